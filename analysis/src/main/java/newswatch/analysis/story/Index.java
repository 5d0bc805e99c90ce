package newswatch.analysis.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.analysis.keyword.BackgroundFrequencies;

/** Finds the articles on the desk that may have to do with a new one, and knows how rare words are. */
final class Index {

    /** Of each article so many shingles, those of the smallest hashes, are looked up by. */
    private static final int INDEXED_SHINGLES = 24;

    /** So many of the most telling words of an article are looked up by. */
    private static final int QUERY_TERMS = 48;

    /** Words that stand in more articles than this are no way to find one. */
    private static final int COMMON = 400;

    private final BackgroundFrequencies background = BackgroundFrequencies.of("de");
    private final Postings terms = new Postings();
    private final Postings shingles = new Postings();
    private final Map<Integer, Integer> names = new HashMap<>();
    private int documents;

    Filed file(Arrival arrival) {
        Filed filed = new Filed(
                arrival,
                new Weighing(arrival.signature().content().terms(), term -> background.inverseFrequency(term, 0, 0)));
        SignatureContent content = filed.content();
        for (int i = 0; i < content.terms().size(); i++) {
            terms.add(content.terms().hash(i), filed);
        }
        for (int i = 0; i < Math.min(INDEXED_SHINGLES, content.shingles().size()); i++) {
            shingles.add(content.shingles().hash(i), filed);
        }
        content.names().forEach(name -> names.merge(name.hash(), 1, Integer::sum));
        documents++;
        return filed;
    }

    void remove(Filed filed) {
        SignatureContent content = filed.content();
        for (int i = 0; i < content.terms().size(); i++) {
            terms.remove(content.terms().hash(i), filed);
        }
        for (int i = 0; i < Math.min(INDEXED_SHINGLES, content.shingles().size()); i++) {
            shingles.remove(content.shingles().hash(i), filed);
        }
        content.names().forEach(name -> names.computeIfPresent(name.hash(), (unused, n) -> n == 1 ? null : n - 1));
        documents--;
    }

    /** How telling a word is on the desk today. */
    double rarity(int term) {
        return background.inverseFrequency(term, documents, terms.count(term));
    }

    /** How telling a name is on the desk today. */
    double nameRarity(int name) {
        return Math.log(1 + (1.0 + documents) / (0.5 + names.getOrDefault(name, 0)));
    }

    Weighing weigh(Filed filed) {
        return new Weighing(filed.content().terms(), this::rarity);
    }

    /** The articles that share the most telling words, the likeliest first. */
    List<Filed> alike(Filed filed, Weighing weighing, int most) {
        Map<Filed, Double> merits = new HashMap<>();
        Terms own = weighing.terms();
        IntStream.range(0, own.size())
                .boxed()
                .filter(at -> terms.count(own.hash(at)) <= COMMON)
                .sorted(Comparator.<Integer>comparingDouble(at -> -weighing.weight(at))
                        .thenComparing(own::hash))
                .limit(QUERY_TERMS)
                .forEach(at -> terms.get(own.hash(at))
                        .forEach(other -> merits.merge(
                                other, weighing.weight(at) * other.plainWeight(own.hash(at)), Double::sum)));
        return best(merits, filed, most);
    }

    /** The articles that share passages, those that share most first. */
    List<Filed> copies(Filed filed, int most) {
        Map<Filed, Double> merits = new HashMap<>();
        Shingles own = filed.content().shingles();
        for (int i = 0; i < own.size(); i++) {
            shingles.get(own.hash(i)).forEach(other -> merits.merge(other, 1.0, Double::sum));
        }
        return best(merits, filed, most);
    }

    private static List<Filed> best(Map<Filed, Double> merits, Filed filed, int most) {
        return merits.entrySet().stream()
                .filter(entry -> !entry.getKey().id().equals(filed.id()))
                .sorted(Map.Entry.<Filed, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Filed.BY_ARRIVAL))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
