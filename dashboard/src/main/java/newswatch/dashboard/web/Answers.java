package newswatch.dashboard.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** Forms of answers. */
final class Answers {

    private static final String JSON = "application/json; charset=utf-8";

    private Answers() {}

    /** A JSON object. */
    static void json(Context context, String object) {
        context.contentType(JSON).result(object);
    }

    /** A JSON object with one list of finished objects. */
    static String list(String name, List<String> objects) {
        return "{\"" + name + "\":[" + String.join(",", objects) + "]}";
    }

    /** An error, and no further handler. */
    static void refuse(Context context, int status, String reason, String detail) {
        context.status(status);
        json(context, error(reason, detail));
        context.skipRemainingHandlers();
    }

    /** {@code {"error":{"reason":…,"detail":…}}}. */
    static String error(String reason, String detail) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.putObject("error").put("reason", reason).put("detail", detail);
        return object.toString();
    }
}
