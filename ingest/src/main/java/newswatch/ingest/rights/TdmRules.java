package newswatch.ingest.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a site's {@code /.well-known/tdmrep.json} says (TDMRep, 5.2): the first rule whose location matches counts.
 *
 * @param rules in order of the file
 */
record TdmRules(List<Rule> rules) {

    static final TdmRules NONE = new TdmRules(List.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_RULES = 10_000;

    /** What is said of the paths of a pattern. */
    record Rule(PathPattern location, TdmSaid said) {}

    TdmRules {
        rules = List.copyOf(rules);
    }

    /** Reads the file; one that is no array of rules says nothing, and a rule that lacks something is passed over. */
    static TdmRules parse(byte[] body) {
        JsonNode file = read(body);
        List<Rule> rules = new ArrayList<>();
        // A lone rule without its brackets is what people write.
        for (JsonNode entry : file.isObject() ? List.of(file) : file) {
            if (rules.size() < MOST_RULES) {
                rule(entry).ifPresent(rules::add);
            }
        }
        return new TdmRules(rules);
    }

    private static JsonNode read(byte[] body) {
        try {
            String text = new String(body, StandardCharsets.UTF_8);
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }

    private static Optional<Rule> rule(JsonNode entry) {
        String location = entry.path("location").asText("").strip();
        Optional<Boolean> reservation =
                TdmSaid.reservation(entry.path("tdm-reservation").asText(""));
        if (location.isEmpty() || reservation.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> policy =
                Optional.of(entry.path("tdm-policy").asText("").strip()).filter(text -> !text.isEmpty());
        return Optional.of(new Rule(PathPattern.of(octets(location)), new TdmSaid(reservation, policy)));
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * What is said of a page.
     *
     * @param path path and query, beginning with a slash
     */
    TdmSaid of(String path) {
        String encoded = EncodedPath.of(path);
        return rules.stream()
                .filter(rule -> rule.location().matches(encoded))
                .findFirst()
                .map(Rule::said)
                .orElse(TdmSaid.NOTHING);
    }
}
