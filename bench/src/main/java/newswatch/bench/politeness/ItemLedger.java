package newswatch.bench.politeness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.bench.politeness.ItemBook.Arrival;

/** Watches what becomes of items: each that was given out, or could be seen, has to arrive once. */
final class ItemLedger {

    private static final int GENERATIONS = 2;
    private static final int FORGOTTEN_AFTER_CRASH = 3600;
    private static final long JUDGED_YOUNGER_THAN = 86_400_000;
    /** Published a ceiling and an age of backfill before a redesign: then dates alone tell. */
    private static final long CLEARLY_OLD = 2 * 86_400_000L;
    /** Items shown for less than this before the end are not judged: their time was not over. */
    private static final long UNJUDGED_AT_END = 2 * 86_400_000L;

    private final World world;
    private final Limits limits;
    private final Breaches breaches;
    private final List<List<ItemBook>> books;
    private final long[] firstReads;
    private final Map<Rhythm, IntSamples> delays = new EnumMap<>(Rhythm.class);
    private final Map<Arrival, Long> arrivals = new EnumMap<>(Arrival.class);
    private long backfill;
    private long refused;
    private long repeated;
    private long waiting;
    private long strangers;
    private final Map<Spread.Came, Long> spread = new EnumMap<>(Spread.Came.class);
    private long hash = 1;

    ItemLedger(World world, Limits limits, Breaches breaches) {
        this.world = world;
        this.limits = limits;
        this.breaches = breaches;
        this.books = world.feeds().stream()
                .map(feed -> Stream.generate(() -> new ItemBook(feed.items()))
                        .limit(GENERATIONS)
                        .toList())
                .toList();
        this.firstReads = new long[world.feeds().size()];
        Arrays.fill(firstReads, Long.MAX_VALUE);
    }

    private ItemBook book(ItemKey key) {
        return books.get(key.feed()).get(key.generation());
    }

    private int seconds(long time) {
        return (int) ((time - world.start().toEpochMilli()) / 1000) + 1;
    }

    /** A feed's document reached whoever asked. */
    void served(Asked asked, Reply reply) {
        if (asked.feed() == null || reply.edition() == null || reply.status() != 200) {
            return;
        }
        SimulatedFeed feed = asked.feed().feed();
        firstReads[feed.number()] = Math.min(firstReads[feed.number()], asked.time());
        int generation = feed.plan().flood().generation(asked.time());
        books.get(feed.number())
                .get(generation)
                .serve(feed.begin(asked.time()), feed.end(asked.time()), seconds(asked.time()));
    }

    /**
     * An article is in the raw topic.
     *
     * @param key which item it is
     * @param content hash of all that it says
     * @param marked whether it is marked as backfill
     * @param now milliseconds since 1970
     */
    void arrived(ItemKey key, int content, boolean marked, long now) {
        Arrival arrival = book(key).arrive(key.item(), content, seconds(now));
        arrivals.merge(arrival, 1L, Long::sum);
        hash = Chance.mix(hash * 31 + key.hashCode() + now + content);
        if (arrival == Arrival.DOUBLE) {
            breaches.add(Breach.DOUBLED, now + " " + key);
        } else if (arrival == Arrival.FIRST) {
            first(key, marked, now);
        }
    }

    /** How an article came that may have several pages. */
    void came(ItemKey key, Spread.Came how) {
        spread.merge(how, 1L, Long::sum);
        if (how == Spread.Came.TORN) {
            breaches.add(Breach.TORN, key.toString());
        }
    }

    /** Articles and revisions that came so. */
    long came(Spread.Came how) {
        return spread.getOrDefault(how, 0L);
    }

    private void first(ItemKey key, boolean marked, long now) {
        SimulatedFeed feed = world.feeds().get(key.feed());
        long published = feed.published(key.item());
        backfill += marked ? 1 : 0;
        boolean known = key.generation() > 0 && books.get(key.feed()).get(0).hasArrived(key.item());
        if (known && !marked) {
            again(feed, key, now);
        }
        boolean news = !known && published > firstRead(feed);
        if (news && marked && now - published < JUDGED_YOUNGER_THAN) {
            breaches.add(Breach.NEWS_AS_BACKFILL, now + " " + key);
        }
        if (news) {
            delays.computeIfAbsent(feed.traits().rhythm(), it -> new IntSamples())
                    .add((int) ((now - published) / 1000));
        }
    }

    /** What was published on the day of a redesign cannot be told from news by anyone who goes by dates. */
    private void again(SimulatedFeed feed, ItemKey key, long now) {
        if (feed.plan().flood().at() - feed.published(key.item()) > CLEARLY_OLD) {
            breaches.add(
                    Breach.BACKFILL_AS_NEWS,
                    now + " " + key + " " + feed.plan().flood().kind());
        } else {
            repeated++;
        }
    }

    private long firstRead(SimulatedFeed feed) {
        return firstReads[feed.number()];
    }

    /** A dead letter tells of an item. */
    void refused(ItemKey key) {
        book(key).refuse(key.item());
        refused++;
    }

    /** An item still waits for its page: its site has been away, or asks for patience. */
    void waiting(ItemKey key) {
        book(key).refuse(key.item());
        waiting++;
    }

    /** Something is in the raw topic that no feed has ever announced. */
    void stranger(String what) {
        strangers++;
        breaches.add(Breach.DOUBLED, "not an item of any feed: " + what);
    }

    /** Whoever asked has crashed: what had not arrived must be given out again, or could be seen long enough. */
    void crash(long now) {
        int since = seconds(now) - FORGOTTEN_AFTER_CRASH;
        books.forEach(both -> both.forEach(book -> book.forget(since)));
    }

    /**
     * What came of all items.
     *
     * @param shown items that feeds showed during the simulation
     * @param could those of them that could be seen
     * @param arrived those that arrived
     * @param refused those for which there is a dead letter instead
     * @param missed those that were dropped before anyone who asks politely could have seen them
     * @param lost those that were given out, or could be seen, and did not arrive
     */
    record Settlement(long shown, long could, long arrived, long refused, long missed, long lost) {}

    /** Balances the book at the end. */
    Settlement settle() {
        long[] sums = new long[6];
        for (SimulatedFeed feed : world.feeds()) {
            Exposure exposure = new Exposure(feed, world, limits);
            for (int generation = 0; generation < GENERATIONS; generation++) {
                settle(feed, generation, exposure, sums);
            }
        }
        return new Settlement(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private void settle(SimulatedFeed feed, int generation, Exposure exposure, long[] sums) {
        ItemBook book = books.get(feed.number()).get(generation);
        long judged = world.end().toEpochMilli() - UNJUDGED_AT_END;
        for (int item = 0; item < feed.items() && feed.published(item) < judged; item++) {
            if (exposure.wasShown(generation, item)) {
                boolean could = exposure.couldBeSeen(generation, item);
                boolean due = could || book.isServed(item);
                sums[0]++;
                sums[1] += could ? 1 : 0;
                sums[2] += book.hasArrived(item) ? 1 : 0;
                sums[3] += book.isSettled(item) && !book.hasArrived(item) ? 1 : 0;
                sums[4] += book.isSettled(item) || due ? 0 : 1;
                sums[5] += lost(book, new ItemKey(feed.number(), generation, item), due);
            }
        }
    }

    private long lost(ItemBook book, ItemKey key, boolean due) {
        if (!due || book.isSettled(key.item())) {
            return 0;
        }
        long published = world.feeds().get(key.feed()).published(key.item());
        String how = book.isServed(key.item()) ? " was given out" : " could be seen";
        breaches.add(Breach.LOST, published + " " + key + how);
        return 1;
    }

    /** Seconds from publication to the raw topic, of items that came as news, by rhythm. */
    Map<Rhythm, IntSamples> delays() {
        return delays;
    }

    long arrivals(Arrival arrival) {
        return arrivals.getOrDefault(arrival, 0L);
    }

    /** Articles marked as backfill. */
    long backfill() {
        return backfill;
    }

    long refused() {
        return refused;
    }

    long waiting() {
        return waiting;
    }

    /** Items of the day of a redesign that came as news again, under another address. */
    long repeated() {
        return repeated;
    }

    long strangers() {
        return strangers;
    }

    /** Everything that arrived, in one number. */
    long hash() {
        return hash;
    }
}
