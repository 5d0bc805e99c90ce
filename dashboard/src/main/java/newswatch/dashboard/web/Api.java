package newswatch.dashboard.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswatch.contract.FeedStatus;
import newswatch.dashboard.archive.Archive;
import newswatch.dashboard.archive.Hit;
import newswatch.dashboard.live.LiveNews;
import newswatch.dashboard.live.StoryMemory.Position;
import newswatch.dashboard.live.StorySnapshot;

/** The JSON API. Stories, feeds and dead letters come from memory, all else from the database. */
final class Api {

    private static final int NOT_FOUND = 404;
    private static final int STORIES = 50;
    private static final int MOST_STORIES = 200;
    private static final int ENTITY_STORIES = 20;
    private static final int HITS = 50;
    private static final int LONGEST_SEARCH = 200;
    private static final int STATEMENTS = 1000;
    private static final Set<FeedStatus> BROKEN =
            Set.of(FeedStatus.FAILING, FeedStatus.GONE, FeedStatus.DISALLOWED, FeedStatus.THROTTLED);

    private final LiveNews news;
    private final Archive archive;

    Api(LiveNews news, Archive archive) {
        this.news = news;
        this.archive = archive;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/stories", this::stories);
        routes.get("/api/stories/{id}", this::story);
        routes.get("/api/stories/{id}/related", this::related);
        routes.get("/api/articles/{id}", this::article);
        routes.get("/api/search", this::search);
        // Names of entities may hold a slash.
        routes.get("/api/entities/<id>", this::entity);
        routes.get("/api/issues", this::issues);
        routes.get("/api/issues/<id>", this::issue);
        routes.get("/api/feeds", this::feeds);
        routes.get(
                "/api/deadletters", context -> Answers.json(context, Answers.list("dead_letters", news.deadLetters())));
        routes.get("/api/status", this::status);
    }

    private void stories(Context context) {
        int limit = limit(context);
        Optional<Position> after = parameter(context, "before").map(text -> Position.parse(text)
                .orElseThrow(() -> new BadQuestionException("before must be the next of an earlier answer")));
        Optional<String> language = parameter(context, "language");
        Predicate<StorySnapshot> wanted =
                story -> language.map(story.language()::equals).orElse(true);
        List<StorySnapshot> found = news.stories().list(after, wanted, limit);
        String next = found.size() < limit
                ? "null"
                : "\"" + Position.of(found.get(found.size() - 1)).text() + "\"";
        Answers.json(context, "{\"stories\":[" + cards(found) + "],\"next\":" + next + "}");
    }

    private static String cards(List<StorySnapshot> stories) {
        return String.join(",", stories.stream().map(StorySnapshot::card).toList());
    }

    private static int limit(Context context) {
        String text = parameter(context, "limit").orElse(Integer.toString(STORIES));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST_STORIES) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // The same answer as for a number out of range.
        }
        throw new BadQuestionException("limit must be a whole number from 1 to " + MOST_STORIES);
    }

    private static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void story(Context context) {
        Optional<StorySnapshot> story = news.stories().find(context.pathParam("id"));
        if (story.isEmpty()) {
            Answers.refuse(context, NOT_FOUND, "NOT_FOUND", "This story is not among the newest that are held.");
            return;
        }
        Answers.json(context, story.get().full());
    }

    private void related(Context context) {
        Answers.json(context, archive.related(context.pathParam("id")).toString());
    }

    private void article(Context context) {
        Optional<ObjectNode> article = archive.article(context.pathParam("id"));
        if (article.isEmpty()) {
            Answers.refuse(context, NOT_FOUND, "NOT_FOUND", "There is no such article in the database.");
            return;
        }
        ObjectNode object = article.get();
        if (object.path("story_id").isTextual()) {
            object.put("story_id", news.stories().heirOf(object.path("story_id").asText()));
        }
        Answers.json(context, object.toString());
    }

    private void search(Context context) {
        String words = parameter(context, "q")
                .filter(text -> text.length() <= LONGEST_SEARCH)
                .orElseThrow(() -> new BadQuestionException("q must hold 1 to " + LONGEST_SEARCH + " characters"));
        Answers.json(context, grouped(words, archive.search(words.replace("\0", ""), HITS)));
    }

    /** Stories in order of their best article; articles without a story come as a group without an id. */
    private String grouped(String words, List<Hit> hits) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("query", words);
        ArrayNode groups = answer.putArray("groups");
        Map<String, ObjectNode> byStory = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Optional<String> story = hit.storyId().map(news.stories()::heirOf);
            ObjectNode group = byStory.computeIfAbsent(
                    story.orElseGet(() -> hit.article().path("article_id").asText()), key -> groups.addObject());
            if (group.isEmpty()) {
                group.put("story_id", story.orElse(null));
                group.put("headline", headline(story, hit));
                group.putArray("articles");
            }
            group.withArray("articles").add(hit.article());
        }
        return answer.toString();
    }

    private String headline(Optional<String> storyId, Hit hit) {
        return hit.storyHeadline().orElseGet(() -> hit.article().path("title").asText(storyId.orElse("")));
    }

    private void entity(Context context) {
        String id = context.pathParam("id");
        List<StorySnapshot> found =
                news.stories().list(Optional.empty(), story -> story.entityIds().contains(id), ENTITY_STORIES);
        String quoted = JsonNodeFactory.instance.textNode(id).toString();
        Answers.json(context, "{\"entity_id\":" + quoted + ",\"stories\":[" + cards(found) + "]}");
    }

    private void issues(Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("issues", archive.issues());
        answer.set("emerging", archive.emerging());
        Answers.json(context, answer.toString());
    }

    private void issue(Context context) {
        String id = context.pathParam("id");
        ArrayNode statements = archive.statements(id, STATEMENTS);
        if (statements.isEmpty()) {
            Answers.refuse(context, NOT_FOUND, "NOT_FOUND", "No statement was joined to this issue.");
            return;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("issue_id", id);
        answer.put("label", label(statements));
        answer.set("statements", statements);
        Answers.json(context, answer.toString());
    }

    /** The issue's own label; of an emerging one the target's most frequent wording, of equals the first. */
    private static String label(ArrayNode statements) {
        JsonNode known = statements.get(0).path("issue_label");
        if (known.isTextual()) {
            return known.asText();
        }
        Map<String, Integer> wordings = new TreeMap<>();
        statements.forEach(one -> wordings.merge(one.path("target").asText(), 1, Integer::sum));
        return Collections.max(
                        wordings.entrySet(),
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .getKey();
    }

    private void feeds(Context context) {
        Optional<String> wanted = parameter(context, "status");
        Predicate<FeedStatus> filter = wanted.map(Api::statuses).orElse(status -> true);
        Answers.json(context, Answers.list("feeds", news.feeds(filter)));
    }

    /** {@code broken}, or names of states separated by commas. */
    private static Predicate<FeedStatus> statuses(String text) {
        if (text.equals("broken")) {
            return BROKEN::contains;
        }
        Set<String> names = new HashSet<>(List.of(text.toUpperCase(Locale.ROOT).split(",")));
        Set<String> known = Arrays.stream(FeedStatus.values()).map(Enum::name).collect(Collectors.toSet());
        if (!known.containsAll(names)) {
            throw new BadQuestionException(
                    "status must be broken, or some of " + String.join(",", new TreeSet<>(known)));
        }
        return status -> names.contains(status.name());
    }

    private void status(Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("live", news.isLive());
        answer.put("stories", news.stories().size());
        answer.put("clients", news.hub().subscribers());
        answer.put("dead_letters", news.deadLettersSeen());
        answer.put("database", archive.isUp());
        ObjectNode feeds = answer.putObject("feeds");
        news.feedCounts().forEach((status, count) -> feeds.put(status.name(), count));
        Answers.json(context, answer.toString());
    }
}
