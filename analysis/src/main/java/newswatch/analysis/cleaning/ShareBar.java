package newswatch.analysis.cleaning;

import java.util.Set;
import java.util.regex.Pattern;

/** Bars of buttons: "Teilen Drucken Merken", "Facebook | X | WhatsApp". */
final class ShareBar {

    private static final Set<String> BUTTONS = Set.of(
            ("facebook twitter x whatsapp e-mail email mail linkedin xing telegram instagram pinterest reddit flipboard pocket threads"
                            + " bluesky mastodon threema signal messenger drucken teilen merken speichern tweeten kommentieren kopieren"
                            + " versenden share print tweet pin copy abonnieren vorlesen anhören")
                    .split(" "));

    private static final Set<String> BETWEEN =
            Set.of("auf", "per", "via", "bei", "link", "artikel", "url", "text", "und", "on", "by");

    private static final Pattern GAP = Pattern.compile("[ |,·•/]+");

    private static final int LONGEST = 120;

    private ShareBar() {}

    /** Whether the line holds at least two words and nothing but buttons. */
    static boolean is(Line line) {
        int buttons = 0;
        int words = 0;
        if (line.endsSentence() || line.text().length() > LONGEST || line.text().indexOf(' ') < 0) {
            return false;
        }
        for (String word : GAP.split(line.lower())) {
            if (BUTTONS.contains(word)) {
                buttons++;
            } else if (!BETWEEN.contains(word)) {
                return false;
            }
            words++;
        }
        return words >= 2 && buttons > 0 && !line.lower().contains(" und ");
    }
}
