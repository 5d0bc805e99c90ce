package newswatch.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files of the page, read once from the jar; there are no others, so no path can lead out. */
final class PageFiles {

    private static final String FOLDER = "/newswatch/dashboard/page/";

    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html",
            "style.css", "text/css",
            "app.js", "text/javascript",
            "coverage.js", "text/javascript",
            "dom.js", "text/javascript",
            "feeds.js", "text/javascript",
            "issues.js", "text/javascript",
            "text.js", "text/javascript",
            "views.js", "text/javascript",
            "icon.svg", "image/svg+xml");

    private PageFiles() {}

    static void addTo(RoutesConfig routes) {
        FILES.forEach((name, type) -> {
            String content = read(name);
            routes.get("/" + name, context -> send(context, type, content));
            if (name.equals("index.html")) {
                routes.get("/", context -> send(context, type, content));
            }
        });
    }

    private static void send(Context context, String type, String content) {
        context.header("Cache-Control", "no-cache")
                .contentType(type + "; charset=utf-8")
                .result(content);
    }

    private static String read(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The page lacks its file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page's file %s cannot be read".formatted(name), unreadable);
        }
    }
}
