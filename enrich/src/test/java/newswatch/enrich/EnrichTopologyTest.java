package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.ArticleRevision;
import newswatch.contract.ContentKind;
import newswatch.contract.DeadLetter;
import newswatch.contract.EntityType;
import newswatch.contract.FurtherPage;
import newswatch.contract.GazetteerEntry;
import newswatch.contract.IssueDefinition;
import newswatch.contract.IssueRef;
import newswatch.contract.Polarity;
import newswatch.contract.RawArticle;
import newswatch.contract.Reason;
import newswatch.contract.Relation;
import newswatch.contract.RevisedStance;
import newswatch.contract.Stage;
import newswatch.contract.StanceStatement;
import newswatch.contract.StoryChange;
import newswatch.contract.StoryEvent;
import newswatch.contract.TakedownRequest;
import newswatch.contract.TextSpan;
import newswatch.enrich.flow.EnrichMetrics;
import newswatch.enrich.issues.IssueEntries;
import newswatch.enrich.story.Desk;
import newswatch.schema.Registry;
import newswatch.schema.Topic;
import newswatch.schema.Topics;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrichTopologyTest {

    private static final newswatch.analysis.issue.IssueDefinition DIKE = new newswatch.analysis.issue.IssueDefinition(
            "deich", Map.of("de", "Deichverlegung"), List.of("Verlegung Deich"), List.of(), List.of());

    @TempDir
    Path stateDir;

    private EnrichHarness app;

    @BeforeEach
    void start() {
        app = new EnrichHarness(stateDir);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void anArticleBecomesAnAnalyzedArticleAndAStory() {
        app.receive(Articles.flood("a1"));

        AnalyzedArticle article = app.analyzed.readValue();
        assertThat(article.getTitle()).isEqualTo("Hochwasser überrascht Niederlosheim");
        assertThat(article.getLanguage()).isEqualTo("de");
        assertThat(article.getRevision()).isEqualTo(1);
        StoryEvent event = app.events.readValue();
        assertThat(event.getChange()).isEqualTo(StoryChange.CREATED);
        assertThat(event.getRelation()).isEqualTo(Relation.NEW);
        assertThat(app.lastStates()).singleElement().satisfies(story -> {
            assertThat(story.getStoryId()).isEqualTo("s-a1");
            assertThat(story.getHeadline()).isEqualTo("Hochwasser überrascht Niederlosheim");
            assertThat(story.getLead()).startsWith("Größe und Wucht").doesNotContain("Leitstelle");
            assertThat(story.getMemberCount()).isEqualTo(1);
            assertThat(story.getVersion()).isEqualTo(1);
        });
        assertThat(app.deadLetters.isEmpty()).isTrue();
        assertThat(app.events.isEmpty()).isTrue();
    }

    @Test
    void keepsUmlautsAndTellsTheTextInNfc() {
        app.receive(Articles.flood("a1"));

        String text = app.analyzed.readValue().getText();
        assertThat(text).contains("Süden", "Straße am Weißen Tor", "🌊", "Bürgermeisterin Käthe Grünwald");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void everyRecordHasTheTimeTheArticleWasReceived() {
        Instant received = Instant.parse("2026-03-04T11:30:00Z");
        RawArticle article = Articles.flood("a1").setIngestedAt(received).build();

        app.raw.pipeInput("a1", article, Articles.NOON);

        assertThat(app.analyzed.readRecord().getRecordTime()).isEqualTo(received);
        TestRecord<String, StoryEvent> event = app.events.readRecord();
        assertThat(event.getRecordTime()).isEqualTo(received);
        assertThat(event.value().getOccurredAt()).isEqualTo(received);
        assertThat(app.states.readRecord().getRecordTime()).isEqualTo(received);
    }

    @Test
    void noSourceCanMoveTimeAhead() {
        app.receive(Articles.flood("a1").setPublishedAt(Articles.NOON.plus(Duration.ofDays(400))));
        app.receive(Articles.flood("a2").setPublishedAt(Articles.NOON.minusSeconds(60)));

        assertThat(app.analyzed.readValue().getPublishedAt()).contains(Articles.NOON);
        assertThat(app.analyzed.readValue().getPublishedAt()).contains(Articles.NOON.minusSeconds(60));
    }

    @Test
    void anArticleOfATitleOnlyIsFine() {
        app.receive(Articles.text("a1", "elbkurier", "Eilmeldung: Deich bei Niederlosheim gebrochen", ""));

        assertThat(app.analyzed.readValue().getTitle()).isEqualTo("Eilmeldung: Deich bei Niederlosheim gebrochen");
        assertThat(app.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void theSameContentAgainIsDroppedAndCounted() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.flood("a1").setIngestedAt(Articles.NOON.plusSeconds(600)));

        assertThat(app.analyzed.getQueueSize()).isEqualTo(1);
        assertThat(app.states.getQueueSize()).isEqualTo(1);
        assertThat(app.count("unchanged")).isEqualTo(1);
    }

    @Test
    void otherContentIsANewRevisionOfTheSameMember() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.flood("a1").setTitle("Hochwasser: Niederlosheim räumt die Altstadt"));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getRevision)
                .containsExactly(1, 2);
        assertThat(app.sizeOf("article-revisions-v1")).isEqualTo(1);
    }

    @Test
    void aRevisionTellsWhichSentencesAndStancesCameAndWent() {
        app.receive(Articles.flood("a1"));
        assertThat(app.revisions.isEmpty()).isTrue();
        String without = Articles.FLOOD.replace(
                " Bürgermeisterin Käthe Grünwald lehnt eine Verlegung des Deiches weiterhin ab.", "");
        app.receive(Articles.text("a1", "elbkurier", "Niederlosheim unter Wasser", without + "\n\nDie Pegel fallen.")
                .setIngestedAt(Articles.NOON.plusSeconds(600)));

        List<AnalyzedArticle> articles = app.analyzed.readValuesToList();
        ArticleRevision revision = app.revisions.readValue();
        assertThat(revision.getRevision()).isEqualTo(2);
        assertThat(revision.getPreviousRevision()).isEqualTo(1);
        assertThat(revision.getPreviousTitle()).contains("Hochwasser überrascht Niederlosheim");
        assertThat(revision.getPreviousTextSha256()).isEqualTo(articles.get(0).getTextSha256());
        assertThat(textsAt(articles.get(1).getText(), revision.getAdded())).containsExactly("Die Pegel fallen.");
        assertThat(textsAt(articles.get(0).getText(), revision.getRemoved()))
                .containsExactly("Bürgermeisterin Käthe Grünwald lehnt eine Verlegung des Deiches weiterhin ab.");
        assertThat(revision.getKept()).isEqualTo(4);
        assertThat(revision.getStancesVanished())
                .extracting(RevisedStance::getPolarity)
                .containsExactly(Polarity.REJECT);
        assertThat(revision.getStancesAppeared()).isEmpty();
    }

    private static List<String> textsAt(String text, List<TextSpan> spans) {
        return spans.stream()
                .map(span -> text.codePoints()
                        .skip(span.getStart())
                        .limit(span.getEnd() - span.getStart())
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    @Test
    void whatIsForgottenIsNotComparedWith() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.text("b1", "elbkurier", "Neue Bahnen", Articles.TRAM)
                .setIngestedAt(Articles.NOON.plus(Duration.ofDays(100))));
        app.receive(Articles.flood("a1")
                .setTitle("Niederlosheim unter Wasser")
                .setIngestedAt(Articles.NOON.plus(Duration.ofDays(100))));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getRevision)
                .containsExactly(1, 1, 2);
        assertThat(app.revisions.isEmpty()).isTrue();
    }

    @Test
    void aPageWithOtherSurroundingsIsNoNewRevision() {
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", Articles.FLOOD, "<nav>Heute: Wetter</nav>"));
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", Articles.FLOOD, "<nav>Heute: Sport</nav>"));
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", Articles.FLOOD, "<nav>Heute: Sport</nav>"));
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", Articles.TRAM, "<nav>Heute: Sport</nav>"));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getRevision)
                .containsExactly(1, 2);
        assertThat(app.count("unchanged")).isEqualTo(2);
    }

    private static FurtherPage pageAfter(String url, String text) {
        RawArticle page =
                Articles.page("a1", "Niederlosheim unter Wasser", text, "").build();
        return FurtherPage.newBuilder()
                .setUrl(url)
                .setContent(page.getContent())
                .build();
    }

    @Test
    void anArticleOfSeveralPagesIsOneTextWithoutWhatPagesRepeat() {
        String lead = "Das Wasser der Elbe steht in Niederlosheim so hoch wie seit vierzig Jahren nicht mehr.";
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", lead + "\n\n" + Articles.FLOOD, "")
                .setFurtherPages(
                        List.of(pageAfter("https://elbkurier.example/a1?seite=2", lead + "\n\n" + Articles.TRAM))));

        String tram = Normalizer.normalize(Articles.TRAM, Normalizer.Form.NFC);
        assertThat(app.analyzed.readValuesToList()).singleElement().satisfies(article -> {
            assertThat(article.getText()).startsWith(lead).endsWith(tram).containsOnlyOnce(lead);
            assertThat(article.getMissingPage()).isEmpty();
        });
    }

    @Test
    void aPageThatWasMissingMakesARevision() {
        String second = "https://elbkurier.example/a1?seite=2";
        RawArticle.Builder first = Articles.page("a1", "Niederlosheim unter Wasser", Articles.FLOOD, "");
        app.receive(RawArticle.newBuilder(first).setMissingPage(second));
        app.receive(RawArticle.newBuilder(first).setMissingPage(second));
        app.receive(RawArticle.newBuilder(first).setFurtherPages(List.of(pageAfter(second, Articles.TRAM))));

        assertThat(app.analyzed.readValuesToList())
                .extracting(AnalyzedArticle::getRevision, AnalyzedArticle::getMissingPage)
                .containsExactly(tuple(1, Optional.of(second)), tuple(2, Optional.empty()));
    }

    @Test
    void allPagesTogetherMayBeTooLarge() {
        FurtherPage large = FurtherPage.newBuilder()
                .setUrl("https://elbkurier.example/a1?seite=2")
                .setContent(ByteBuffer.wrap(new byte[ArticleAnalyzer.MOST_CONTENT]))
                .build();
        app.receive(Articles.page("a1", "Niederlosheim unter Wasser", Articles.FLOOD, "")
                .setFurtherPages(List.of(large)));

        assertThat(app.deadLetters.readValuesToList())
                .extracting(DeadLetter::getReason)
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void whatStandsOnManyPagesOfAHostBelongsToNoArticle() {
        String everywhere = "Der Elbkurier verlost unter allen Abonnenten jede Woche zwei Karten für das Freibad.";
        List<String> towns = List.of("Amsdorf", "Bergheim", "Cassnitz", "Dellen", "Elbmünde", "Forstau");
        for (String town : towns) {
            String report = Articles.TRAM.replace("Elbmünde", town).replace("zwölf", "in " + town + " neun");
            app.receive(Articles.page(town, "Neue Bahnen für " + town, report + "\n\n" + everywhere, ""));
        }

        List<AnalyzedArticle> articles = app.analyzed.readValuesToList();
        assertThat(articles.get(0).getText()).contains("Freibad");
        assertThat(articles.get(5).getText()).contains("Forstau").doesNotContain("Freibad");
    }

    @Test
    void aRefusedArticleSaysWhereItsRecordIs() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.text("a2", "elbkurier", "", ""));

        assertThat(app.analyzed.getQueueSize()).isEqualTo(1);
        assertThat(app.deadLetters.readKeyValuesToList()).singleElement().satisfies(letter -> {
            assertThat(letter.key).isEqualTo("a2");
            assertThat(letter.value)
                    .isEqualTo(DeadLetter.newBuilder()
                            .setStage(Stage.ENRICH)
                            .setReason(letter.value.getReason())
                            .setDetail(letter.value.getDetail())
                            .setSourceTopic("news.article.raw.v1")
                            .setSourcePartition(0)
                            .setSourceOffset(1L)
                            .setInput("https://elbkurier.example/a2")
                            .setOccurredAt(Articles.NOON)
                            .build());
            assertThat(letter.value.getReason()).isIn(Reason.EMPTY, Reason.NO_TEXT);
            assertThat(letter.value.getDetail()).endsWith(".");
        });
    }

    @Test
    void aRefusedArticleLeavesNoStateAndALaterGoodOneIsTheFirstRevision() {
        app.receive(Articles.text("a1", "elbkurier", "", ""));
        app.receive(Articles.text("a1", "elbkurier", "", ""));
        assertThat(app.sizeOf("article-revisions-v1")).isZero();
        assertThat(app.deadLetters.readValuesToList())
                .extracting(letter -> letter.getSourceOffset().orElseThrow())
                .containsExactly(0L, 1L);

        app.receive(Articles.flood("a1"));

        assertThat(app.analyzed.readValue().getRevision()).isEqualTo(1);
    }

    @Test
    void bytesNobodyCanReadAreRefusedAndTheFlowGoesOn() {
        app.rawBytes.pipeInput("a1", "not Avro".getBytes(StandardCharsets.UTF_8));
        app.rawBytes.pipeInput("a1", new byte[0]);
        app.rawBytes.pipeInput("a1", new byte[] {0, 0, 0, 99, 99, 1});
        app.receive(Articles.flood("a2"));

        assertThat(app.deadLetters.readValuesToList())
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.getReason()).isEqualTo(Reason.UNREADABLE))
                .extracting(letter -> letter.getSourceOffset().orElseThrow())
                .containsExactly(0L, 1L, 2L);
        assertThat(app.analyzed.getQueueSize()).isEqualTo(1);
    }

    @Test
    void aRecordOfAnotherSchemaIsRefused() {
        TakedownRequest other = TakedownRequest.newBuilder()
                .setRequestId("r1")
                .setReason("Größe")
                .setRequestedAt(Articles.NOON)
                .build();
        byte[] bytes = EnrichHarness.TOPICS
                .takedownRequests()
                .valueSerde()
                .serializer()
                .serialize("news.takedown.request.v1", other);

        app.rawBytes.pipeInput("r1", bytes);

        DeadLetter letter = app.deadLetters.readValue();
        assertThat(letter.getReason()).isEqualTo(Reason.UNREADABLE);
        assertThat(letter.getDetail()).contains("TakedownRequest");
    }

    @Test
    void tombstonesAreCountedAndGoNoFurther() {
        app.receive(Articles.flood("a1"));
        app.rawBytes.pipeInput("a1", (byte[]) null);

        assertThat(app.analyzed.getQueueSize()).isEqualTo(1);
        assertThat(app.deadLetters.isEmpty()).isTrue();
        assertThat(app.count("tombstones")).isEqualTo(1);
        assertThat(app.count("received")).isEqualTo(1);
    }

    @Test
    void recordsThatNoStepCouldLiveWithAreInvalid() {
        RawArticle article = Articles.flood("a1").build();
        app.raw.pipeInput("another key", article, Articles.NOON);
        app.raw.pipeInput(null, article, Articles.NOON);
        app.receive(Articles.flood("a2").setContentKind(ContentKind.UNKNOWN));
        app.receive(Articles.flood("a3").setContent(ByteBuffer.wrap(new byte[] {(byte) 0xc3, 'x'})));
        app.receive(Articles.flood("a4").setUrl("https://elbkurier.example/" + "x".repeat(9_000)));
        RawArticle old = Articles.flood("a5")
                .setIngestedAt(Instant.EPOCH.minusSeconds(1))
                .build();
        app.raw.pipeInput("a5", old, Articles.NOON);

        assertThat(app.deadLetters.readValuesToList())
                .hasSize(6)
                .extracting(DeadLetter::getReason)
                .containsOnly(Reason.INVALID);
        assertThat(app.analyzed.isEmpty()).isTrue();
    }

    @Test
    void aBrokenEntryOfTheGazetteerIsToldOnceWithItsAddressAndReason() {
        Topic<GazetteerEntry> topic = EnrichHarness.TOPICS.gazetteerEntries();
        GazetteerEntry good = GazetteerEntry.newBuilder()
                .setEntryId("1")
                .setEntityId("Q999999991")
                .setName("Quastelhof")
                .setType(EntityType.ORG)
                .setAliases(List.of("Quastelhof", "Quastelhof AG"))
                .build();
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), good);
        GazetteerEntry.Builder bad = GazetteerEntry.newBuilder(good).setEntryId("2");
        app.names.pipeInput("1", bytes);
        app.names.pipeInput("other", bytes);
        app.names.pipeInput("1", (byte[]) null);
        app.names.pipeInput("1", new byte[] {1, 2, 3});
        app.names.pipeInput(
                "2",
                topic.valueSerde()
                        .serializer()
                        .serialize(topic.name(), bad.setName("...").build()));

        List<DeadLetter> letters = app.deadLetters.readValuesToList();
        assertThat(letters)
                .extracting(DeadLetter::getReason)
                .containsExactly(Reason.INVALID, Reason.UNREADABLE, Reason.INVALID);
        assertThat(letters)
                .extracting(letter -> letter.getSourceOffset().orElseThrow())
                .containsExactly(1L, 3L, 4L);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.getSourceTopic()).contains("news.gazetteer.entry.v1");
            assertThat(letter.getStage()).isEqualTo(Stage.ENRICH);
            assertThat(letter.getDetail()).endsWith(".");
        });
        assertThat(app.count("names.refused")).isEqualTo(3);
        assertThat(app.count("refused")).isZero();
    }

    @Test
    void everyArticleIsAnalysedWithTheNamesOfItsMomentAndSaysWith() {
        app.receive(Articles.flood("a1"));
        app.analyzer.change(before -> before.with(before.names()
                .with(List.of(new newswatch.analysis.entity.GazetteerEntry(
                        "1",
                        "Q999999991",
                        "Niederlosheim",
                        newswatch.analysis.entity.EntityType.LOC,
                        List.of(),
                        newswatch.analysis.entity.GazetteerEntry.Facts.NONE)))));
        app.receive(Articles.flood("a2"));

        List<AnalyzedArticle> articles = app.analyzed.readValuesToList();
        assertThat(articles.get(0).getEntities())
                .noneSatisfy(entity -> assertThat(entity.getEntityId()).isEqualTo("Q999999991"));
        assertThat(articles.get(1).getEntities())
                .anySatisfy(entity -> assertThat(entity.getEntityId()).isEqualTo("Q999999991"));
        assertThat(articles)
                .extracting(article -> article.getVersions().get("names"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBrokenIssueIsToldOnceWithItsAddressAndReason() {
        Topic<IssueDefinition> topic = EnrichHarness.TOPICS.issueDefinitions();
        IssueDefinition good = IssueEntries.record(DIKE);
        app.issues.pipeInput("deich", topic.valueSerde().serializer().serialize(topic.name(), good));
        app.issues.pipeInput("other", topic.valueSerde().serializer().serialize(topic.name(), good));
        app.issues.pipeInput("deich", (byte[]) null);
        app.issues.pipeInput("deich", new byte[] {1, 2, 3});

        List<DeadLetter> letters = app.deadLetters.readValuesToList();
        assertThat(letters).extracting(DeadLetter::getReason).containsExactly(Reason.INVALID, Reason.UNREADABLE);
        assertThat(letters)
                .extracting(letter -> letter.getSourceOffset().orElseThrow())
                .containsExactly(1L, 3L);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.getSourceTopic()).contains("news.issue.definition.v1"));
        assertThat(app.count("issues.refused")).isEqualTo(2);
        assertThat(app.count("refused")).isZero();
    }

    @Test
    void statementsCarryTheIssuesOfTheMomentTheyWereAnalysedIn() {
        app.receive(Articles.flood("a1"));
        app.analyzer.change(before -> before.with(before.issues().with(List.of(DIKE))));
        app.receive(Articles.flood("a2"));

        List<AnalyzedArticle> articles = app.analyzed.readValuesToList();
        assertThat(articles.get(0).getStances()).isNotEmpty().noneMatch(stance -> stance.getIssue()
                .isPresent());
        assertThat(articles.get(1).getStances()).anySatisfy(stance -> assertThat(stance.getIssue())
                .contains(new IssueRef("deich", "Deichverlegung", false)));
        assertThat(articles)
                .extracting(article -> article.getVersions().get("issues"))
                .doesNotHaveDuplicates();
        assertThat(app.statements.readValuesToList())
                .anySatisfy(statement ->
                        assertThat(statement.getStance().getIssue()).isPresent());
    }

    @Test
    void similarTargetsWithoutAnIssueAreOneGroup() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.text(
                "a2",
                "hafenbote",
                "Deich bleibt",
                "Bürgermeisterin Käthe Grünwald lehnt die Deichverlegung ab. Der Verkehrsverband fordert eine"
                        + " Fährverbindung."));
        app.analyzer.change(before -> before.with(before.issues().with(List.of(DIKE))));
        app.receive(Articles.flood("a3"));

        List<StanceStatement> statements = app.statements.readValuesToList();
        List<Optional<String>> dike = groupsOf(statements, "eich");
        assertThat(dike).hasSize(3);
        assertThat(dike.get(0)).isPresent().isEqualTo(dike.get(1));
        assertThat(dike.get(2)).isEmpty();
        assertThat(groupsOf(statements, "Fährverbindung"))
                .singleElement()
                .isNotEqualTo(dike.get(0))
                .isNotEqualTo(Optional.empty());
        assertThat(app.sizeOf("emerging-issues-v1")).isEqualTo(2);
    }

    private static List<Optional<String>> groupsOf(List<StanceStatement> statements, String target) {
        return statements.stream()
                .filter(statement -> statement.getStance().getTarget().contains(target))
                .map(StanceStatement::getEmergingId)
                .toList();
    }

    @Test
    void englishArticlesHaveStatementsAndOtherLanguagesNone() {
        app.receive(Articles.text(
                        "a1",
                        "harbourpost",
                        "Council split over the harbour toll",
                        "The city council met on Monday evening to discuss the future of the old harbour. The teachers'"
                                + " union rejected the harbour toll. \"We need a new ferry,\" said the mayor of the town.")
                .setLanguageHint("en"));
        app.receive(Articles.text(
                        "a2",
                        "havenkrant",
                        "Burgemeester tegen tol",
                        "De burgemeester van de stad wijst het plan voor de nieuwe tol in de haven af. De vakbond eist"
                                + " een hoger loon voor alle werknemers, zei een woordvoerder op maandag.")
                .setLanguageHint("nl"));

        assertThat(app.statements.readValuesToList())
                .extracting(
                        StanceStatement::getArticleId, one -> one.getStance().getTarget())
                .containsExactly(tuple("a1", "harbour toll"), tuple("a1", "new ferry"));
    }

    @Test
    void storiesCarryTheIssuesOfTheirStatements() {
        app.analyzer.change(before -> before.with(before.issues().with(List.of(DIKE))));
        app.receive(Articles.flood("a1"));

        assertThat(app.lastStates()).singleElement().satisfies(story -> assertThat(story.getStances())
                .anySatisfy(stance -> assertThat(stance.getIssue()).isPresent()));
    }

    @Test
    void saysOfAPersonWithoutLinkAndPublicRoleThatSheIsPrivate() {
        app.receive(Articles.text(
                "a1",
                "elbkurier",
                "Streit um den Garten",
                "Die Rentnerin Erika Quastelmeier lehnt den Umbau des Gartens ab. Bürgermeisterin Käthe Grünwald"
                        + " begrüßte den Umbau des Gartens am Montag in Kiel."));

        AnalyzedArticle article = app.analyzed.readValue();
        assertThat(article.getEntities())
                .filteredOn(entity -> !entity.getIsPublic())
                .extracting(entity -> entity.getName())
                .containsExactly("Erika Quastelmeier");
        assertThat(app.lastStates().get(0).getEntities())
                .filteredOn(entity -> !entity.getIsPublic())
                .extracting(entity -> entity.getName())
                .containsExactly("Erika Quastelmeier");
        assertThat(app.statements.readValuesToList())
                .noneSatisfy(statement ->
                        assertThat(statement.getStance().getActor().getName()).contains("Quastelmeier"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        app.receive(Articles.text("a1", "elbkurier", "Lang", "x".repeat(ArticleAnalyzer.MOST_CONTENT)));

        assertThat(app.deadLetters.readValue().getReason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void everyRecordReceivedIsPassedRefusedOrUnchanged() {
        app.receive(Articles.flood("a1"));
        app.receive(Articles.flood("a1"));
        app.receive(Articles.flood("a1").setTitle("Anderer Titel"));
        app.receive(Articles.text("a2", "elbkurier", "", ""));
        app.rawBytes.pipeInput("a3", new byte[] {1, 2, 3});
        app.rawBytes.pipeInput("a4", (byte[]) null);

        assertThat(app.count("received")).isEqualTo(5);
        assertThat(app.count("passed")).isEqualTo(2);
        assertThat(app.count("refused")).isEqualTo(2);
        assertThat(app.count("unchanged")).isEqualTo(1);
        assertThat(app.count("decisions")).isEqualTo(2);
        assertThat(app.deadLetters.getQueueSize()).isEqualTo(2);
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNoDeadLetterButAPassingTrouble() {
        Registry silent = new Registry(
                new MockSchemaRegistryClient() {
                    @Override
                    public ParsedSchema getSchemaById(int id) throws IOException {
                        throw new IOException("connection refused");
                    }
                },
                Duration.ZERO);

        try (EnrichHarness broken = new EnrichHarness(
                stateDir.resolve("broken"), () -> Desk.open(Duration.ofDays(3)), new Topics(silent))) {
            assertThatThrownBy(() -> broken.receive(Articles.flood("a1")))
                    .satisfies(trouble -> assertThat(Troubles.pass(trouble)).isTrue());
            assertThat(broken.deadLetters.isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(newswatch.analysis.Refusal.Reason.class)
    void everyReasonOfTheAnalysisIsAReasonOfTheDeadLetters(newswatch.analysis.Refusal.Reason reason) {
        assertThat(Reason.valueOf(reason.name())).isNotEqualTo(Reason.UNKNOWN);
    }

    /** Node and store names are part of the stored state: a change here is a migration, not a refactoring. */
    @Test
    void topologyIsTheOneOnFile() throws IOException {
        Topology topology = EnrichTopology.build(
                EnrichHarness.TOPICS,
                new EnrichTopology.Parts(
                        () -> EnrichHarness.ANALYZER,
                        () -> Desk.open(Duration.ofDays(3)),
                        new EnrichMetrics(new SimpleMeterRegistry())),
                StreamsSettings.of(EnrichHarness.config(stateDir)));
        String onFile = Files.readString(Path.of("src/test/resources/enrich-topology.txt"), StandardCharsets.UTF_8);

        assertThat(topology.describe().toString()).isEqualToIgnoringWhitespace(onFile);
    }

    @Test
    void theSettingsRefuseStoresWithoutNames() {
        Properties settings = StreamsSettings.of(EnrichHarness.config(stateDir));
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        builder.stream("any", Consumed.<String, String>as("any-source"))
                .groupByKey()
                .count();

        assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class);
    }
}
