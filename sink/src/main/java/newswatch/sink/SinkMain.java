package newswatch.sink;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.ServiceMain;

/** The sink as a program of its own. */
public final class SinkMain {

    private static final int WRONG_USAGE = 2;

    private SinkMain() {}

    /** Reads the settings from the environment and runs until told to end. */
    public static void main(String[] arguments) throws Exception {
        try {
            SinkConfig config = SinkConfig.from(System.getenv());
            PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            InetSocketAddress health = new InetSocketAddress(config.healthHost(), config.healthPort());
            System.exit(ServiceMain.run(new SinkService(config, metrics), health, metrics));
        } catch (InvalidSettingsException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(WRONG_USAGE);
        }
    }
}
