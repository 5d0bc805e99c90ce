package newswatch.analysis.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import newswatch.analysis.entity.GoldText.GoldName;
import newswatch.analysis.entity.GoldText.Source;
import newswatch.analysis.text.Span;

/**
 * Reads texts with marked names: GermEval 2014, SmartData, MobIE, Legal-Entity-Recognition and our own, by the file's
 * name.
 */
final class GoldReader {

    private static final Pattern MARK = Pattern.compile("\\[(?<type>PER|LOC|ORG|OTH) (?<name>[^]]+)]");

    private GoldReader() {}

    static List<GoldText> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json.gz")) {
            return smartData(file);
        }
        if (name.endsWith(".zip")) {
            return mobie(file);
        }
        String content = Files.readString(file, StandardCharsets.UTF_8);
        if (name.endsWith(".txt")) {
            return written(content);
        }
        return name.endsWith(".conll")
                ? sentences(content, Source.LEGAL, " ", 0, 1)
                : sentences(content, Source.GERMEVAL, "\t", 1, 2);
    }

    /** Blocks of lines with a token and its tag in two of their columns. */
    private static List<GoldText> sentences(String content, Source source, String separator, int token, int tag) {
        List<GoldText> texts = new ArrayList<>();
        for (String block : content.split("\n\n")) {
            GoldText.Builder builder = new GoldText.Builder(source);
            for (String line : block.split("\n")) {
                String[] fields = line.split(separator);
                if (!line.startsWith("#\t") && fields.length > tag && !fields[token].isEmpty()) {
                    builder.add(fields[token], fields[tag].trim());
                }
            }
            GoldText text = builder.build();
            if (!text.text().isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Our own: a sentence in each line, names in brackets, "Nach [LOC Soest] kam [PER Hanno Wieprecht] erst 1921." */
    private static List<GoldText> written(String content) {
        return content.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(GoldReader::sentence)
                .toList();
    }

    private static GoldText sentence(String line) {
        StringBuilder text = new StringBuilder();
        List<GoldName> names = new ArrayList<>();
        Matcher marks = MARK.matcher(line);
        while (marks.find()) {
            marks.appendReplacement(text, "");
            Span span =
                    new Span(text.length(), text.length() + marks.group("name").length());
            text.append(marks.group("name"));
            GoldTypes.of(Source.WRITTEN, marks.group("type")).ifPresent(type -> names.add(new GoldName(span, type)));
        }
        marks.appendTail(text);
        return new GoldText(text.toString(), names, List.of(), Source.WRITTEN);
    }

    private static List<GoldText> mobie(Path file) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("train")) {
                    String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    texts.addAll(sentences(content.replace("\r", ""), Source.MOBIE, "\t", 0, 3));
                }
            }
        }
        return texts;
    }

    /** Documents one after the other, pretty-printed as Avro writes JSON: unions are objects. */
    private static List<GoldText> smartData(Path file) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
                MappingIterator<JsonNode> documents =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
            while (documents.hasNext()) {
                texts.add(smartDatum(documents.next()));
            }
        }
        return texts;
    }

    private static GoldText smartDatum(JsonNode document) {
        JsonNode mentions = document.path("conceptMentions");
        List<GoldName> names = new ArrayList<>();
        for (JsonNode mention : mentions.has("array") ? mentions.path("array") : mentions) {
            Span span = new Span(
                    mention.path("span").path("start").asInt(),
                    mention.path("span").path("end").asInt());
            GoldTypes.of(Source.SMARTDATA, mention.path("type").asText())
                    .ifPresent(type -> names.add(new GoldName(span, type)));
        }
        JsonNode text = document.path("text");
        return new GoldText(
                text.isTextual() ? text.asText() : text.path("string").asText(), names, List.of(), Source.SMARTDATA);
    }
}
