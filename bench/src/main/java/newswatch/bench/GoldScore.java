package newswatch.bench;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Counts which stretches extracted texts hold of those that they should hold, and of those that they should not. */
final class GoldScore {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Counts counts = new Counts();

    void add(GoldPage page, String text) {
        String squashed = squashed(text);
        for (String stretch : page.with()) {
            if (squashed.contains(squashed(stretch))) {
                counts.right();
            } else {
                counts.missed();
            }
        }
        page.without().stream()
                .filter(stretch -> squashed.contains(squashed(stretch)))
                .forEach(stretch -> counts.wrong());
    }

    private static String squashed(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether nothing that should be found was found, as with what does not extract at all. */
    boolean isEmpty() {
        return counts.rightOnes() == 0;
    }

    Counts counts() {
        return counts;
    }
}
