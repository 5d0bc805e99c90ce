package newswatch.standalone.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.analysis.issue.IssueDefinition;
import newswatch.analysis.issue.IssueIndex;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;

/**
 * Files of issues: one JSON object a line, {@code {"id":"hafen","labels":{"de":"Hafenausbau"}, "patterns":["Ausbau
 * Hafen"],"exclusions":[],"examples":["der Ausbau des Hafens"]}}; empty lines and those that begin with # are left out.
 */
public final class IssueFiles {

    private static final ObjectReader READER =
            JsonMapper.builder().build().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final List<String> FIELDS = List.of("id", "labels", "patterns", "exclusions", "examples");

    private IssueFiles() {}

    /**
     * What a file says.
     *
     * @param problems each with the number of its line
     */
    record Reading(List<IssueDefinition> issues, List<String> problems) {}

    /**
     * Reads a file, - is standard input; what cannot be used is told on standard error.
     *
     * @throws UserError if it cannot be read
     */
    static Reading read(Console console, Path file) {
        try (InputStream in = file.toString().equals("-") ? console.in() : Files.newInputStream(file)) {
            Reading reading = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            reading.problems().forEach(problem -> console.err().println("not used: " + IssueWords.plain(problem)));
            return reading;
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read.".formatted(file), unreadable);
        }
    }

    static Reading parse(String text) {
        List<IssueDefinition> issues = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String place = "line " + (at + 1) + ": ";
                parseLine(line, issues).forEach(problem -> problems.add(place + problem));
            }
        }
        return new Reading(issues, problems);
    }

    /** Adds what the line says, or tells why not. */
    private static List<String> parseLine(String line, List<IssueDefinition> issues) {
        List<String> problems = new ArrayList<>();
        try {
            JsonNode json = READER.readTree(line);
            if (!json.isObject()) {
                return List.of("It is no JSON object.");
            }
            json.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !FIELDS.contains(name))
                    .map("There is no field \"%s\"."::formatted)
                    .forEach(problems::add);
            IssueDefinition issue = new IssueDefinition(
                    json.path("id").asText(""),
                    labels(json.path("labels"), problems),
                    texts(json, "patterns", problems),
                    texts(json, "exclusions", problems),
                    texts(json, "examples", problems));
            problems.addAll(issue.problems());
            if (problems.isEmpty()) {
                issues.add(issue);
            }
            return problems;
        } catch (JsonProcessingException notJson) {
            return List.of(
                    "It is not JSON: column %d.".formatted(notJson.getLocation().getColumnNr()));
        }
    }

    private static Map<String, String> labels(JsonNode node, List<String> problems) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (!node.isObject()) {
            problems.add("labels must be an object of texts by language.");
            return labels;
        }
        node.properties()
                .forEach(field -> labels.put(field.getKey(), field.getValue().asText("")));
        return labels;
    }

    private static List<String> texts(JsonNode json, String name, List<String> problems) {
        JsonNode node = json.path(name);
        List<String> texts = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return texts;
        }
        boolean sound = node.isArray();
        for (JsonNode one : node) {
            sound &= one.isTextual();
            texts.add(one.asText(""));
        }
        if (!sound) {
            problems.add("%s must be a list of texts.".formatted(name));
        }
        return texts;
    }

    /** The issues of these files over ours; ours alone where there are none. */
    public static IssueIndex over(IssueIndex shipped, Console console, Optional<Path> file) {
        return file.map(path -> shipped.with(read(console, path).issues())).orElse(shipped);
    }

    /** A definition as a line of such a file. */
    static ObjectNode line(IssueDefinition issue) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", issue.id());
        ObjectNode labels = line.putObject("labels");
        new TreeMap<>(issue.labels()).forEach(labels::put);
        putAll(line.putArray("patterns"), issue.patterns());
        putAll(line.putArray("exclusions"), issue.exclusions());
        putAll(line.putArray("examples"), issue.examples());
        return line;
    }

    private static void putAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
