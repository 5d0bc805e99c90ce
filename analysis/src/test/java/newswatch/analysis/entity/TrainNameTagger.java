package newswatch.analysis.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;

/**
 * Learns the weights of {@link NameTagger}. Arguments: the file to write, then files in the format of GermEval 2014
 * (number, token, outer tag; a blank line between sentences). The same files give the same weights.
 *
 * <p>The shipped weights were learnt from dev and one half of test (CC BY 4.0, see NOTICE), so dev says nothing about
 * them; without dev the strict F1 on dev is 0.61.
 */
final class TrainNameTagger {

    private static final int ROUNDS = 12;

    private static final int RARE = 2;

    /** Steps of the stored weights per unit; more makes the file larger and nothing better. */
    private static final int SCALE = 16;

    private static final String NO_SPACE_BEFORE = ".,;:!?)]}%»“”’…";

    private static final String NO_SPACE_AFTER = "([{„«‚";

    private final Gazetteer gazetteer = GazetteerLoader.load();
    private final float[] weights = new float[NameTags.COUNT << TaggerFeatures.BITS];
    private final double[] sums = new double[weights.length];
    private final List<Example> examples = new ArrayList<>();
    private final byte[] seen = new byte[1 << TaggerFeatures.BITS];
    private long step = 1;

    private TrainNameTagger() {}

    public static void main(String[] arguments) throws IOException {
        TrainNameTagger training = new TrainNameTagger();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            training.read(Path.of(file));
        }
        training.train();
        training.write(Path.of(arguments[0]));
    }

    private void read(Path file) throws IOException {
        for (String block : Files.readString(file, StandardCharsets.UTF_8).split("\n\n")) {
            List<String[]> rows = new ArrayList<>();
            block.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(line.split("\t")));
            if (!rows.isEmpty()) {
                example(rows);
            }
        }
    }

    private void example(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<EntityType> types = new ArrayList<>();
        for (String[] row : rows) {
            if (!text.isEmpty()
                    && NO_SPACE_BEFORE.indexOf(row[1].charAt(0)) < 0
                    && NO_SPACE_AFTER.indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
            int start = text.length();
            text.append(row[1]);
            note(row[2], start, text.length(), spans, types);
        }
        Document document = new Document(TextAnnotator.annotate(text.toString()));
        new KnownNames(gazetteer, document).find();
        examples.add(
                new Example(document.text(), new TokenFeatures(document, gazetteer), tags(document, spans, types)));
    }

    private static void note(String tag, int start, int end, List<Span> spans, List<EntityType> types) {
        String type = tag.substring(Math.min(2, tag.length()));
        if (type.length() != 3) {
            return;
        }
        if (tag.startsWith("B-")) {
            spans.add(new Span(start, end));
            types.add(type.equals("OTH") ? EntityType.MISC : EntityType.valueOf(type));
        } else if (!spans.isEmpty()) {
            int last = spans.size() - 1;
            spans.set(last, new Span(spans.get(last).start(), end));
        }
    }

    private static int[] tags(Document document, List<Span> spans, List<EntityType> types) {
        int[] tags = new int[document.size()];
        for (int s = 0; s < spans.size(); s++) {
            boolean begun = false;
            for (int i = 0; i < tags.length; i++) {
                if (spans.get(s).contains(document.tokens().get(i).span())) {
                    tags[i] = NameTags.of(types.get(s), !begun);
                    begun = true;
                }
            }
        }
        return tags;
    }

    /** Counts features with the true tags: what is seen once only is noise. */
    private void count(Example example) {
        for (Sentence sentence : example.text.sentences()) {
            TaggerFeatures features = new TaggerFeatures(example.tokens, sentence.firstToken(), sentence.endToken());
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                int previous = i > sentence.firstToken() ? example.tags[i - 1] : 0;
                int before = i > sentence.firstToken() + 1 ? example.tags[i - 2] : 0;
                int[] buckets = features.at(i, previous, before);
                for (int k = 0; k < features.count(); k++) {
                    seen[buckets[k]] = (byte) Math.min(100, seen[buckets[k]] + 1);
                }
            }
        }
    }

    private void train() {
        examples.forEach(this::count);
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            long wrong = 0;
            for (Example example : examples) {
                wrong += learn(example);
            }
            log(String.format(Locale.ROOT, "round %d: %d examples, %d tags wrong", round, examples.size(), wrong));
        }
    }

    private long learn(Example example) {
        long wrong = 0;
        for (Sentence sentence : example.text.sentences()) {
            int[] guessed = new int[example.tags.length];
            TaggerFeatures features = new TaggerFeatures(example.tokens, sentence.firstToken(), sentence.endToken());
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                int previous = i > sentence.firstToken() ? guessed[i - 1] : 0;
                int before = i > sentence.firstToken() + 1 ? guessed[i - 2] : 0;
                int[] buckets = features.at(i, previous, before);
                guessed[i] = guess(buckets, features.count(), previous);
                if (guessed[i] != example.tags[i]) {
                    wrong++;
                    update(buckets, features.count(), example.tags[i], 1);
                    update(buckets, features.count(), guessed[i], -1);
                }
                step++;
            }
        }
        return wrong;
    }

    private int guess(int[] buckets, int count, int previous) {
        float[] scores = new float[NameTags.COUNT];
        for (int k = 0; k < count; k++) {
            for (int tag = 0; tag < scores.length; tag++) {
                scores[tag] += weights[buckets[k] * NameTags.COUNT + tag];
            }
        }
        int best = 0;
        for (int tag = 1; tag < scores.length; tag++) {
            best = scores[tag] > scores[best] && NameTags.mayFollow(previous, tag) ? tag : best;
        }
        return best;
    }

    private void update(int[] buckets, int count, int tag, int by) {
        for (int k = 0; k < count; k++) {
            if (seen[buckets[k]] < RARE) {
                continue;
            }
            int place = buckets[k] * NameTags.COUNT + tag;
            weights[place] += by;
            sums[place] += (double) step * by;
        }
    }

    /** Averages, scales to bytes and writes. */
    private void write(Path file) throws IOException {
        double[] averages = new double[weights.length];
        double largest = 0;
        for (int i = 0; i < averages.length; i++) {
            averages[i] = weights[i] - sums[i] / step;
            largest = Math.max(largest, Math.abs(averages[i]));
        }
        ByteBuffer bytes = ByteBuffer.allocate(averages.length * Short.BYTES);
        for (double average : averages) {
            long scaled = Math.round(average * SCALE);
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled)));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes.array());
        }
        log(String.format(Locale.ROOT, "largest weight %.1f, %d bytes", largest, Files.size(file)));
    }

    private static void log(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }

    private record Example(
            AnnotatedText text,
            TokenFeatures tokens,
            @SuppressWarnings("ArrayRecordComponent") int[] tags) {}
}
