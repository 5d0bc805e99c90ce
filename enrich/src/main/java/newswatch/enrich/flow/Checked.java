package newswatch.enrich.flow;

import java.util.List;
import java.util.Optional;
import newswatch.contract.Reason;

/**
 * What a step made of a record: a value to pass on, or a refusal to be explained. Bugs are exceptions, not refusals.
 */
public sealed interface Checked<T> {

    /** The value, or nothing: made for {@code flatMapValues}. */
    List<T> values();

    /** The refusal, or nothing: made for {@code flatMapValues}. */
    List<Refused<T>> refusals();

    /** A value that goes on to the next step. */
    record Passed<T>(T value) implements Checked<T> {
        @Override
        public List<T> values() {
            return List.of(value);
        }

        @Override
        public List<Refused<T>> refusals() {
            return List.of();
        }
    }

    /**
     * A record that goes to the dead letters.
     *
     * @param detail one sentence for a person, without article text
     * @param input address of the article, where it is known
     */
    record Refused<T>(Reason reason, String detail, Optional<String> input) implements Checked<T> {
        @Override
        public List<T> values() {
            return List.of();
        }

        @Override
        public List<Refused<T>> refusals() {
            return List.of(this);
        }
    }
}
