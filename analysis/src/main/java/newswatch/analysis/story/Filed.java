package newswatch.analysis.story;

import java.time.Instant;
import java.util.Comparator;

/** An article on the desk, laid out for comparing: its terms by slot in ascending order of their hash. */
final class Filed {

    /** The order of arrival, whatever the order of filing; ties by id. */
    static final Comparator<Filed> BY_ARRIVAL = Comparator.<Filed, Instant>comparing(filed -> filed.arrival.arrived())
            .thenComparing(filed -> filed.arrival.articleId());

    /** A text of fewer words is none. */
    private static final int LEAST_WORDS = 5;

    private final Arrival arrival;
    private final long fingerprint;
    private final int number;
    private final TermSlots terms;
    private final NameSlots names;
    private final Quantities quantities;
    private final EventDays days;
    private final Shingles shingles;
    private final boolean bare;

    /**
     * Files an arrival.
     *
     * @param number by which the index knows it; another article has it when this one is gone
     */
    Filed(Arrival arrival, SignatureContent content, int number, TermSlots terms, NameSlots names) {
        this.arrival = arrival;
        this.fingerprint = content.fingerprint();
        this.number = number;
        this.terms = terms;
        this.names = names;
        this.quantities = Quantities.of(content.quantities());
        this.days = EventDays.of(content, arrival.published());
        this.shingles = content.shingles();
        this.bare = content.words() < LEAST_WORDS;
    }

    Arrival arrival() {
        return arrival;
    }

    String id() {
        return arrival.articleId();
    }

    long fingerprint() {
        return fingerprint;
    }

    int number() {
        return number;
    }

    TermSlots terms() {
        return terms;
    }

    NameSlots names() {
        return names;
    }

    Quantities quantities() {
        return quantities;
    }

    EventDays days() {
        return days;
    }

    Shingles shingles() {
        return shingles;
    }

    /** Whether nothing but the headline is known. */
    boolean isBare() {
        return bare;
    }

    /** When it was published, as far as known. */
    Instant time() {
        return arrival.published().orElse(arrival.arrived());
    }
}
