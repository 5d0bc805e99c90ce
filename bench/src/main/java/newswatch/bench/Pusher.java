package newswatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Pushes articles to {@code POST /v1/articles}. */
final class Pusher {

    private static final int BATCH = 100;
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    Pusher(Instance instance) {
        address = URI.create(instance.push() + "/v1/articles");
    }

    /**
     * Pushes in requests of a hundred, one after the other.
     *
     * @throws IOException if not all were taken
     */
    void pushAll(List<Corpus.Item> items) throws IOException, InterruptedException {
        for (int i = 0; i < items.size(); i += BATCH) {
            push(items.subList(i, Math.min(i + BATCH, items.size())));
        }
    }

    /** Pushes one article and returns its id. */
    String push(Corpus.Item item) throws IOException, InterruptedException {
        return push(List.of(item)).get(0);
    }

    /** Pushes archive material in one request, which waits for live articles. */
    void pushArchive(List<Corpus.Item> items) throws IOException, InterruptedException {
        post(items, true);
    }

    private List<String> push(List<Corpus.Item> items) throws IOException, InterruptedException {
        return post(items, false);
    }

    private List<String> post(List<Corpus.Item> items, boolean archive) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (Corpus.Item item : items) {
            lines.append(line(item, archive)).append('\n');
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("The push was answered with %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return articleIds(answer.body());
    }

    private String line(Corpus.Item item, boolean archive) {
        return json.createObjectNode()
                .put("id", item.id())
                .put("source", item.outlet())
                .put("title", item.title())
                .put("text", item.text())
                .put("backfill", archive)
                .toString();
    }

    private List<String> articleIds(String answer) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            JsonNode one = json.readTree(line);
            if (!one.hasNonNull("article_id")) {
                throw new IOException("An article was refused: " + line);
            }
            ids.add(one.path("article_id").asText());
        }
        return ids;
    }
}
