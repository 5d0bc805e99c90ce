package newswatch.analysis;

import java.util.function.Function;

/** What a step made of its input: a value, or a refusal to be explained. Bugs are exceptions, not refusals. */
public sealed interface Outcome<T> {

    /** Turns either answer into one of the caller's own. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused);

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(Refusal.Reason reason, String detail) {
        return new Refused<>(new Refusal(reason, detail));
    }

    /** A value that goes on to the next step. */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /** An input that goes no further. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(refusal);
        }
    }
}
