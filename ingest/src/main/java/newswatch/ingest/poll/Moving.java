package newswatch.ingest.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import newswatch.contract.FeedState;

/**
 * Follows permanent redirects, with patience: a subscription moves once its feed has been read at the same new address
 * on three days (UTC) without a poll in between that was answered elsewhere. One wrong line in a server's configuration
 * must not take a feed away. Pure.
 *
 * @param target where the feed is now; empty where it is at home
 * @param confirmations days on which it was there
 */
record Moving(Optional<String> target, int confirmations) {

    /** Days it takes. */
    static final int CONFIRMATIONS = 3;

    /** After a poll that was answered. */
    static Moving after(FeedState before, Optional<String> answered, String url, Instant now) {
        Optional<String> target = answered.filter(to -> !to.equals(url));
        if (target.isEmpty()) {
            return new Moving(Optional.empty(), 0);
        }
        if (!target.equals(before.getMovedTo())) {
            return new Moving(target, 1);
        }
        boolean sameDay = before.getLastSuccessAt().map(Moving::day).equals(Optional.of(day(now)));
        return new Moving(target, before.getMovedConfirmations() + (sameDay ? 0 : 1));
    }

    /** Whether the subscription moves now. */
    boolean isOver() {
        return confirmations >= CONFIRMATIONS;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
