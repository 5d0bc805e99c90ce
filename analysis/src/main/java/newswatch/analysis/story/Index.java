package newswatch.analysis.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import newswatch.analysis.keyword.BackgroundFrequencies;

/** Finds the articles on the desk that may have to do with a new one, and knows how rare words are. */
final class Index {

    /** So many of the most telling words of an article it can be found by. */
    private static final int INDEXED_TERMS = 64;

    /** Of each article so many shingles, those of the smallest hashes, are looked up by. */
    private static final int INDEXED_SHINGLES = 24;

    /** So many of the most telling words of an article are looked up by. */
    private static final int QUERY_TERMS = 48;

    /** So many entries are read for one article; what is left then are its least telling words. */
    private static final int READ_ENTRIES = 16_000;

    /** An entry is the number of an article and in these bits how often the word stands there. */
    private static final int FREQUENCY_BITS = 8;

    private static final int FREQUENCY = (1 << FREQUENCY_BITS) - 1;

    private final Rarities terms;
    private final Rarities names = new Rarities(0, name -> 0);
    private final HashSlots shingles = new HashSlots();
    private final Postings termPostings = new Postings();
    private final Postings shinglePostings = new Postings();
    private final List<Filed> articles = new ArrayList<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private final Merits merits = new Merits();

    Index(BackgroundFrequencies background) {
        this.terms = new Rarities(background.documents(), background::documentsWith);
    }

    /** Takes an article in. */
    Filed file(Arrival arrival) {
        SignatureContent content = arrival.signature().content();
        int number = freeNumbers.isEmpty() ? articles.size() : freeNumbers.pop();
        Filed filed = new Filed(
                arrival,
                content,
                number,
                new TermSlots(content.terms(), terms.add(content.terms().hashes()), terms),
                new NameSlots(content.names(), names));
        if (number == articles.size()) {
            articles.add(filed);
        } else {
            articles.set(number, filed);
        }
        for (int at : indexed(filed.terms())) {
            termPostings.add(filed.terms().slot(at), entry(filed, at));
        }
        for (int at = 0; at < indexed(filed.shingles()); at++) {
            shinglePostings.add(shingles.take(filed.shingles().hash(at)), number);
        }
        return filed;
    }

    private static int entry(Filed filed, int at) {
        return filed.number() << FREQUENCY_BITS | filed.terms().frequency(at);
    }

    private int[] indexed(TermSlots own) {
        return most(own, INDEXED_TERMS, at -> own.plain(at, terms));
    }

    private static int indexed(Shingles shingles) {
        return Math.min(INDEXED_SHINGLES, shingles.size());
    }

    /** Places of the terms that weigh most, the heaviest first; ties go to the smallest hash. */
    private static int[] most(TermSlots own, int most, IntToDoubleFunction weight) {
        double[] weights = IntStream.range(0, own.size()).mapToDouble(weight).toArray();
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(at -> -weights[at]).thenComparing(at -> at))
                .limit(most)
                .mapToInt(at -> at)
                .toArray();
    }

    /** Takes an article out. */
    void remove(Filed filed) {
        for (int at : indexed(filed.terms())) {
            termPostings.remove(filed.terms().slot(at), entry(filed, at));
        }
        for (int at = 0; at < indexed(filed.shingles()); at++) {
            int slot = shingles.find(filed.shingles().hash(at));
            shinglePostings.remove(slot, filed.number());
            if (shinglePostings.size(slot) == 0) {
                shingles.release(slot);
            }
        }
        terms.remove(filed.terms().slots());
        names.remove(filed.names().slots());
        freeNumbers.push(filed.number());
    }

    /** A place to lay an article out on that is held against others of this index. */
    Subject subject() {
        return new Subject(terms, names);
    }

    /** How alike the words of two articles are by the background alone, 0 to 1. */
    double plainCosine(Filed one, Filed two) {
        return one.terms().plainCosine(two.terms(), terms);
    }

    /** The articles that share the most telling words, the likeliest first. */
    List<Filed> alike(Filed filed, int most) {
        merits.clear(articles.size());
        TermSlots own = filed.terms();
        int left = READ_ENTRIES;
        for (int at : most(own, QUERY_TERMS, place -> own.weight(place, terms))) {
            int slot = own.slot(at);
            if (termPostings.size(slot) <= left) {
                left -= termPostings.size(slot);
                read(slot, own.weight(at, terms) * terms.plain(slot));
            }
        }
        return merits.best(most, filed, articles);
    }

    private void read(int slot, double weight) {
        for (int i = 0; i < termPostings.size(slot); i++) {
            int entry = termPostings.get(slot, i);
            merits.add(entry >>> FREQUENCY_BITS, weight * TermSlots.damped(entry & FREQUENCY));
        }
    }

    /** The articles that share passages, those that share most first. */
    List<Filed> copies(Filed filed, int most) {
        merits.clear(articles.size());
        Shingles own = filed.shingles();
        for (int at = 0; at < own.size(); at++) {
            int slot = shingles.find(own.hash(at));
            for (int i = 0; slot >= 0 && i < shinglePostings.size(slot); i++) {
                merits.add(shinglePostings.get(slot, i), 1);
            }
        }
        return merits.best(most, filed, articles);
    }
}
