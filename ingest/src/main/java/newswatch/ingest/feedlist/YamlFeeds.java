package newswatch.ingest.feedlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads feeds.yaml: a list of feeds, or an object with the list under {@code feeds}. */
final class YamlFeeds {

    private static final Set<String> FIELDS =
            Set.of("url", "name", "outlet", "country", "language", "interval", "fetch_pages");

    private YamlFeeds() {}

    static List<FeedEntry> read(byte[] bytes, List<String> problems) throws IOException {
        try {
            JsonNode root = new YAMLMapper().readTree(bytes);
            return entries(root != null && root.isObject() ? root.path("feeds") : root, problems);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            problems.add("Line %d is not YAML: %s"
                    .formatted(
                            line,
                            broken.getOriginalMessage().lines().findFirst().orElse("")));
            return List.of();
        }
    }

    private static List<FeedEntry> entries(JsonNode list, List<String> problems) {
        if (list == null || !list.isArray()) {
            problems.add("The file holds no list of feeds; write one feed as: - url: https://...");
            return List.of();
        }
        List<FeedEntry> entries = new ArrayList<>();
        int number = 0;
        for (JsonNode feed : list) {
            number++;
            String place = "Feed " + number;
            new FeedFields(place, fields(feed, place, problems), problems)
                    .entry()
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private static Map<String, String> fields(JsonNode feed, String place, List<String> problems) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (feed.isTextual()) {
            fields.put("url", feed.textValue());
        }
        feed.properties().forEach(field -> {
            if (!FIELDS.contains(field.getKey())) {
                problems.add("%s has the unknown field '%s'.".formatted(place, field.getKey()));
            } else if (!field.getValue().isNull()) {
                fields.put(field.getKey(), scalar(field.getKey(), field.getValue()));
            }
        });
        return fields;
    }

    /** YAML reads the country NO as false. */
    private static String scalar(String field, JsonNode value) {
        return field.equals("country") && value.isBoolean() && !value.booleanValue() ? "NO" : value.asText();
    }
}
