package newswatch.enrich;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.ServiceMain;

/** Runs enrich in a process of its own; settings come from the environment. */
public final class EnrichMain {

    private static final int WRONG_USAGE = 2;

    private EnrichMain() {}

    /** Exits with 2 for wrong settings, with 1 if the service fails. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run());
    }

    private static int run() throws IOException, InterruptedException {
        try {
            EnrichConfig config = EnrichConfig.from(System.getenv());
            PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            return ServiceMain.run(
                    new EnrichService(config, metrics),
                    new InetSocketAddress(config.healthHost(), config.healthPort()),
                    metrics);
        } catch (InvalidSettingsException invalid) {
            System.err.println(invalid.getMessage());
            return WRONG_USAGE;
        }
    }
}
