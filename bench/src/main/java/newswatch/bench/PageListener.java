package newswatch.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Hears what the page is told, and when. */
final class PageListener implements AutoCloseable {

    private static final String DATA = "data:";
    private static final long LOOK_EVERY_MILLIS = 2;
    private static final long PATIENCE_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    /** When each story was told of, as System.nanoTime(). */
    private final Map<String, List<Long>> told = new ConcurrentHashMap<>();

    private final CountDownLatch greeted = new CountDownLatch(1);
    private final Stream<String> lines;

    private PageListener(Stream<String> lines) {
        this.lines = lines;
    }

    /** Listens from now on; returns when the first line has come. */
    static PageListener open(Instance instance) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.page() + "/api/events"))
                .header("Accept", "text/event-stream")
                .build();
        PageListener listener = new PageListener(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body());
        Thread hearing = new Thread(listener::hear, "page");
        hearing.setDaemon(true);
        hearing.start();
        if (!listener.greeted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The page's events do not begin");
        }
        return listener;
    }

    private void hear() {
        try {
            lines.forEach(line -> {
                long now = System.nanoTime();
                greeted.countDown();
                if (line.startsWith(DATA)) {
                    note(line.substring(DATA.length()), now);
                }
            });
        } catch (java.io.UncheckedIOException closed) {
            // The stream ends when either side ends it; whoever waits for an event says so.
        }
    }

    private void note(String data, long now) {
        try {
            String story = json.readTree(data).path("story_id").asText();
            told.computeIfAbsent(story, id -> new CopyOnWriteArrayList<>()).add(now);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("The page is told what is no JSON: " + data, bug);
        }
    }

    /**
     * Waits until the page is told of a story.
     *
     * @param since earlier events do not count; as System.nanoTime()
     * @return when it was told, as System.nanoTime()
     * @throws TimeoutException if that takes more than a minute
     */
    long await(String story, long since) throws InterruptedException, TimeoutException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        OptionalLong time = first(story, since);
        while (time.isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new TimeoutException("The page was not told of story %s within a minute".formatted(story));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            time = first(story, since);
        }
        return time.getAsLong();
    }

    private OptionalLong first(String story, long since) {
        return told.getOrDefault(story, List.of()).stream()
                .mapToLong(Long::longValue)
                .filter(time -> time - since >= 0)
                .findFirst();
    }

    @Override
    public void close() {
        lines.close();
    }
}
