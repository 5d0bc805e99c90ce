package newswatch.ingest.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import newswatch.analysis.extraction.Access;
import newswatch.analysis.extraction.PageSigns;
import newswatch.analysis.extraction.Pagination;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import org.junit.jupiter.api.Test;

class RightsDeskTest {

    private static final String FILE = "https://elbbote.example/.well-known/tdmrep.json";
    private static final String PAGE = "https://elbbote.example/plus/hafen?seite=1";
    private static final String TERMS = "https://elbbote.example/nutzung";
    private static final String IMPRINT = "https://elbbote.example/impressum";
    private static final String RESERVED =
            "[{\"location\": \"/plus/\", \"tdm-reservation\": 1, \"tdm-policy\": \"/tdm\"}]";

    private final StepTimeline timeline = new StepTimeline();
    private final Map<String, Fetch> site = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();
    private String robots = "";

    private RightsDesk desk(RightsPolicy policy) {
        return new RightsDesk(
                request -> {
                    asked.add(request);
                    CompletableFuture<Fetch> answer = new CompletableFuture<>();
                    timeline.at(
                            timeline.instant().plusMillis(100),
                            () -> answer.complete(site.getOrDefault(request.url(), status(404, ""))));
                    return answer;
                },
                timeline,
                url -> CompletableFuture.completedFuture(RobotsRules.parse(robots, "Newswatch")),
                policy);
    }

    private static Fetch status(int status, String body) {
        return new Fetch.Answer(status, FILE, Fetch.Headers.none(), body.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static Fetch.Headers headers(String... namesAndValues) {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return new Fetch.Headers(headers);
    }

    private static PageSigns signs(Set<String> robots, Optional<Boolean> reservation) {
        return signs(robots, reservation, List.of());
    }

    private static PageSigns signs(Set<String> robots, Optional<Boolean> reservation, List<String> terms) {
        return new PageSigns(
                robots,
                reservation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                terms,
                Access.UNKNOWN,
                Pagination.NONE);
    }

    private Rights judge(RightsDesk desk, Fetch.Headers headers, PageSigns signs) {
        CompletableFuture<Rights> judged = desk.judge(PAGE, headers, signs);
        timeline.pass(Duration.ofSeconds(1));
        assertThat(judged).isCompleted();
        return judged.join();
    }

    private Rights judge(Fetch.Headers headers, PageSigns signs) {
        return judge(desk(RightsPolicy.strict()), headers, signs);
    }

    private Rights judge() {
        return judge(Fetch.Headers.none(), signs(Set.of(), Optional.empty()));
    }

    @Test
    void whereNothingIsSaidTheTextMayBeUsed() {
        Rights rights = judge();

        assertThat(rights.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(rights.getTdmReservation()).isEmpty();
        assertThat(rights.getContentUsage()).isEmpty();
        assertThat(rights.getDirectives()).isEmpty();
        assertThat(rights.getSaidIn()).isEmpty();
        assertThat(rights.getCheckedAt()).isBeforeOrEqualTo(timeline.instant());
    }

    @Test
    void theSitesFileReservesText() {
        site.put(FILE, status(200, RESERVED));

        Rights rights = judge();

        assertThat(rights.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(rights.getTdmReservation()).contains(true);
        assertThat(rights.getTdmPolicy()).contains("https://elbbote.example/tdm");
        assertThat(rights.getSaidIn()).containsExactly("tdmrep.json");
    }

    @Test
    void theHeaderOverridesTheFileAndThePageTheHeader() {
        site.put(FILE, status(200, RESERVED));

        Rights byHeader = judge(headers("TDM-Reservation", "0"), signs(Set.of(), Optional.empty()));
        Rights byPage = judge(headers("tdm-reservation", "0"), signs(Set.of(), Optional.of(true)));

        assertThat(byHeader.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(byHeader.getTdmReservation()).contains(false);
        assertThat(byHeader.getSaidIn()).containsExactly("header", "tdmrep.json");
        assertThat(byPage.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(byPage.getSaidIn()).containsExactly("meta", "header", "tdmrep.json");
    }

    @Test
    void aReservationThatIsNoneOfBothSaysNothing() {
        site.put(FILE, status(200, RESERVED));

        assertThat(judge(headers("tdm-reservation", "yes"), signs(Set.of(), Optional.empty()))
                        .getTextUse())
                .isEqualTo(TextUse.METADATA_ONLY);
    }

    @Test
    void usagesOfHeaderAndRobotsBothHold() {
        robots = "User-agent: *\nContent-Usage: /plus/ search=n\nContent-Usage: train-ai=n";

        Rights byRobots = judge();
        Rights byBoth = judge(
                headers("Content-Usage", "search=y", "content-usage", "train-ai=n"), signs(Set.of(), Optional.empty()));

        assertThat(byRobots.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(byRobots.getContentUsage()).contains("search=n");
        assertThat(byRobots.getSaidIn()).containsExactly("robots.txt");
        assertThat(byBoth.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(byBoth.getContentUsage()).contains("search=n, train-ai=n");
    }

    @Test
    void trainingIsNothingWeDo() {
        Rights rights = judge(headers("content-usage", "train-ai=n"), signs(Set.of(), Optional.empty()));

        assertThat(rights.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(rights.getContentUsage()).contains("train-ai=n");
    }

    @Test
    void directivesOfPageAndHeaderAreWrittenDown() {
        Rights rights = judge(headers("X-Robots-Tag", "noarchive"), signs(Set.of("noindex"), Optional.empty()));

        assertThat(rights.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(rights.getDirectives()).containsExactly("noindex", "noarchive");
        assertThat(rights.getSaidIn()).containsExactly("meta", "header");
    }

    @Test
    void aLicenceOverrulesAReservationButItStandsOnTheArticle() {
        site.put(FILE, status(200, RESERVED));
        RightsPolicy licensed = new RightsPolicy(false, Set.of("Elbbote.example "));
        RightsPolicy other = new RightsPolicy(false, Set.of("bote.example"));
        RightsPolicy everyone = new RightsPolicy(true, Set.of());

        Rights rights = judge(desk(licensed), Fetch.Headers.none(), signs(Set.of(), Optional.empty()));

        assertThat(rights.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(rights.getTdmReservation()).contains(true);
        assertThat(judge(desk(other), Fetch.Headers.none(), signs(Set.of(), Optional.empty()))
                        .getTextUse())
                .isEqualTo(TextUse.METADATA_ONLY);
        assertThat(judge(desk(everyone), Fetch.Headers.none(), signs(Set.of(), Optional.empty()))
                        .getTextUse())
                .isEqualTo(TextUse.FULL);
    }

    @Test
    void theFileIsAskedForOnceADayAndAskersShareTheQuestion() {
        RightsDesk desk = desk(RightsPolicy.strict());
        var first = desk.judge(PAGE, Fetch.Headers.none());
        var second = desk.judge("https://ELBBOTE.example/", Fetch.Headers.none());
        timeline.pass(Duration.ofHours(23));
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        judge(desk, Fetch.Headers.none(), signs(Set.of(), Optional.empty()));
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.url()).isEqualTo(FILE);
            assertThat(request.urgency()).isEqualTo(Urgency.NEEDED);
            assertThat(request.obeysRobots()).isFalse();
        });

        timeline.pass(Duration.ofHours(1));
        judge(desk, Fetch.Headers.none(), signs(Set.of(), Optional.empty()));

        assertThat(asked).hasSize(2);
    }

    @Test
    void whereTheFileCannotBeHadWhatWasKnownCountsAndItIsAskedAgainAfterAnHour() {
        RightsDesk desk = desk(RightsPolicy.strict());
        PageSigns silent = signs(Set.of(), Optional.empty());
        site.put(FILE, status(200, RESERVED));
        judge(desk, Fetch.Headers.none(), silent);
        site.put(FILE, status(503, ""));
        timeline.pass(Duration.ofDays(1));

        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        site.put(FILE, new Fetch.NoAnswer(Fetch.Kind.TIMEOUT, "It took too long."));
        timeline.pass(Duration.ofHours(1));
        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        site.remove(FILE);
        timeline.pass(Duration.ofHours(1));
        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(asked).hasSize(4);
    }

    @Test
    void termsOfUseReserveTextAndAreReadOnceAMonth() {
        PageSigns silent = signs(Set.of(), Optional.empty(), List.of(IMPRINT, TERMS));
        RightsDesk desk = desk(RightsPolicy.strict());
        site.put(TERMS, status(200, "<p>Text und Data Mining bleibt <b>vorbehalten</b>."));

        Rights rights = judge(desk, Fetch.Headers.none(), silent);
        timeline.pass(Duration.ofDays(29));
        judge(desk, Fetch.Headers.none(), signs(Set.of(), Optional.empty()));

        assertThat(rights.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(rights.getTdmReservation()).contains(true);
        assertThat(rights.getSaidIn()).containsExactly(TERMS);
        assertThat(termsAsked()).containsExactly(IMPRINT, TERMS);
        assertThat(asked).filteredOn(request -> request.url().equals(TERMS)).allMatch(Request::obeysRobots);
    }

    @Test
    void whatMachinesAreToldOverridesTermsOfUse() {
        site.put(TERMS, status(200, "Text und Data Mining bleibt vorbehalten."));
        site.put(FILE, status(200, "[{\"location\": \"/\", \"tdm-reservation\": 0}]"));

        Rights rights = judge(Fetch.Headers.none(), signs(Set.of(), Optional.empty(), List.of(TERMS)));

        assertThat(rights.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(rights.getSaidIn()).containsExactly("tdmrep.json", TERMS);
    }

    @Test
    void aPageThatNamesNoTermsLeavesTheQuestionToTheNext() {
        RightsDesk desk = desk(RightsPolicy.strict());
        site.put(TERMS, status(200, "Text und Data Mining bleibt vorbehalten."));

        Rights first = judge(desk, Fetch.Headers.none(), signs(Set.of(), Optional.empty()));
        Rights next = judge(desk, Fetch.Headers.none(), signs(Set.of(), Optional.empty(), List.of(TERMS)));

        assertThat(first.getTextUse()).isEqualTo(TextUse.FULL);
        assertThat(next.getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
    }

    @Test
    void termsThatCannotBeHadAreAskedForAgainTheNextDay() {
        PageSigns silent = signs(Set.of(), Optional.empty(), List.of(TERMS));
        RightsDesk desk = desk(RightsPolicy.strict());
        site.put(TERMS, status(503, ""));
        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.FULL);
        site.put(TERMS, status(200, "Text und Data Mining bleibt vorbehalten."));
        timeline.pass(Duration.ofHours(20));
        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.FULL);

        timeline.pass(Duration.ofHours(4));

        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        site.put(TERMS, status(404, ""));
        timeline.pass(Duration.ofDays(31));
        assertThat(judge(desk, Fetch.Headers.none(), silent).getTextUse()).isEqualTo(TextUse.FULL);
    }

    private List<String> termsAsked() {
        return asked.stream().map(Request::url).filter(url -> !url.equals(FILE)).toList();
    }

    @Test
    void aBugIsNotHiddenAndDoesNotLastForEver() {
        List<CompletableFuture<Fetch>> answers = new ArrayList<>();
        RightsDesk desk = new RightsDesk(
                request -> {
                    answers.add(new CompletableFuture<>());
                    return answers.get(answers.size() - 1);
                },
                timeline,
                url -> CompletableFuture.completedFuture(RobotsRules.all(true)),
                RightsPolicy.strict());
        var broken = desk.judge(PAGE, Fetch.Headers.none());
        timeline.pass(Duration.ofSeconds(1));
        answers.get(0).completeExceptionally(new IllegalStateException("bug"));
        timeline.pass(Duration.ofSeconds(1));
        assertThat(broken).isCompletedExceptionally();

        var again = desk.judge(PAGE, Fetch.Headers.none());
        timeline.pass(Duration.ofSeconds(1));
        answers.get(1).complete(status(404, ""));
        timeline.pass(Duration.ofSeconds(1));

        assertThat(again).isCompleted();
    }

    @Test
    void anAddressThatIsNoneIsJudgedByWhatItCameWith() {
        var judged = desk(RightsPolicy.strict()).judge("mailto:x", headers("tdm-reservation", "1"));

        assertThat(judged.join().getTextUse()).isEqualTo(TextUse.METADATA_ONLY);
        assertThat(asked).isEmpty();
    }
}
