package newswatch.bench.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Content;
import newswatch.analysis.story.Arrival;
import newswatch.analysis.story.ScorerTraining.Labelled;
import newswatch.analysis.story.Signature;
import newswatch.analysis.text.TextAnnotator;

/** Reads files of articles, one JSON object a line, as streams whose stories are known. */
final class LabelledStream {

    /** When squeezed articles arrive, one every eight minutes. */
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final Duration GAP = Duration.ofMinutes(8);

    /** In so many days those come that are mixed in. */
    private static final Duration DAYS = Duration.ofDays(5);

    private final ObjectMapper json = new ObjectMapper();
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final List<Labelled> whole = new ArrayList<>();
    private final List<Labelled> bare = new ArrayList<>();

    /** The articles as they are. */
    List<Labelled> whole() {
        return List.copyOf(whole);
    }

    /** The same articles with nothing but their headlines. */
    List<Labelled> bare() {
        return List.copyOf(bare);
    }

    /**
     * The articles with others among them that come evenly in five days, in order of arrival.
     *
     * @param part of the stream that lies before these days, 0 to 1
     */
    static List<Labelled> among(List<Labelled> stream, List<Labelled> others, double part) {
        Instant first = stream.get(0).arrival().arrived();
        Duration rest = Duration.between(
                        first, stream.get(stream.size() - 1).arrival().arrived())
                .minus(DAYS);
        Instant start = first.plusSeconds((long) (part * Math.max(0, rest.toSeconds())));
        List<Labelled> all = new ArrayList<>(stream);
        for (int at = 0; at < others.size(); at++) {
            all.add(at(others.get(at), start.plus(DAYS.multipliedBy(at).dividedBy(others.size()))));
        }
        all.sort(Comparator.comparing(article -> article.arrival().arrived()));
        return List.copyOf(all);
    }

    private static Labelled at(Labelled article, Instant time) {
        Arrival arrival = article.arrival();
        return new Labelled(
                new Arrival(
                        arrival.articleId(),
                        1,
                        arrival.outletId(),
                        Optional.of(time),
                        time,
                        false,
                        arrival.signature()),
                article.story());
    }

    /** Articles with {@code gold_story}, in order of arrival. */
    static LabelledStream ofStories(Path file) throws IOException {
        LabelledStream stream = new LabelledStream();
        for (JsonNode line : stream.lines(file)) {
            stream.add(
                    line,
                    line.path("gold_story").asText(),
                    Instant.parse(line.path("published").asText()));
        }
        return stream;
    }

    /** Articles that are stories of their own, as if they had come in one week. */
    static LabelledStream ofSingles(Path file) throws IOException {
        LabelledStream stream = new LabelledStream();
        Instant time = START;
        for (JsonNode line : stream.lines(file)) {
            stream.add(line, line.path("id").asText(), time);
            time = time.plus(GAP);
        }
        return stream;
    }

    private List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(json.readTree(line));
            }
        }
        return lines;
    }

    private void add(JsonNode line, String story, Instant time) {
        String title = line.path("title").asText();
        ArticleInput input = new ArticleInput(
                line.path("id").asText(),
                Optional.of(title),
                new Content.RawText(line.path("text").asText()),
                Optional.empty(),
                Optional.of(time),
                Optional.of("de"),
                List.of());
        String outlet = line.path("source").asText(line.path("id").asText());
        analyzer.analyze(input)
                .fold(knowledge -> whole.add(labelled(input, outlet, story, knowledge.signature())), refusal -> false);
        bare.add(labelled(input, outlet, story, Signature.of(title, TextAnnotator.annotate(""), List.of(), "de")));
    }

    private static Labelled labelled(ArticleInput input, String outlet, String story, Signature signature) {
        Instant time = input.published().orElse(START);
        return new Labelled(new Arrival(input.id(), 1, outlet, input.published(), time, false, signature), story);
    }
}
