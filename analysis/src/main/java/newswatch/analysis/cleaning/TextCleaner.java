package newswatch.analysis.cleaning;

import java.util.List;
import java.util.Optional;

/** Cleans raw text, as agencies and scrapers deliver it. */
public final class TextCleaner {

    /** Version of the rules. */
    public static final String VERSION = "cleaning-1";

    private TextCleaner() {}

    /** Cleans the text; the title that the source gives helps to find its repetition. */
    public static CleanText clean(Optional<String> title, String raw) {
        return new CleanText(title.orElse(""), raw, List.of());
    }
}
