package newswatch.bench.politeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.bench.Markdown;
import newswatch.bench.politeness.Asked.Subject;
import newswatch.bench.politeness.ItemBook.Arrival;
import newswatch.bench.politeness.Spread.Came;

/** Writes what a simulation showed. */
final class PolitenessReport {

    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.95;

    private final Markdown out;
    private final Simulation.Size size;
    private final Simulation run;

    PolitenessReport(Markdown out, Simulation.Size size, Simulation run) {
        this.out = out;
        this.size = size;
        this.run = run;
    }

    /** All tables. */
    void write() {
        out.title("Politeness: %d feeds, %d days".formatted(size.feeds(), size.days()));
        out.paragraph("`./newswatch bench politeness --feeds %d --days %d --seed %d`"
                .formatted(size.feeds(), size.days(), size.seed()));
        out.paragraph("%d sites on %d hosts. Ingest crashed %d times. Ledger %016x; %,d s on this machine."
                .formatted(
                        run.world().hosts().size() / 2,
                        run.world().hosts().size(),
                        run.crashes(),
                        run.ledgers().hash(),
                        run.took().toSeconds()));
        breaches();
        items();
        traffic();
        delays();
        recovery();
        judgements();
    }

    private void breaches() {
        out.heading("Reasons to complain");
        List<List<String>> rows = new ArrayList<>();
        for (Breach breach : Breach.values()) {
            rows.add(List.of(breach.words(), number(run.ledgers().breaches().count(breach))));
        }
        out.table(List.of("Violation", "Times"), rows);
        run.ledgers().breaches().examples().forEach(out::paragraph);
    }

    private void items() {
        ItemLedger items = run.ledgers().items();
        ItemLedger.Settlement sums = run.settlement();
        out.heading("Items");
        out.table(
                List.of("What", "Items"),
                List.of(
                        List.of("shown by feeds", number(sums.shown())),
                        List.of("of them, long enough to be seen for certain", number(sums.could())),
                        List.of("arrived in the raw topic", number(sums.arrived())),
                        List.of("dead letters instead, or waiting for their site", number(sums.refused())),
                        List.of("dropped by their feed before its next poll", number(sums.missed())),
                        List.of("lost", number(sums.lost())),
                        List.of("revisions of articles", number(items.arrivals(Arrival.REVISION))),
                        List.of("of several pages, articles and revisions, whole", number(items.came(Came.WHOLE))),
                        List.of(
                                "of several pages, with one missing that is said to be",
                                number(items.came(Came.IN_PART))),
                        List.of("doubled", number(items.arrivals(Arrival.DOUBLE))),
                        List.of("of a redesign's last day, as news again at new addresses", number(items.repeated())),
                        List.of("marked as backfill", number(items.backfill()))));
    }

    private void traffic() {
        Traffic traffic = run.ledgers().traffic();
        out.heading("Requests");
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            Traffic.Sum sum = traffic.sum(subject);
            if (sum.requests() > 0) {
                rows.add(List.of(
                        subject.name().toLowerCase(Locale.ROOT),
                        number(sum.requests()),
                        decimal(sum.requests() / (double) feedDays()),
                        percent(sum.unchanged(), sum.requests()),
                        number(sum.throttled()),
                        number(sum.bytes() >> 20)));
            }
        }
        out.table(List.of("Asked for", "requests", "per feed and day", "304", "429", "MiB"), rows);
        int[] days = traffic.feedDays();
        out.paragraph("Polls per feed and day: median %d, 95 %% of days at most %d, most %d. Answers by status: %s."
                .formatted(
                        days[days.length / 2],
                        days[(int) (days.length * ALMOST_ALL)],
                        days[days.length - 1],
                        traffic.byStatus()));
    }

    private long feedDays() {
        return (long) size.feeds() * size.days();
    }

    private void delays() {
        out.heading("From publication to the raw topic");
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Rhythm, IntSamples> delay :
                run.ledgers().items().delays().entrySet()) {
            rows.add(row(delay.getKey().name(), delay.getValue()));
        }
        out.table(List.of("Feeds", "items", "median", "95 %"), rows);
    }

    private void recovery() {
        out.heading("From the end of a trouble to the next good answer");
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<RecoveryLedger.Length, IntSamples> times :
                run.ledgers().recovery().times().entrySet()) {
            rows.add(row(times.getKey().name(), times.getValue()));
        }
        out.table(List.of("Trouble lasted", "times", "median", "95 %"), rows);
    }

    private static List<String> row(String name, IntSamples samples) {
        return List.of(
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                number(samples.count()),
                time(samples.percentile(MEDIAN)),
                time(samples.percentile(ALMOST_ALL)));
    }

    private void judgements() {
        out.heading("Judgements");
        out.table(
                List.of("What", "right", "of", "wrongly"),
                List.of(
                        List.of(
                                "servers that lie with 304",
                                number(run.liarsFound()),
                                number(run.liars()),
                                number(run.falseLiars())),
                        List.of(
                                "subscriptions moved",
                                number(run.moved()),
                                number(run.shouldHaveMoved()),
                                number(run.movedWrongly()))));
        out.paragraph("Page states at the end: %d. Deliveries: %,d, of which %d had to be repeated. Tasks: %,d."
                .formatted(
                        run.outbox().pageStates(),
                        run.outbox().deliveries(),
                        run.outbox().failures(),
                        run.tasks()));
    }

    /** The same key figures for readers without manners, on the same feeds. */
    void compare(Map<String, Ledgers> others, int days) {
        out.heading("For comparison: readers without manners");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("Newswatch", run.ledgers(), size.days()));
        others.forEach((name, ledgers) -> rows.add(row(name, ledgers, days)));
        out.table(
                List.of(
                        "Reader",
                        "polls per feed and day",
                        "KiB per feed and day",
                        "304",
                        "violations per feed and day"),
                rows);
    }

    private List<String> row(String name, Ledgers ledgers, int days) {
        Traffic.Sum feeds = ledgers.traffic().sum(Subject.FEED);
        double feedDays = (double) size.feeds() * days;
        return List.of(
                name,
                decimal(feeds.requests() / feedDays),
                decimal(feeds.bytes() / 1024.0 / feedDays),
                percent(feeds.unchanged(), feeds.requests()),
                decimal(complaints(ledgers) / feedDays));
    }

    private static long complaints(Ledgers ledgers) {
        return Arrays.stream(Breach.values())
                .filter(breach -> breach.compareTo(Breach.LOST) < 0)
                .mapToLong(ledgers.breaches()::count)
                .sum();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(long part, long all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }

    private static String time(int seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60.0)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }
}
