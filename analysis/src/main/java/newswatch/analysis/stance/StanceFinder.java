package newswatch.analysis.stance;

import java.util.List;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.text.AnnotatedText;

/** Finds who stands where on what. Thread-safe. */
public final class StanceFinder {

    /** Version of rules and lexicon. */
    public static final String VERSION = "stances-1";

    public StanceFinder() {}

    /** Finds the statements, in text order; spans are in UTF-16. */
    public List<Stance> find(AnnotatedText text, List<Entity> entities, List<Quote> quotes, String language) {
        return List.of();
    }
}
