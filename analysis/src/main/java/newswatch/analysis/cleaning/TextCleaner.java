package newswatch.analysis.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cleans raw text, as agencies and scrapers deliver it. */
public final class TextCleaner {

    /** Version of the rules. */
    public static final String VERSION = "cleaning-2";

    /** A dateline opens the first paragraph, which a heading or two may precede. */
    private static final int HEAD = 3;

    private TextCleaner() {}

    /**
     * Cleans the text; the title that the source gives helps to find its repetition. Every line of the raw text is a
     * paragraph of the clean one.
     */
    public static CleanText clean(Optional<String> title, String raw) {
        List<Removed> removed = new ArrayList<>();
        List<Line> lines = RawLines.of(raw, removed);
        @Nullable String[] kinds = LineKinds.of(lines);
        String headline = new Headline(lines, kinds).take(title);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            String kind = kinds[i];
            if (kind == null) {
                paragraphs.addAll(Ungluer.paragraphs(lines.get(i).text()));
            } else if (!kind.equals(Headline.TITLE)) {
                removed.add(new Removed(kind, lines.get(i).text()));
            }
        }
        dropSummary(paragraphs, removed);
        dropMarks(paragraphs, removed);
        return new CleanText(headline, String.join("\n\n", paragraphs), removed);
    }

    private static void dropSummary(List<String> paragraphs, List<Removed> removed) {
        if (!paragraphs.isEmpty()
                && RepeatedLead.isSummary(paragraphs.get(0), paragraphs.subList(1, paragraphs.size()))) {
            removed.add(0, new Removed("summary", paragraphs.remove(0)));
        }
    }

    private static void dropMarks(List<String> paragraphs, List<Removed> removed) {
        if (!paragraphs.isEmpty()) {
            List<Removed> first = new ArrayList<>();
            for (int i = 0; i < Math.min(HEAD, paragraphs.size()) && first.isEmpty(); i++) {
                paragraphs.set(i, AgencyMarks.withoutDateline(paragraphs.get(i), first));
            }
            removed.addAll(0, first);
            int last = paragraphs.size() - 1;
            paragraphs.set(last, AgencyMarks.withoutSignature(paragraphs.get(last), removed));
            paragraphs.removeIf(String::isEmpty);
        }
    }
}
