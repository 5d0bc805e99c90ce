package newswatch.analysis.entity;

import java.util.Set;
import java.util.stream.IntStream;
import newswatch.analysis.text.Sentence;

/** What a known name counts in the decision, whoever else is asked. */
final class GazetteerTrust {

    /** How much a known name counts for its own tags: what is in the gazetteer is a name unless much says otherwise. */
    private static final float TRUST = 2;

    /** A common word is a known name only beside a hint, and then more surely. */
    private static final float TRUST_BESIDE_HINT = 6;

    private static final Set<String> ARTICLES = Set.of("Der", "Die", "Das");

    private static final Set<String> WHERE = Set.of("in", "gegen", "um", "auf");

    private GazetteerTrust() {}

    /** Adds it to the scores of a sentence, natural logarithms by token and tag. */
    static void add(Document document, Sentence sentence, float[][] scores) {
        for (int i = 0; i < scores.length; i++) {
            int index = sentence.firstToken() + i;
            Finding known = document.nameAt(index);
            if (known != null && !mayBeWords(document, known) && !describes(document, known)) {
                int tag = NameTags.of(known.entity().type(), known.first() == index);
                boolean hinted = known.length() == 1 && document.isCommonWord(index);
                scores[i][tag] += hinted ? TRUST_BESIDE_HINT : TRUST;
            }
        }
    }

    /** "Krieg in der Ukraine": a happening that is told in words, with a place that has a name of its own. */
    private static boolean describes(Document document, Finding known) {
        return known.entity().type() == EntityType.MISC
                && IntStream.range(known.first() + 1, known.end() - 1)
                        .anyMatch(index -> WHERE.contains(document.surface(index)));
    }

    /** "Die Zeit", "Die Partei" at the beginning of a sentence: the words decide. */
    static boolean mayBeWords(Document document, Finding known) {
        return known.length() == 2
                && document.startsSentence(known.first())
                && ARTICLES.contains(document.surface(known.first()))
                && document.isCommonWord(known.first() + 1);
    }
}
