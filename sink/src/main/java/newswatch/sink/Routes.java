package newswatch.sink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.schema.Topics;

/** Which topic goes to which tables. */
final class Routes {

    private final Map<String, Route<?>> byTopic = new LinkedHashMap<>();

    Routes(Topics topics) {
        List<Route<?>> routes = List.of(
                new Route<>(topics.analyzedArticles(), new ArticleTables()),
                new Route<>(topics.articleRevisions(), new ArticleChangeTable()),
                new Route<>(topics.stanceStatements(), new StanceTable()),
                new Route<>(topics.storyEvents(), new StoryEventTables()),
                new Route<>(topics.storyStates(), new StoryTable()),
                new Route<>(topics.storyLinks(), new StoryLinkTable()),
                new Route<>(topics.feedHealth(), new FeedHealthTable()),
                new Route<>(topics.ingestDeadLetters(), new DeadLetterTable()),
                new Route<>(topics.enrichDeadLetters(), new DeadLetterTable()),
                new Route<>(topics.sinkDeadLetters(), new DeadLetterTable()));
        routes.forEach(route -> byTopic.put(route.topic().name(), route));
    }

    /** Names of the topics that the sink reads. */
    Set<String> topics() {
        return byTopic.keySet();
    }

    /** The route of one of {@link #topics()}. */
    Route<?> of(String topic) {
        Route<?> route = byTopic.get(topic);
        if (route == null) {
            throw new IllegalArgumentException("The sink does not read " + topic);
        }
        return route;
    }
}
