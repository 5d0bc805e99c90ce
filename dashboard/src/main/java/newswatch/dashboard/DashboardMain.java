package newswatch.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import newswatch.runtime.InvalidSettingsException;
import newswatch.runtime.ServiceMain;

/** Runs the dashboard in a process of its own; settings come from the environment. */
public final class DashboardMain {

    private static final int BAD_SETTINGS = 2;

    private DashboardMain() {}

    /** Exits with 2 if the settings are wrong and with 1 if the service fails. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DashboardConfig config;
        try {
            config = DashboardConfig.from(System.getenv());
        } catch (InvalidSettingsException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(BAD_SETTINGS);
            return;
        }
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        InetSocketAddress health = new InetSocketAddress(config.healthHost(), config.healthPort());
        System.exit(ServiceMain.run(new DashboardService(config, metrics), health, metrics));
    }
}
