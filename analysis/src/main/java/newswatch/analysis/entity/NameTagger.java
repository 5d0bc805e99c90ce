package newswatch.analysis.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswatch.analysis.text.Sentence;

/**
 * A linear-chain conditional random field over hashed features: finds names that no list has. Its weights were learnt
 * by the class {@code TrainNameTagger} of the tests.
 */
final class NameTagger {

    static final String RESOURCE = "/newswatch/entity/name-tagger.bin.gz";

    /** How much a known name counts for its own tags: what is in the gazetteer is a name unless much says otherwise. */
    private static final float TRUST = Float.parseFloat(System.getProperty("trust", "2"));

    private final TagWeights weights;
    private final TaggerKnowledge knowledge;

    NameTagger(TagWeights weights, TaggerKnowledge knowledge) {
        this.weights = weights;
        this.knowledge = knowledge;
    }

    static NameTagger load() {
        InputStream stream = NameTagger.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        try (stream) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NameTagger read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(stream)))) {
            WordSet surnames = WordSet.read(in);
            WordClusters clusters = WordClusters.read(in);
            return new NameTagger(
                    TagWeights.read(in), new TaggerKnowledge(NameWords.load(), surnames, clusters, Set.of()));
        }
    }

    /** Writes all that {@link #load()} reads. */
    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            knowledge.surnames().write(out);
            knowledge.clusters().write(out);
            weights.write(out);
        }
    }

    /** Tags of all tokens. */
    int[] tag(Document document, Gazetteer gazetteer) {
        TokenFeatures tokens = new TokenFeatures(document, gazetteer, knowledge);
        int[] tags = new int[document.size()];
        for (Sentence sentence : document.text().sentences()) {
            float[][] scores = scores(tokens, sentence);
            if (knowledge.has(TaggerKnowledge.Source.GAZETTEER)) {
                trust(document, sentence, scores);
            }
            System.arraycopy(weights.decode(scores), 0, tags, sentence.firstToken(), scores.length);
        }
        return tags;
    }

    private float[][] scores(TokenFeatures tokens, Sentence sentence) {
        TaggerFeatures features = new TaggerFeatures(tokens, sentence.firstToken(), sentence.endToken());
        float[][] scores = new float[sentence.endToken() - sentence.firstToken()][NameTags.COUNT];
        for (int i = 0; i < scores.length; i++) {
            weights.score(features.at(sentence.firstToken() + i), features.count(), scores[i]);
        }
        return scores;
    }

    private static void trust(Document document, Sentence sentence, float[][] scores) {
        for (int i = 0; i < scores.length; i++) {
            int index = sentence.firstToken() + i;
            Finding known = document.nameAt(index);
            if (known != null) {
                int tag = NameTags.of(known.entity().type(), known.first() == index);
                scores[i][tag] += TRUST;
            }
        }
    }
}
