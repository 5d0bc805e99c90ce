package newswatch.analysis.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.keyword.TermHash;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.CodePoints;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.TextAnnotator;

/**
 * What must be known of a revision to compare the next one with it: some ten bytes a sentence.
 *
 * @param title as told, at most {@value #MOST_TITLE} characters
 * @param sentences in text order, at most {@value #MOST_SENTENCES}
 * @param positions who stands where, each once, in text order
 */
public record Digest(String title, List<Passage> sentences, List<Position> positions) {

    static final int MOST_SENTENCES = 1000;
    static final int MOST_TITLE = 500;

    public Digest {
        title = title.length() > MOST_TITLE ? title.substring(0, MOST_TITLE) : title;
        sentences = List.copyOf(sentences);
        positions = List.copyOf(positions);
    }

    /**
     * A sentence.
     *
     * @param hash of its words and punctuation, white space aside
     * @param start first code point in its text
     * @param end one past the last
     */
    public record Passage(int hash, int start, int end) {}

    /**
     * Someone's stance, without the place where it is told.
     *
     * @param actorId entity id of the actor, where known
     * @param polarity symbol of the contract
     */
    public record Position(Optional<String> actorId, String actor, String target, String polarity) {

        /** What makes two of them the same: how names are written counts as little as possible. */
        String key() {
            return actorId.orElse(actor.toLowerCase(Locale.ROOT))
                    + '\n'
                    + target.toLowerCase(Locale.ROOT)
                    + '\n'
                    + polarity;
        }
    }

    /** The digest of a clean text. */
    public static Digest of(String title, String text, List<Position> positions) {
        AnnotatedText annotated = TextAnnotator.annotate(text);
        CodePoints points = new CodePoints(text);
        List<Passage> sentences = new ArrayList<>();
        for (Sentence sentence : annotated.sentences()) {
            if (sentences.size() < MOST_SENTENCES) {
                var place = points.of(sentence.span());
                sentences.add(new Passage(hash(sentence.span().of(text)), place.start(), place.end()));
            }
        }
        return new Digest(title, sentences, distinct(positions));
    }

    private static int hash(String sentence) {
        return TermHash.of(sentence.strip().replaceAll("\\s+", " "));
    }

    private static List<Position> distinct(List<Position> positions) {
        List<Position> distinct = new ArrayList<>();
        for (Position position : positions) {
            if (distinct.stream().noneMatch(known -> known.key().equals(position.key()))) {
                distinct.add(position);
            }
        }
        return distinct;
    }
}
