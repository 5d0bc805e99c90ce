package newswatch.standalone.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import newswatch.analysis.Refusal;
import newswatch.analysis.stance.Party;
import newswatch.analysis.text.Span;

/** JSON as the commands write it: what is not known is null and never left out. */
final class Json {

    private static final double PRECISION = 1e4;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader READER = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    static JsonNode read(String line) throws JsonProcessingException {
        return READER.readTree(line);
    }

    /** One line with its end, in UTF-8; half a surrogate pair becomes a question mark. */
    static byte[] line(JsonNode node) {
        try {
            return (MAPPER.writeValueAsString(node) + '\n').getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can always be written", impossible);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static JsonNode text(Optional<String> text) {
        return orNull(text, Json::text);
    }

    static JsonNode known(String text) {
        return text.isEmpty() ? JsonNodeFactory.instance.nullNode() : text(text);
    }

    static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    static JsonNode number(double number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    static JsonNode time(Optional<Instant> time) {
        return orNull(time, instant -> text(instant.toString()));
    }

    /** Four decimals are more than any score here is good for. */
    static double rounded(double score) {
        return Math.round(score * PRECISION) / PRECISION;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode span(Span span) {
        return object().put("start", span.start()).put("end", span.end());
    }

    static ObjectNode party(Party party) {
        return object().<ObjectNode>set("id", text(party.id())).put("name", party.name());
    }

    static <T> JsonNode orNull(Optional<T> value, Function<? super T, ? extends JsonNode> map) {
        return value.<JsonNode>map(map).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    static <T> ArrayNode array(List<T> values, Function<? super T, ? extends JsonNode> map) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(map.apply(value)));
        return array;
    }

    static ArrayNode texts(List<String> values) {
        return array(values, Json::text);
    }

    static ObjectNode error(JsonNode id, Refusal refusal) {
        ObjectNode answer = object();
        answer.set("id", id);
        answer.set("error", object().put("reason", refusal.reason().name()).put("detail", refusal.detail()));
        return answer;
    }
}
