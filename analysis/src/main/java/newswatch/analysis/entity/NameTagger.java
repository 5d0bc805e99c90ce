package newswatch.analysis.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.text.Sentence;

/**
 * An averaged perceptron over hashed features, decoded greedily: finds names that no list has. Its weights were learnt
 * by the class {@code TrainNameTagger} of the tests.
 */
final class NameTagger {

    static final String RESOURCE = "/newswatch/entity/name-tagger.bin.gz";

    /** What speaks for no name beforehand: a name missed costs less than one made up. */
    private static final int CAUTION = 100;

    /** Each bucket starts at a multiple of this, so that its weights lie in one cache line. */
    private static final int STRIDE = 16;

    private final short[] weights;

    NameTagger(short[] learnt) {
        weights = new short[learnt.length / NameTags.COUNT * STRIDE];
        for (int i = 0; i < learnt.length; i++) {
            weights[i / NameTags.COUNT * STRIDE + i % NameTags.COUNT] = learnt[i];
        }
    }

    static NameTagger load() {
        InputStream stream = NameTagger.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(stream)))) {
            short[] weights = new short[NameTags.COUNT << TaggerFeatures.BITS];
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(weights.length * Short.BYTES));
            bytes.asShortBuffer().get(weights);
            return new NameTagger(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags of all tokens. */
    int[] tag(Document document, Gazetteer gazetteer) {
        TokenFeatures tokens = new TokenFeatures(document, gazetteer);
        int[] tags = new int[document.size()];
        for (Sentence sentence : document.text().sentences()) {
            tag(new TaggerFeatures(tokens, sentence.firstToken(), sentence.endToken()), sentence, tags);
        }
        return tags;
    }

    private void tag(TaggerFeatures features, Sentence sentence, int[] tags) {
        int[] scores = new int[NameTags.COUNT];
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            int previous = i > sentence.firstToken() ? tags[i - 1] : 0;
            int before = i > sentence.firstToken() + 1 ? tags[i - 2] : 0;
            int[] buckets = features.at(i, previous, before);
            score(buckets, features.count(), scores);
            tags[i] = best(scores, previous);
        }
    }

    private void score(int[] buckets, int count, int[] scores) {
        Arrays.fill(scores, 0);
        for (int k = 0; k < count; k++) {
            int base = buckets[k] * STRIDE;
            for (int tag = 0; tag < NameTags.COUNT; tag++) {
                scores[tag] += weights[base + tag];
            }
        }
    }

    private static int best(int[] scores, int previous) {
        int best = 0;
        scores[0] += CAUTION;
        for (int tag = 1; tag < NameTags.COUNT; tag++) {
            if (scores[tag] > scores[best] && NameTags.mayFollow(previous, tag)) {
                best = tag;
            }
        }
        return best;
    }
}
