package newswatch.bench.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.Span;
import newswatch.bench.entities.MarkedText.Name;

/** Reads collections of marked texts in the forms in which their makers hand them out. */
final class MarkedTexts {

    private MarkedTexts() {}

    /** GermEval 2014: one token a line (number, token, tag, inner tag), sentences apart by an empty line. */
    static List<MarkedText> germEval(Path file) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (String block : Files.readString(file, StandardCharsets.UTF_8).split("\n\n")) {
            MarkedText.Builder text = new MarkedText.Builder();
            for (String line : block.split("\n")) {
                String[] fields = line.split("\t");
                if (!line.startsWith("#") && fields.length > 2 && !fields[1].isEmpty()) {
                    text.add(fields[1], fields[2].strip());
                }
            }
            MarkedText built = text.build();
            if (!built.text().isBlank()) {
                texts.add(built);
            }
        }
        return texts;
    }

    /**
     * SmartData: JSON documents one after the other, as Avro writes them; its companies, cities, stops and streets are
     * organisations and places to us, its dates and disasters are no names.
     *
     * @param kinds of documents: NEWS_HTML, RSS_XML, TWITTER_JSON
     */
    static List<MarkedText> smartData(Path file, Set<String> kinds) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
                MappingIterator<JsonNode> documents =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (kinds.contains(document.path("docType").elements().next().asText())) {
                    texts.add(smartDatum(document));
                }
            }
        }
        return texts;
    }

    private static MarkedText smartDatum(JsonNode document) {
        JsonNode mentions = document.path("conceptMentions");
        Set<Name> names = new LinkedHashSet<>();
        for (JsonNode mention : mentions.has("array") ? mentions.path("array") : mentions) {
            Span span = new Span(
                    mention.path("span").path("start").asInt(),
                    mention.path("span").path("end").asInt());
            smartType(mention.path("type").asText()).ifPresent(type -> names.add(new Name(span, type)));
        }
        JsonNode text = document.path("text");
        return new MarkedText(
                text.isTextual() ? text.asText() : text.path("string").asText(), names, Set.of());
    }

    private static Optional<EntityType> smartType(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "person" -> Optional.of(EntityType.PER);
            case "organization", "organization-company" -> Optional.of(EntityType.ORG);
            case "location", "location-city", "location-stop", "location-street" -> Optional.of(EntityType.LOC);
            default -> Optional.empty();
        };
    }
}
