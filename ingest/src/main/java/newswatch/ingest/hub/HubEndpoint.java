package newswatch.ingest.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The address at which hubs reach a {@link HubDesk}: {@code /v1/hub/…}. */
public final class HubEndpoint {

    /** A push is only a hint; longer ones are read this far, and then do not match their signature. */
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final CallbackAnswer NOT_YET = new CallbackAnswer(503, "");

    private final AtomicReference<@Nullable HubDesk> desk = new AtomicReference<>();

    /** From now on this desk answers; before, hubs are asked to come back later. */
    public void open(HubDesk opened) {
        desk.set(opened);
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/hub/{path}", this::verify);
        routes.post("/v1/hub/{path}", this::push);
    }

    private void verify(Context context) {
        Optional<Verification> asked = Verification.of(context::queryParam);
        HubDesk open = desk.get();
        if (open == null || asked.isEmpty()) {
            answer(context, open == null ? NOT_YET : CallbackAnswer.UNKNOWN);
            return;
        }
        context.future(() ->
                open.verify(context.pathParam("path"), asked.get()).thenAccept(answer -> answer(context, answer)));
    }

    /** Only those who know an address are listened to. */
    private void push(Context context) throws IOException {
        HubDesk open = desk.get();
        String path = context.pathParam("path");
        if (open == null || !open.knows(path)) {
            answer(context, open == null ? NOT_YET : CallbackAnswer.UNKNOWN);
            return;
        }
        byte[] body = context.req().getInputStream().readNBytes(MAX_BYTES);
        String signature =
                Optional.ofNullable(context.header("X-Hub-Signature")).orElse("");
        answer(context, open.push(path, signature, body));
    }

    /** As plain text that no browser takes for a page: the challenge comes from outside. */
    private static void answer(Context context, CallbackAnswer answer) {
        context.status(answer.status())
                .header("X-Content-Type-Options", "nosniff")
                .contentType("text/plain; charset=utf-8")
                .result(answer.body());
    }
}
