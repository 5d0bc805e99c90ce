package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.Placement;
import newswatch.analysis.story.StoryDesk;

/**
 * Places articles one after the other, a desk for each language. A line has no time of arrival, so the latest time
 * published so far stands for it.
 */
final class StoryLine {

    private final Map<String, StoryDesk> desks = new HashMap<>();
    private final FinalStories finals;
    private Instant now = Instant.EPOCH;

    StoryLine(FinalStories finals) {
        this.finals = finals;
    }

    /** A line with what was found in its article; made beside others, placed in its turn. */
    record Analyzed(ArticleLine line, Outcome<ArticleKnowledge> knowledge) {}

    static Analyzed analyze(ArticleAnalyzer analyzer, Lines.Line line) {
        ArticleLine article = ArticleLine.of(line);
        return new Analyzed(article, article.article().fold(input -> known(article, input, analyzer), StoryLine::no));
    }

    private static Outcome<ArticleKnowledge> known(ArticleLine line, ArticleInput input, ArticleAnalyzer analyzer) {
        return line.id().isNull()
                ? no(new Refusal(Refusal.Reason.INVALID, "The line has no id that later lines could refer to."))
                : analyzer.analyze(input);
    }

    private static Outcome<ArticleKnowledge> no(Refusal refusal) {
        return Outcome.refused(refusal.reason(), refusal.detail());
    }

    /** The output line. */
    JsonNode place(Analyzed article) {
        return article.knowledge()
                .fold(
                        knowledge -> place(article.line(), knowledge),
                        refusal -> Json.error(article.line().id(), refusal));
    }

    private JsonNode place(ArticleLine line, ArticleKnowledge knowledge) {
        advance(knowledge.published());
        StoryDesk desk =
                desks.computeIfAbsent(knowledge.language().code(), language -> new StoryDesk(StoryDesk.DEFAULT_WINDOW));
        var decision = desk.place(new Arrival(
                knowledge.id(),
                1 + desk.placementOf(knowledge.id()).map(StoryLine::revision).orElse(0),
                outlet(line),
                knowledge.published(),
                now,
                false,
                knowledge.signature()));
        finals.note(decision);
        return DecisionJson.of(line.id(), decision);
    }

    private static int revision(Placement placement) {
        return placement.arrival().revision();
    }

    private void advance(Optional<Instant> published) {
        Instant before = now;
        now = published.filter(now::isBefore).orElse(now);
        if (now.isAfter(before)) {
            desks.values().forEach(desk -> desk.expire(now));
        }
    }

    /** The source as named, else the host; an article of neither stands for itself. */
    private static String outlet(ArticleLine line) {
        return line.source()
                .or(() -> line.article()
                        .<Optional<String>>fold(ArticleInput::url, no -> Optional.empty())
                        .flatMap(StoryLine::host))
                .orElseGet(() -> line.id().asText());
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
