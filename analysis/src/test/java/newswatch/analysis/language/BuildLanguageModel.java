package newswatch.analysis.language;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code languages.bin.gz} anew: {@code BuildLanguageModel language-models languages.bin.gz}, where the first is
 * the folder of that name out of the jar {@code com.github.pemistahl:lingua:1.2.2} (Apache License 2.0).
 */
final class BuildLanguageModel {

    /**
     * Everything that Lingua knows and that is not told by its script alone; before the languages, what a sequence must
     * be worth to be kept, in nats for each sign. German comes first here, then those that it is mixed up with or that
     * we read most.
     */
    private static final List<String> LANGUAGES = List.of(
            "2.0e-6 de",
            "6.0e-6 en nl da fr",
            "1.2e-5 bg ca cs es et fi hr hu it lt lv nb nn pl pt ro ru sk sl sq sr sv tr uk",
            "2.5e-5 af ar az be bs cy eo eu fa ga hi id is kk la mk mn mr ms sw ur vi",
            "5.0e-5 lg mi sn so st tl tn ts xh yo zu");

    private final List<String> codes = new ArrayList<>();
    private final Map<Integer, Integer> signs = new TreeMap<>();
    private final Map<Long, ByteArrayOutputStream> rows = new HashMap<>();

    private BuildLanguageModel() {}

    public static void main(String[] arguments) throws IOException {
        BuildLanguageModel builder = new BuildLanguageModel();
        for (String tier : LANGUAGES) {
            List<String> words = List.of(tier.split(" "));
            for (String code : words.subList(1, words.size())) {
                Map<String, Double> counts =
                        LinguaCounts.read(Path.of(arguments[0]).resolve(code));
                builder.codes.add(code);
                builder.add(builder.codes.size() - 1, BackoffModel.weights(counts, Double.parseDouble(words.get(0))));
                System.out.println(code + " " + builder.rows.size());
            }
        }
        builder.write(Path.of(arguments[1]));
    }

    private void add(int language, Map<String, Double> weights) {
        weights.forEach((gram, weight) -> {
            ByteArrayOutputStream row = rows.computeIfAbsent(key(gram), key -> new ByteArrayOutputStream(2));
            row.write(language);
            row.write((int) Math.round(Math.max(-127, Math.min(127, weight * NgramModel.STEPS))));
        });
    }

    private long key(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            int sign = signs.computeIfAbsent((int) gram.charAt(i), c -> signs.size() + 1);
            key = (key << NgramModel.BITS) | sign;
        }
        return key;
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)))) {
            out.writeUTF(String.join(" ", codes));
            StringBuilder alphabet = new StringBuilder();
            signs.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .forEach(entry -> alphabet.append((char) entry.getKey().intValue()));
            out.writeUTF(alphabet.toString());
            out.writeInt(rows.size());
            writeRows(out, new TreeMap<>(rows));
        }
    }

    /**
     * Like with like, since that packs best: the keys, each as its distance from the one before; all sizes; languages;
     * weights.
     */
    private static void writeRows(DataOutputStream out, SortedMap<Long, ByteArrayOutputStream> sorted)
            throws IOException {
        long last = 0;
        for (long key : sorted.keySet()) {
            writeVariable(out, key - last);
            last = key;
        }
        for (ByteArrayOutputStream row : sorted.values()) {
            out.writeByte(row.size() / 2);
        }
        for (int half = 0; half < 2; half++) {
            for (ByteArrayOutputStream row : sorted.values()) {
                byte[] bytes = row.toByteArray();
                for (int i = half; i < bytes.length; i += 2) {
                    out.writeByte(bytes[i]);
                }
            }
        }
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static void writeVariable(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}
