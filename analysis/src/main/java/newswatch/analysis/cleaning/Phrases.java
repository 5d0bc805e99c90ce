package newswatch.analysis.cleaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formulas of {@code phrases.txt}, each with the kind of line it marks; immutable once loaded. */
final class Phrases {

    private static final String RESOURCE = "/newswatch/cleaning/phrases.txt";

    private final Map<String, String> whole = new HashMap<>();
    private final List<Phrase> starts = new ArrayList<>();
    private final List<Phrase> parts = new ArrayList<>();

    private Phrases() {}

    static Phrases load() {
        Phrases phrases = new Phrases();
        InputStream stream = Phrases.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(phrases::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private void add(String line) {
        String[] fields = line.split(";", 3);
        switch (fields[1]) {
            case "is" -> whole.put(fields[2], fields[0]);
            case "starts" -> starts.add(new Phrase(fields[0], fields[2]));
            case "has" -> parts.add(new Phrase(fields[0], fields[2]));
            default -> throw new IllegalStateException("Not a way to compare: " + line);
        }
    }

    @Nullable
    String ofWhole(String lower) {
        return whole.get(lower);
    }

    @Nullable
    String ofStart(String lower) {
        for (Phrase phrase : starts) {
            if (lower.startsWith(phrase.words) && endsWord(lower, phrase.words.length())) {
                return phrase.kind;
            }
        }
        return null;
    }

    /** "Symbolbilder" does not begin with "Symbolbild". */
    private static boolean endsWord(String lower, int end) {
        return end == lower.length()
                || !Character.isLetter(lower.charAt(end))
                || !Character.isLetter(lower.charAt(end - 1));
    }

    @Nullable
    String ofPart(String lower) {
        for (Phrase phrase : parts) {
            if (lower.contains(phrase.words)) {
                return phrase.kind;
            }
        }
        return null;
    }

    private record Phrase(String kind, String words) {}
}
