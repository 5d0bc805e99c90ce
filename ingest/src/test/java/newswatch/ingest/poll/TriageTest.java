package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import newswatch.analysis.feed.ParsedFeed;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Optional<Instant> AN_HOUR_AGO = Optional.of(NOW.minus(Duration.ofHours(1)));

    @Test
    void atTheFirstReadWhatIsOlderThanADayIsArchive() {
        Triage triage = Triage.of(
                items(item("a", hoursAgo(23)), item("b", hoursAgo(25)), item("c", Optional.empty())),
                new KnownItems(List.of(), LongKnown.NONE),
                Optional.empty(),
                DAY,
                NOW);

        assertThat(triage.fresh()).extracting(Triage.Sighting::backfill).containsExactly(true, false, false);
        assertThat(triage.flood()).isFalse();
    }

    @Test
    void atTheFirstReadManyItemsWithoutADateAreArchive() {
        Triage triage =
                Triage.of(undated(0, 21), new KnownItems(List.of(), LongKnown.NONE), Optional.empty(), DAY, NOW);

        assertThat(triage.fresh()).allMatch(Triage.Sighting::backfill);
    }

    @Test
    void aLateItemIsNewsAndAnOldOneIsArchive() {
        Triage triage = Triage.of(
                items(item("a", hoursAgo(20)), item("b", hoursAgo(26))),
                knownOf(undated(0, 10)),
                AN_HOUR_AGO,
                DAY,
                NOW);

        assertThat(triage.fresh()).extracting(Triage.Sighting::backfill).containsExactly(true, false);
    }

    @Test
    void aFloodAfterARedesignIsArchiveAndItsNewsAreNews() {
        List<Candidate> flood = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> candidate("/neu/" + i, hoursAgo(10 + i)))
                .toList());
        flood.add(candidate("/neu/frisch", hoursAgo(0)));
        flood.add(candidate("/neu/ohne-datum", Optional.empty()));

        Triage triage = Triage.of(flood, knownOf(undated(0, 30)), AN_HOUR_AGO, DAY, NOW);

        assertThat(triage.flood()).isTrue();
        assertThat(triage.fresh())
                .filteredOn(sighting -> !sighting.backfill())
                .singleElement()
                .satisfies(sighting ->
                        assertThat(sighting.candidate().canonicalUrl()).contains("https://blatt.example/neu/frisch"));
    }

    @Test
    void whatWasPublishedWhileNobodyWatchedIsNews() {
        List<Candidate> missed = IntStream.range(0, 40)
                .mapToObj(i -> candidate("/" + i, hoursAgo(i)))
                .toList();

        Triage triage =
                Triage.of(missed, knownOf(undated(0, 30)), Optional.of(NOW.minus(DAY.multipliedBy(2))), DAY, NOW);

        assertThat(triage.fresh()).noneMatch(Triage.Sighting::backfill);
    }

    @Test
    void whatIsKnownUnderOtherAddressesIsArchiveWhateverDateItBearsNow() {
        List<Candidate> known = IntStream.range(0, 5)
                .mapToObj(i -> candidate("/alt/" + i, hoursAgo(30 + i), "Meldung " + i))
                .toList();
        List<Candidate> moved = IntStream.range(0, 5)
                .mapToObj(i -> candidate("/neu/" + i, hoursAgo(0), "Meldung " + i))
                .toList();

        Triage triage = Triage.of(moved, knownOf(known), AN_HOUR_AGO, DAY, NOW);

        assertThat(triage.fresh()).hasSize(5).allMatch(Triage.Sighting::backfill);
    }

    @Test
    void anArchiveThatComesBackIsNotTakenAgainThoughMostOfItsItemsAreForgotten() {
        List<Candidate> archive = IntStream.range(0, 900)
                .mapToObj(i -> candidate("/" + i, hoursAgo(2000 - i)))
                .toList();
        KnownItems known = knownOf(archive);
        KnownItems later = new KnownItems(known.toList(50), known.longKnown(50));
        List<Candidate> shown = new ArrayList<>(archive);
        shown.add(candidate("/aelter-als-alles", hoursAgo(3000)));

        Triage triage = Triage.of(shown, later, AN_HOUR_AGO, DAY, NOW);

        assertThat(known.toList(50)).hasSize(300);
        assertThat(triage.fresh()).singleElement().satisfies(sighting -> {
            assertThat(sighting.backfill()).isTrue();
            assertThat(sighting.candidate().canonicalUrl()).contains("https://blatt.example/aelter-als-alles");
        });
    }

    @Test
    void whatIsKnownForLongSurvivesBeingStored() {
        LongKnown known = LongKnown.NONE.and(List.of("ffeeddcc00000000", "0011223344", "fremd"));

        LongKnown again = LongKnown.of(known.bytes().orElseThrow());

        assertThat(List.of("ffeeddcc11111111", "0011223355", "fremd")).allMatch(again::has);
        assertThat(again.has("0011223455")).isFalse();
        assertThat(LongKnown.NONE.bytes()).isEmpty();
    }

    @Test
    void aColumnThatAlwaysSaysTheSameIsNews() {
        Triage triage = Triage.of(
                items(item("1", hoursAgo(0)), item("2", hoursAgo(1)), item("3", hoursAgo(2))),
                knownOf(items(item("0", hoursAgo(3)))),
                AN_HOUR_AGO,
                DAY,
                NOW);

        assertThat(triage.fresh()).hasSize(3).noneMatch(Triage.Sighting::backfill);
    }

    @Test
    void aWholeFeedOfOneMinuteIsArchive() {
        List<Candidate> stamped = IntStream.range(0, 8)
                .mapToObj(i -> candidate("/" + i, hoursAgo(0), "Meldung " + i))
                .toList();

        Triage triage = Triage.of(stamped, knownOf(undated(10, 30)), AN_HOUR_AGO, DAY, NOW);

        assertThat(triage.fresh()).allMatch(Triage.Sighting::backfill);
    }

    @Test
    void whatCameSinceARedesignIsNewsBesideItsArchive() {
        List<Candidate> redated = new ArrayList<>(IntStream.range(0, 16)
                .mapToObj(i -> candidate("/" + i, hoursAgo(3), "Meldung " + i))
                .toList());
        redated.add(candidate("/neu", hoursAgo(0), "Neue Meldung"));

        Triage triage = Triage.of(redated, knownOf(undated(10, 30)), hoursAgo(4), DAY, NOW);

        assertThat(triage.fresh())
                .filteredOn(sighting -> !sighting.backfill())
                .singleElement()
                .satisfies(news -> assertThat(news.candidate().canonicalUrl()).contains("https://blatt.example/neu"));
    }

    @Test
    void aFewItemsOfOneMinuteAmongOthersAreNews() {
        List<Candidate> morning = new ArrayList<>(IntStream.range(0, 6)
                .mapToObj(i -> candidate("/" + i, hoursAgo(3), "Meldung " + i))
                .toList());
        morning.add(candidate("/neu", hoursAgo(0), "Neue Meldung"));

        Triage triage = Triage.of(morning, knownOf(undated(10, 30)), hoursAgo(4), DAY, NOW);

        assertThat(triage.fresh()).hasSize(7).noneMatch(Triage.Sighting::backfill);
    }

    @Test
    void aNewTemplateIsNoChangeOfArticles() {
        List<Candidate> before = undated(0, 30);
        List<Candidate> after = IntStream.range(0, 30)
                .mapToObj(i -> candidate("/undated/" + i, Optional.empty(), "Andere Worte"))
                .toList();

        Triage triage = Triage.of(after, knownOf(before), AN_HOUR_AGO, DAY, NOW);

        assertThat(triage.changed()).isEmpty();
        assertThat(triage.fresh()).isEmpty();
    }

    @Test
    void aChangedItemIsAChange() {
        List<Candidate> before = undated(0, 30);
        List<Candidate> after = new ArrayList<>(before.subList(1, 30));
        after.add(candidate("/undated/0", Optional.empty(), "Andere Worte"));

        assertThat(Triage.of(after, knownOf(before), AN_HOUR_AGO, DAY, NOW).changed())
                .hasSize(1);
    }

    private static List<Candidate> undated(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> candidate("/undated/" + i, Optional.empty()))
                .toList();
    }

    private static KnownItems knownOf(List<Candidate> items) {
        return new KnownItems(items.stream().map(Candidate::known).toList(), LongKnown.NONE);
    }

    private static Optional<Instant> hoursAgo(int hours) {
        return Optional.of(NOW.minus(Duration.ofHours(hours)));
    }

    private static Candidate candidate(String path, Optional<Instant> published) {
        return candidate(path, published, "Titel");
    }

    private static Candidate candidate(String path, Optional<Instant> published, String title) {
        return items(item(path, published, title)).get(0);
    }

    private static List<Candidate> items(ParsedFeed.Item... items) {
        return Candidate.of(
                new ParsedFeed(
                        "rss-2.0", Optional.empty(), Optional.empty(), Optional.empty(), List.of(items), List.of()),
                "blatt");
    }

    private static ParsedFeed.Item item(String path, Optional<Instant> published) {
        return item("/" + path, published, "Titel");
    }

    private static ParsedFeed.Item item(String path, Optional<Instant> published, String title) {
        return new ParsedFeed.Item(
                Optional.empty(),
                Optional.of("https://blatt.example" + path),
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                published,
                Optional.empty(),
                List.of(),
                List.of());
    }
}
