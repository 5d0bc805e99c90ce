package newswatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import newswatch.runtime.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DashboardServiceTest {

    @Test
    void servesThePageWhileKafkaAndTheDatabaseAreAwayAndClosesInTime() throws Exception {
        DashboardService service = service(0);
        service.start();
        try {
            assertThat(status(service, "/")).isEqualTo(200);
            assertThat(status(service, "/api/stories")).isEqualTo(200);
            assertThat(status(service, "/api/articles/a-1")).isEqualTo(503);
            assertThat(service.health().status()).isEqualTo(Health.Status.STARTING);
        } finally {
            long before = System.nanoTime();
            service.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
        service.close();
    }

    @Test
    void hasFailedWhenItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DashboardService service = service(taken.getLocalPort())) {
            service.start();

            assertThat(service.health().status()).isEqualTo(Health.Status.FAILED);
            assertThat(service.health().detail()).startsWith("The web server could not start");
        }
    }

    private static DashboardService service(int port) {
        return new DashboardService(
                DashboardConfig.from(Map.of(
                        "NEWSWATCH_DASHBOARD_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                        "NEWSWATCH_DASHBOARD_SCHEMA_REGISTRY_URL", "http://127.0.0.1:1",
                        "NEWSWATCH_DASHBOARD_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none",
                        "NEWSWATCH_DASHBOARD_PORT", Integer.toString(port))),
                new SimpleMeterRegistry());
    }

    private static int status(DashboardService service, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + service.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
