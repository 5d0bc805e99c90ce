package newswatch.bench.politeness;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** A feed: everything that it ever shows follows from its number and the seed. Times are milliseconds since 1970. */
final class SimulatedFeed {

    /** After this an address that a feed has left answers no more. */
    static final long OLD_ADDRESS_DIES_AFTER = Duration.ofDays(90).toMillis();

    private static final long NEVER = Long.MAX_VALUE;
    private static final long ARCHIVE_SHOWN = Duration.ofDays(14).toMillis();
    private static final int ARCHIVE_FACTOR = 8;
    private static final double EDITED = 0.06;
    private static final double PAGE_EDITED = 0.06;
    private static final double EDIT_MEAN_HOURS = 4;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final int number;
    private final long seed;
    private final Traits traits;
    private final Host host;
    private final Host pages;
    private final Plan plan;
    private final long[] published;
    private final long[] changes;

    /**
     * What happens to it.
     *
     * @param faults by time, without lies
     * @param lies times in which its server says that nothing has changed
     * @param movedAt since when it has a new address; {@link Long#MAX_VALUE} for never
     * @param goneAt since when it is gone for good; {@link Long#MAX_VALUE} for never
     */
    record Plan(Flood flood, List<Fault> faults, List<Fault> lies, long movedAt, long goneAt) {}

    SimulatedFeed(int number, long seed, Traits traits, Host host, Host pages, Plan plan, long[] published) {
        this.number = number;
        this.seed = seed;
        this.traits = traits;
        this.host = host;
        this.pages = pages;
        this.plan = plan;
        this.published = published;
        LongStream edits = LongStream.range(0, published.length).map(item -> editedAt((int) item));
        LongStream floods = LongStream.of(plan.flood().at(), archiveEnd());
        this.changes = LongStream.concat(LongStream.of(published), LongStream.concat(edits, floods))
                .filter(time -> time != NEVER)
                .sorted()
                .toArray();
    }

    private long archiveEnd() {
        return plan.flood().kind() == Flood.Kind.ARCHIVE ? plan.flood().at() + ARCHIVE_SHOWN : NEVER;
    }

    int number() {
        return number;
    }

    Traits traits() {
        return traits;
    }

    Host host() {
        return host;
    }

    Plan plan() {
        return plan;
    }

    /** Items ever published, those before the start included. */
    int items() {
        return published.length;
    }

    /** When an item is published. */
    long published(int item) {
        return published[item];
    }

    /** The path that is subscribed to. */
    String path() {
        return "/feeds/" + number + extension();
    }

    /** The path that it moves to. */
    String newPath() {
        return "/neu/feeds/" + number + extension();
    }

    /** The path that stands in for a while. */
    String standInPath() {
        return "/ersatz/feeds/" + number + extension();
    }

    private String extension() {
        return traits.format() == Traits.Format.JSON ? ".json" : ".xml";
    }

    /** How many times the document has changed until now. */
    int version(long now) {
        return upTo(changes, now);
    }

    /** When the document came to be as it is. */
    long changedAt(int version) {
        return version == 0 ? 0 : changes[version - 1];
    }

    /** The first item that is not yet published. */
    int end(long now) {
        return upTo(published, now);
    }

    /** The first item that is shown. */
    int begin(long now) {
        boolean archive =
                now >= plan.flood().at() && now < archiveEnd() && plan.flood().kind() == Flood.Kind.ARCHIVE;
        return Math.max(0, end(now) - traits.window() * (archive ? ARCHIVE_FACTOR : 1));
    }

    private static int upTo(long[] times, long now) {
        int found = Arrays.binarySearch(times, now);
        if (found < 0) {
            return -found - 1;
        }
        while (found < times.length && times[found] == now) {
            found++;
        }
        return found;
    }

    /** When the feed changes what it says of an item; {@link Long#MAX_VALUE} for never. */
    long editedAt(int item) {
        boolean named = traits.linked() || traits.ids() == Traits.Ids.OPAQUE;
        return named ? edit(item, 1, EDITED) : NEVER;
    }

    /** When only the page of an item changes. */
    long pageEditedAt(int item) {
        return edit(item, 2, PAGE_EDITED);
    }

    private long edit(int item, int which, double share) {
        long key = Chance.mix(seed * 31 + number) + which;
        if (Chance.unit(key, item) >= share) {
            return NEVER;
        }
        double hours = 0.05 - EDIT_MEAN_HOURS * StrictMath.log1p(-Chance.unit(key + 2, item));
        long time = published[item] + (long) (hours * HOUR);
        return time - Math.floorMod(time, 1000);
    }

    /** The edition of an item as the feed shows it, from 1. */
    int edition(int item, long now) {
        return editedAt(item) <= now ? 2 : 1;
    }

    /** The key of an item as it is announced now. */
    String key(int item, long now) {
        return number + "-" + plan.flood().generation(now) + "-" + item;
    }

    /** The time that the feed gives for an item. */
    long claimedTime(int item, long now) {
        boolean redated =
                plan.flood().kind() == Flood.Kind.REDATED && now >= plan.flood().at();
        return redated ? Math.max(published[item], plan.flood().at()) : published[item];
    }

    /** The address of an item's page. */
    String pageUrl(String key) {
        return pages.url("/artikel/" + key + ".html");
    }

    Host pages() {
        return pages;
    }

    /** What its texts are drawn from. */
    long textKey(int item) {
        return Chance.mix(seed + number) ^ item;
    }

    /** Whether its server ever says that nothing has changed, for two days at least, when something has. */
    boolean hidesNews() {
        boolean conditional =
                traits.validators() != Traits.Validators.NONE && traits.validators() != Traits.Validators.RANDOM;
        return conditional && plan.lies().stream().anyMatch(this::hidesNews);
    }

    private boolean hidesNews(Fault lie) {
        return end(lie.from()) < end(lie.to() - 2 * 24 * HOUR);
    }
}
