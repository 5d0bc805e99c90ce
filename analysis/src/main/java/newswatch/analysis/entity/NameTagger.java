package newswatch.analysis.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.entity.TaggerKnowledge.Source;
import newswatch.analysis.entity.WordForms.WordForm;
import newswatch.analysis.text.Sentence;

/**
 * A linear-chain conditional random field over hashed features: finds names that no list has. Its weights were learnt
 * by the class {@code TrainNameTagger} of the tests.
 */
final class NameTagger implements Tagger {

    private static final String GERMAN = "/newswatch/entity/name-tagger.bin.gz";

    private static final String ENGLISH = "/newswatch/entity/name-tagger-en.bin.gz";

    private static final Map<Language, NameTagger> SHIPPED = new ConcurrentHashMap<>();

    private final TagWeights weights;
    private final TaggerKnowledge knowledge;
    private final WordForms words;

    NameTagger(TagWeights weights, TaggerKnowledge knowledge) {
        this.weights = weights;
        this.knowledge = knowledge;
        words = new WordForms(new WordAspects(knowledge), this::scoresOf);
    }

    private int[] scoresOf(WordForm word) {
        TaggerFeatures features = new TaggerFeatures();
        int[] scores = new int[TaggerFeatures.PLACES * NameTags.COUNT];
        for (int place = 0; place < TaggerFeatures.PLACES; place++) {
            weights.add(features.ofWord(word, place), features.count(), scores, place * NameTags.COUNT);
        }
        return scores;
    }

    /** The one that we ship; it is loaded when it is first asked for, and kept. */
    static NameTagger shipped(Language language) {
        return SHIPPED.computeIfAbsent(language, NameTagger::load);
    }

    private static NameTagger load(Language language) {
        String resource = language == Language.ENGLISH ? ENGLISH : GERMAN;
        InputStream stream = NameTagger.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + resource);
        }
        try (stream) {
            return read(stream, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NameTagger read(InputStream stream, Language language) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(stream)))) {
            WordSet surnames = WordSet.read(in);
            PlaceWords places = PlaceWords.read(in);
            NameLetters letters = NameLetters.read(in);
            WordClusters clusters = WordClusters.read(in);
            return new NameTagger(
                    TagWeights.read(in),
                    new TaggerKnowledge(NameWords.load(), surnames, places, letters, clusters, language, Set.of()));
        }
    }

    /** Writes all that {@link #read} reads. */
    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            knowledge.surnames().write(out);
            knowledge.places().write(out);
            knowledge.letters().write(out);
            knowledge.clusters().write(out);
            weights.write(out);
        }
    }

    @Override
    public int[] tag(Document document, Gazetteer gazetteer) {
        TokenFeatures tokens = new TokenFeatures(document, gazetteer, words, knowledge.has(Source.GAZETTEER));
        int[] tags = new int[document.size()];
        for (Sentence sentence : document.text().sentences()) {
            float[][] scores = scores(tokens, sentence);
            if (knowledge.has(Source.GAZETTEER)) {
                GazetteerTrust.add(document, sentence, scores);
            }
            System.arraycopy(weights.decode(scores), 0, tags, sentence.firstToken(), scores.length);
        }
        return tags;
    }

    private float[][] scores(TokenFeatures tokens, Sentence sentence) {
        TaggerFeatures features = new TaggerFeatures();
        float[][] scores = new float[sentence.endToken() - sentence.firstToken()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores(tokens, sentence, sentence.firstToken() + i, features);
        }
        return scores;
    }

    private float[] scores(TokenFeatures tokens, Sentence sentence, int index, TaggerFeatures features) {
        int[] sums = new int[NameTags.COUNT];
        for (int place = 0; place < TaggerFeatures.PLACES; place++) {
            int[] word = tokens.scoresAt(
                    index + place - TaggerFeatures.PLACES / 2, sentence.firstToken(), sentence.endToken());
            for (int tag = 0; tag < sums.length; tag++) {
                sums[tag] += word[place * NameTags.COUNT + tag];
            }
        }
        weights.add(features.ofPlace(tokens, sentence, index), features.count(), sums, 0);
        float[] scores = new float[sums.length];
        for (int tag = 0; tag < sums.length; tag++) {
            scores[tag] = TagWeights.score(sums[tag]);
        }
        return scores;
    }
}
