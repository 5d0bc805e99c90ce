package newswatch.analysis.quote;

import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.text.AnnotatedText;

/** Finds quotations and their speakers. Thread-safe. */
public final class QuoteFinder {

    /** Version of the rules. */
    public static final String VERSION = "quotes-1";

    public QuoteFinder() {}

    /** Finds the quotations, in text order; spans are in UTF-16. */
    public List<Quote> find(AnnotatedText text, List<Entity> entities, String language) {
        return List.of();
    }
}
