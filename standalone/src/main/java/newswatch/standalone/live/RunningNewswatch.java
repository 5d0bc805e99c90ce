package newswatch.standalone.live;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newswatch.ingest.IngestConfig;
import newswatch.runtime.Health;
import newswatch.runtime.HealthServer;
import newswatch.runtime.Service;
import newswatch.standalone.UserError;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.EmbeddedParts;
import newswatch.standalone.embedded.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in one process, on one data folder. The parts start beside each other, and each service as soon as what it
 * needs is there; the registry is the slowest and is waited for last.
 */
final class RunningNewswatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningNewswatch.class);
    private static final int PREFERRED_PUSH_PORT = 8081;
    private static final int PREFERRED_HEALTH_PORT = 8082;
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long START_PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(3);

    private final DataFolder folder;
    private final Ports ports;
    private final Steps steps;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<Service> services = new ArrayList<>();
    private Optional<EmbeddedParts> parts = Optional.empty();
    private Optional<HealthServer> health = Optional.empty();
    private boolean closed;

    RunningNewswatch(DataFolder folder, Steps steps) {
        this.folder = folder;
        this.ports = new Ports(folder);
        this.steps = steps;
    }

    /**
     * What to run.
     *
     * @param registryProgram the unpacked registry
     * @param pagePort port of the page; 0 picks a free one
     * @param environment settings of the services
     * @param ingestDefaults settings of ingest that the environment may override, without their prefix
     */
    record Plan(
            Path registryProgram, int pagePort, Map<String, String> environment, Map<String, String> ingestDefaults) {
        Plan {
            environment = Map.copyOf(environment);
            ingestDefaults = Map.copyOf(ingestDefaults);
        }
    }

    /** Starts everything; returns when all services are at work. */
    Instance start(Plan plan) throws IOException, InterruptedException {
        Wiring.check(plan.environment(), plan.ingestDefaults());
        int pagePort = pagePort(plan.pagePort());
        EmbeddedParts started = startParts(plan.registryProgram());
        String kafka = started.kafka().bootstrapServers();
        steps.done("Kafka", kafka);
        SchemaSetup setup = new SchemaSetup(folder);
        int created = setup.createTopics(kafka, started.registry());
        steps.done("topics", created == 0 ? "as they were" : created + " made");
        CompletableFuture<Void> schemas = setup.registerSchemas(kafka, started.registry());
        if (!setup.isRegistered(started.registry())) {
            schemas.join();
        }
        Wiring wiring = new Wiring(plan.environment(), kafka, started.registry().url(), metrics);
        IngestConfig ingest = wiring.ingestConfig(withPushPort(plan.ingestDefaults()));
        start(wiring.enrich(folder.folder("streams")));
        start(wiring.ingest(ingest));
        steps.done("PostgreSQL", started.postgres().jdbcUrl());
        start(wiring.sink(started.postgres()));
        start(wiring.dashboard(started.postgres(), pagePort));
        schemas.join();
        steps.done("registry", started.registry().url());
        awaitServices();
        return describe(started, pagePort, ingest);
    }

    private int pagePort(int wanted) throws IOException {
        if (wanted == 0) {
            return ports.of("page", 0);
        }
        if (!Ports.isFree(wanted)) {
            throw new UserError(
                    "Port %d is taken by another program. Choose another for the page with --port.".formatted(wanted));
        }
        ports.take("page", wanted);
        return wanted;
    }

    private synchronized EmbeddedParts startParts(Path registryProgram) {
        if (closed) {
            throw new UserError("Stopped while starting.");
        }
        EmbeddedParts started = EmbeddedParts.start(folder, registryProgram);
        parts = Optional.of(started);
        return started;
    }

    private Map<String, String> withPushPort(Map<String, String> defaults) throws IOException {
        Map<String, String> all = new HashMap<>(defaults);
        all.put("HTTP_PORT", Integer.toString(ports.of("push", PREFERRED_PUSH_PORT)));
        all.put("SECRET", SecretFile.read(folder.at("secret")));
        return all;
    }

    private synchronized void start(Service service) {
        if (closed) {
            throw new UserError("Stopped while starting.");
        }
        services.add(service);
        service.start();
    }

    private void awaitServices() throws InterruptedException {
        List<Service> waiting = new ArrayList<>(services);
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_PATIENCE_MILLIS);
        while (!waiting.isEmpty()) {
            waiting.removeIf(service -> {
                boolean up = service.health().isUp();
                if (up) {
                    steps.done(service.name(), service.health().detail());
                }
                return up;
            });
            failed().ifPresent(reason -> {
                throw new UserError(reason + ". More in " + folder.at("logs/newswatch.log"));
            });
            if (!waiting.isEmpty() && System.nanoTime() > giveUp) {
                Service late = waiting.get(0);
                throw new UserError("%s did not get to work: %s. More in %s"
                        .formatted(late.name(), late.health().detail(), folder.at("logs/newswatch.log")));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** What has failed, if something has. */
    synchronized Optional<String> failed() {
        return services.stream()
                .filter(service -> service.health().status() == Health.Status.FAILED)
                .findFirst()
                .map(service -> "%s failed: %s"
                        .formatted(service.name(), service.health().detail()));
    }

    private Instance describe(EmbeddedParts started, int pagePort, IngestConfig ingest) throws IOException {
        int healthPort = ports.of("health", PREFERRED_HEALTH_PORT);
        HealthServer server = HealthServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), healthPort), services, metrics);
        health = Optional.of(server);
        Instance instance = new Instance(
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                folder.root().toString(),
                "http://127.0.0.1:" + pagePort,
                "http://127.0.0.1:" + ingest.httpPort(),
                "http://127.0.0.1:" + server.port(),
                started.kafka().bootstrapServers(),
                started.registry().url(),
                started.postgres().jdbcUrl(),
                started.postgres().user());
        instance.write(folder.root());
        return instance;
    }

    /**
     * Stops ingest, enrich, sink, dashboard, registry, PostgreSQL and Kafka, in this order, and lets go of the folder.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        health.ifPresent(HealthServer::close);
        for (String name : List.of("ingest", "enrich", "sink", "dashboard")) {
            services.stream().filter(service -> service.name().equals(name)).forEach(RunningNewswatch::close);
        }
        parts.ifPresent(EmbeddedParts::close);
        try {
            Instance.delete(folder.root());
        } catch (IOException harmless) {
            LOG.warn("The instance's description stays behind", harmless);
        }
        folder.close();
    }

    private static void close(Service service) {
        try {
            service.close();
        } catch (RuntimeException failure) {
            LOG.warn("{} did not stop as it should", service.name(), failure);
        }
    }
}
