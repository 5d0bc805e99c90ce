package newswatch.analysis.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.TextAnnotator;

/**
 * How much a large gazetteer costs. Arguments: how many names to add, and files of plain text, one article per
 * paragraph-separated block of lines "===". Prints time to lay out, bytes, and articles a second with and without.
 */
final class GazetteerBench {

    private static final int NAMES_PER_ENTRY = 2;

    /** The first ones are those of a cold machine. */
    private static final int ROUNDS = 8;

    private static final double NANOS = 1e9;

    private static final String[] SYLLABLES = {
        "ba", "ber", "dor", "fel", "gar", "hol", "kin", "lau", "mer", "nor", "pas", "ril", "sto", "tam", "ul", "ven",
        "wei", "zan", "chu", "schi"
    };

    private GazetteerBench() {}

    public static void main(String[] arguments) throws IOException {
        int names = Integer.parseInt(arguments[0]);
        List<AnnotatedText> articles = new ArrayList<>();
        for (String article : Files.readString(Path.of(arguments[1])).split("===\n")) {
            articles.add(TextAnnotator.annotate(article));
        }
        EntityFinder small = new EntityFinder();
        long before = used();
        long start = processorTime();
        Gazetteer large = small.gazetteer().with(invented(names));
        double seconds = (processorTime() - start) / NANOS;
        log("laid out %d entries in %.1f s, %.0f MB of arrays, %.0f MB of heap more"
                .formatted(large.size(), seconds, large.bytes() / 1e6, (used() - before) / 1e6));
        for (int round = 0; round < ROUNDS; round++) {
            log("articles/s of processor time: shipped %.0f, with %d names more %.0f"
                    .formatted(speed(small, articles), names, speed(small.with(large), articles)));
        }
    }

    private static List<GazetteerEntry> invented(int names) {
        Random random = new Random(1);
        List<GazetteerEntry> entries = new ArrayList<>();
        for (int i = 0; i < names / NAMES_PER_ENTRY; i++) {
            String name = word(random) + " " + word(random);
            EntityType type = i % 3 == 0 ? EntityType.ORG : EntityType.PER;
            entries.add(new GazetteerEntry(
                    "e" + i,
                    "Q" + (900_000_000L + i),
                    name,
                    type,
                    List.of(word(random) + " " + word(random)),
                    GazetteerEntry.Facts.NONE));
        }
        return entries;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static double speed(EntityFinder finder, List<AnnotatedText> articles) {
        long start = processorTime();
        for (AnnotatedText article : articles) {
            finder.find(article, "de");
        }
        return articles.size() * NANOS / (processorTime() - start);
    }

    /** Of this thread, so that a busy machine does not matter much. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void log(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }
}
