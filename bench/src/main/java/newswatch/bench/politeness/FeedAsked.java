package newswatch.bench.politeness;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import newswatch.ingest.fetch.Fetch;
import org.jspecify.annotations.Nullable;

/** What one address of a feed has seen of its reader. Times are nanoseconds since 1970. */
final class FeedAsked {

    private static final long LONG_AGO = Long.MIN_VALUE / 4;
    private static final long SECOND = 1_000_000_000;
    private static final double ROUNDING = 0.99;

    private final Limits limits;
    private final Breaches breaches;
    private final Told told;
    private @Nullable Edition last;
    private boolean validatorsUsable;
    private long unconditional = LONG_AGO;
    private long freshFrom = LONG_AGO;
    private long goneSince = Long.MAX_VALUE;

    /** What the reader has been told by a feed, at whichever of its addresses: validators travel along redirects. */
    static final class Told {
        private final Set<String> givenOut = new HashSet<>();
        private boolean knownLiar;
    }

    /**
     * Nothing asked yet.
     *
     * @param told what the feed has told of late, here and elsewhere
     */
    FeedAsked(Limits limits, Breaches breaches, Told told) {
        this.limits = limits;
        this.breaches = breaches;
        this.told = told;
    }

    /** A request arrives. */
    void begin(Asked asked, long now) {
        long hint = asked.feed() == null ? 0 : asked.feed().feed().traits().hint();
        long kept = (long) (Math.min(hint * SECOND, Duration.ofDays(1).toNanos()) * ROUNDING);
        check(now - freshFrom < kept, Breach.BEFORE_STALE, asked);
        boolean confirmed = goneSince < now - limits.goneAfter().toNanos();
        check(confirmed, Breach.AFTER_GONE, asked);
        String etag = asked.header("if-none-match");
        String time = asked.header("if-modified-since");
        check(isInvented(etag) || isInvented(time), Breach.INVENTED_VALIDATOR, asked);
        if (etag == null && time == null) {
            boolean tooOften = now - unconditional < limits.auditEvery().toNanos();
            check(validatorsUsable && !told.knownLiar && tooOften, Breach.WITHOUT_VALIDATORS, asked);
        }
    }

    private boolean isInvented(@Nullable String validator) {
        return validator != null && !told.givenOut.contains(validator);
    }

    private void check(boolean broken, Breach breach, Asked asked) {
        if (broken) {
            breaches.add(breach, asked.time() + " " + asked.host().url(asked.path()));
        }
    }

    /** The answer has been sent. */
    void end(Asked asked, Reply reply, long now) {
        goneSince = reply.status() == 410 ? Math.min(goneSince, now) : Long.MAX_VALUE;
        Edition edition = reply.edition();
        if (edition == null) {
            // What is no feed gives out nothing to go by: it is fair to ask for the whole next time.
            validatorsUsable &= reply.status() != 200;
            return;
        }
        freshFrom = now;
        if (reply.status() == 200 && reply.fetch() instanceof Fetch.Answer answer) {
            boolean conditional = asked.header("if-none-match") != null || asked.header("if-modified-since") != null;
            unconditional = conditional ? unconditional : now;
            full(edition, answer.headers());
        }
    }

    private void full(Edition edition, Fetch.Headers headers) {
        boolean lied = last != null
                && last.version() != edition.version()
                && last.etag().equals(edition.etag())
                && last.lastModified().equals(edition.lastModified());
        told.knownLiar |=
                lied && !(edition.etag().isEmpty() && edition.lastModified().isEmpty());
        last = edition;
        validatorsUsable = headers.etag().isPresent() || headers.lastModified().isPresent();
        if (told.givenOut.size() > 10) {
            told.givenOut.clear();
        }
        headers.etag().ifPresent(told.givenOut::add);
        headers.lastModified().ifPresent(told.givenOut::add);
    }
}
