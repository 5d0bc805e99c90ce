package newswatch.ingest;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.ServiceMain;

/** Runs ingest as a process of its own. */
public final class IngestMain {

    private static final int WRONG_USAGE = 2;

    private IngestMain() {}

    /** Reads the settings from the environment and runs until told to end. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            IngestConfig config = IngestConfig.from(System.getenv());
            InetSocketAddress health = new InetSocketAddress(config.healthHost(), config.healthPort());
            System.exit(ServiceMain.run(new IngestService(config, metrics), health, metrics));
        } catch (InvalidSettingsException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(WRONG_USAGE);
        }
    }
}
