package newswatch.standalone.live;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import newswatch.dashboard.DashboardConfig;
import newswatch.dashboard.DashboardService;
import newswatch.enrich.EnrichConfig;
import newswatch.enrich.EnrichService;
import newswatch.ingest.IngestConfig;
import newswatch.ingest.IngestService;
import newswatch.runtime.Service;
import newswatch.runtime.ServiceMain;
import newswatch.sink.SinkConfig;
import newswatch.sink.SinkService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code newswatch run}: one service in a process of its own. */
@Command(
        name = "run",
        description = "Runs one service with settings from the environment, as in a container.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "One of: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Part part;

    /** The services; the names are what the user types. */
    enum Part {
        INGEST {
            @Override
            int run(Map<String, String> environment, PrometheusMeterRegistry metrics)
                    throws IOException, InterruptedException {
                IngestConfig config = IngestConfig.from(environment);
                return serve(new IngestService(config, metrics), config.healthHost(), config.healthPort(), metrics);
            }
        },
        ENRICH {
            @Override
            int run(Map<String, String> environment, PrometheusMeterRegistry metrics)
                    throws IOException, InterruptedException {
                EnrichConfig config = EnrichConfig.from(environment);
                return serve(new EnrichService(config, metrics), config.healthHost(), config.healthPort(), metrics);
            }
        },
        SINK {
            @Override
            int run(Map<String, String> environment, PrometheusMeterRegistry metrics)
                    throws IOException, InterruptedException {
                SinkConfig config = SinkConfig.from(environment);
                return serve(new SinkService(config, metrics), config.healthHost(), config.healthPort(), metrics);
            }
        },
        DASHBOARD {
            @Override
            int run(Map<String, String> environment, PrometheusMeterRegistry metrics)
                    throws IOException, InterruptedException {
                DashboardConfig config = DashboardConfig.from(environment);
                return serve(new DashboardService(config, metrics), config.healthHost(), config.healthPort(), metrics);
            }
        };

        /** Runs until it fails; a signal ends the process. */
        abstract int run(Map<String, String> environment, PrometheusMeterRegistry metrics)
                throws IOException, InterruptedException;

        private static int serve(Service service, String host, int port, PrometheusMeterRegistry metrics)
                throws IOException, InterruptedException {
            return ServiceMain.run(service, new InetSocketAddress(host, port), metrics);
        }
    }

    @Override
    public Integer call() throws Exception {
        return part.run(System.getenv(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }
}
