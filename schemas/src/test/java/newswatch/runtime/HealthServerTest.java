package newswatch.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    private static final class Ferry implements Service {
        private final Health health;

        private Ferry(Health health) {
            this.health = health;
        }

        @Override
        public String name() {
            return "ferry";
        }

        @Override
        public void start() {}

        @Override
        public Health health() {
            return health;
        }

        @Override
        public void close() {}
    }

    private static HttpResponse<String> ask(Health health, String path) throws Exception {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        metrics.counter("newswatch.ferry.crossings").increment();
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (HealthServer server = HealthServer.start(loopback, List.of(new Ferry(health)), metrics)) {
            URI address = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void saysOkWhenAllServicesAreUp() throws Exception {
        HttpResponse<String> answer = ask(Health.up("Crossing."), "/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("ferry UP Crossing.");
    }

    @Test
    void saysUnavailableWhileAServiceIsNotUp() throws Exception {
        assertThat(ask(Health.starting("Casting off."), "/health").statusCode()).isEqualTo(503);
        assertThat(ask(Health.failed("Aground."), "/health").body()).contains("FAILED Aground.");
    }

    @Test
    void servesMetricsForPrometheus() throws Exception {
        assertThat(ask(Health.up(""), "/metrics").body()).contains("newswatch_ferry_crossings_total 1.0");
    }
}
