package newswatch.analysis.story;

import java.time.Instant;
import java.util.Comparator;

/** An article on the desk. */
final class Filed {

    /** The order of arrival, whatever the order of filing; ties by id. */
    static final Comparator<Filed> BY_ARRIVAL = Comparator.<Filed, Instant>comparing(filed -> filed.arrival.arrived())
            .thenComparing(filed -> filed.arrival.articleId());

    private final Arrival arrival;
    private final SignatureContent content;
    private final Weighing plain;
    private final EventDays days;

    /**
     * Files an arrival.
     *
     * @param plain its words weighed by the background frequencies alone, which never change
     */
    Filed(Arrival arrival, Weighing plain) {
        this.arrival = arrival;
        this.content = arrival.signature().content();
        this.plain = plain;
        this.days = EventDays.of(content, arrival.published());
    }

    Arrival arrival() {
        return arrival;
    }

    String id() {
        return arrival.articleId();
    }

    SignatureContent content() {
        return content;
    }

    Weighing plain() {
        return plain;
    }

    /** Weight of a word by the background alone; 0 if it does not stand there. */
    double plainWeight(int term) {
        int at = content.terms().indexOf(term);
        return at < 0 ? 0 : plain.weight(at);
    }

    EventDays days() {
        return days;
    }

    /** When it was published, as far as known. */
    Instant time() {
        return arrival.published().orElse(arrival.arrived());
    }
}
