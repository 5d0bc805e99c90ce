package newswatch.ingest.push;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import newswatch.ingest.IngestMetrics;
import newswatch.ingest.backfill.BackfillLane;
import newswatch.ingest.outbox.Outbox;

/** Takes articles at {@code POST /v1/articles}, and says at {@code GET /health} that it is there. */
public final class PushServer implements AutoCloseable {

    private final Javalin app;

    private PushServer(Javalin app) {
        this.app = app;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 picks a free one
     * @param lane where archive material waits
     */
    public static PushServer start(String host, int port, Outbox outbox, BackfillLane lane, IngestMetrics metrics) {
        PushHandler handler = new PushHandler(outbox, lane, metrics, InstantSource.system());
        OriginCheck origin = new OriginCheck(host);
        Javalin app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jetty.host = host;
            config.jetty.port = port;
            config.routes.get("/health", context -> context.result("up\n"));
            config.routes.post("/v1/articles", context -> take(context, origin, handler));
        });
        app.start();
        return new PushServer(app);
    }

    private static void take(Context context, OriginCheck origin, PushHandler handler) throws IOException {
        var objection = origin.objection(context::header);
        PushAnswer answer = objection.isPresent()
                ? objection.get()
                : handler.handle(context.req().getInputStream(), String.valueOf(context.contentType()));
        context.status(answer.status()).contentType(answer.contentType()).result(answer.body());
        answer.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
    }

    /** The port that it listens on. */
    public int port() {
        return app.port();
    }

    @Override
    public void close() {
        app.stop();
    }
}
