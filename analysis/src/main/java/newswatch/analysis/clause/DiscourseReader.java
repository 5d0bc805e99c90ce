package newswatch.analysis.clause;

import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.text.AnnotatedText;

/** Reads texts clause by clause, remembering the readings of frequent words. Thread-safe; keep one. */
public final class DiscourseReader {

    private final WordForms forms = new WordForms();

    /** Makes one that remembers nothing yet. */
    public DiscourseReader() {}

    /**
     * Reads a German text.
     *
     * @param entities those of the text, spans in UTF-16
     */
    public Discourse read(AnnotatedText text, List<Entity> entities) {
        return Discourse.of(text, entities, forms);
    }
}
