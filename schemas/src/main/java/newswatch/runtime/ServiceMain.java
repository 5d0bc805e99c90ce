package newswatch.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The life of one service in a process of its own: start, answer for its health, close on a signal. */
public final class ServiceMain {

    private static final long LOOK_EVERY_MILLIS = 500;

    private ServiceMain() {}

    /**
     * Runs until the process is told to end, or until the service has failed.
     *
     * @param health where to answer for health and metrics
     * @return exit status: 1 if the service failed
     */
    public static int run(Service service, InetSocketAddress health, PrometheusMeterRegistry metrics)
            throws IOException, InterruptedException {
        Thread closer = new Thread(service::close, "close-" + service.name());
        Runtime.getRuntime().addShutdownHook(closer);
        try (HealthServer server = HealthServer.start(health, List.of(service), metrics)) {
            System.err.println(service.name() + " answers for its health on port " + server.port());
            service.start();
            while (service.health().status() != Health.Status.FAILED) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
            System.err.println(service.name() + " failed: " + service.health().detail());
            return 1;
        }
    }
}
