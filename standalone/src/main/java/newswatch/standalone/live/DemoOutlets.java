package newswatch.standalone.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.standalone.demo.DemoCorpus;
import newswatch.standalone.demo.DemoOutlet;
import newswatch.standalone.demo.DemoServer;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.Ports;

/**
 * The demo's outlets beside a Newswatch that watches them; they go on where an earlier run on the same folder began.
 */
final class DemoOutlets implements LiveRun.Extras {

    private static final int PREFERRED_PORT = 8090;

    private final DemoServer server;
    private final Path feeds;
    private final Path second0;
    private final Steps steps;

    private DemoOutlets(DemoServer server, DataFolder folder, Steps steps) {
        this.server = server;
        this.feeds = folder.at("feeds.yaml");
        this.second0 = folder.at("run/demo-start");
        this.steps = steps;
    }

    static DemoOutlets start(DataFolder folder, Steps steps) throws IOException {
        DemoCorpus corpus = DemoCorpus.load();
        int port = new Ports(folder).of("demo", PREFERRED_PORT);
        DemoServer server = DemoServer.start(corpus, InstantSource.system(), port);
        DemoOutlets outlets = new DemoOutlets(server, folder, steps);
        Files.writeString(
                outlets.feeds,
                corpus.outlets().values().stream().map(outlets::feed).collect(Collectors.joining()),
                StandardCharsets.UTF_8);
        if (Files.exists(outlets.second0)) {
            server.begin(Instant.parse(
                    Files.readString(outlets.second0, StandardCharsets.US_ASCII).strip()));
        }
        steps.done("outlets", server.address());
        return outlets;
    }

    private String feed(DemoOutlet outlet) {
        return """
                - url: %s
                  outlet: "%s"
                  country: %s
                  language: %s
                """.formatted(server.feedAddress(outlet), outlet.name(), outlet.country(), outlet.language());
    }

    @Override
    public Map<String, String> ingestDefaults() {
        // The outlets are on this machine and ours: they need no sparing.
        return Map.of(
                "FEEDS", feeds.toString(),
                "POLL_INTERVAL", "PT2S",
                "POLL_FLOOR", "PT1S",
                "POLL_CEILING", "PT2S",
                "HOST_GAP", "PT0S",
                "HOST_CONCURRENCY", "8",
                "ADDRESS_GAP", "PT0S",
                "ADDRESS_CONCURRENCY", "8",
                "ALLOW_PRIVATE_ADDRESSES", "true");
    }

    @Override
    public void ready() throws IOException {
        if (!Files.exists(second0)) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            server.begin(now);
            Files.writeString(second0, now.toString(), StandardCharsets.US_ASCII);
            steps.say("The outlets begin to publish; the last article comes in two and a half minutes.");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
