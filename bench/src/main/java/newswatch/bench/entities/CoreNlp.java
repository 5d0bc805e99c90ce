package newswatch.bench.entities;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.Span;
import newswatch.bench.entities.MarkedText.Name;

/**
 * The conditional random field of Stanford CoreNLP for German, by its command line in a process of its own, from jars
 * that the user has fetched. It is under the GPL: no part of Newswatch, only measured beside it.
 */
final class CoreNlp implements Recogniser {

    private static final String MAIN = "edu.stanford.nlp.ie.crf.CRFClassifier";
    private static final String MODEL = "edu/stanford/nlp/models/ner/german.distsim.crf.ser.gz";
    private static final Pattern SPEED = Pattern.compile("tagged (\\d+) words in \\d+ documents at ([\\d.,]+) words");
    private static final Map<String, String> WRITTEN = Map.of(
            "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``", "\"", "''", "\"");
    private static final Map<String, EntityType> TYPES = Map.of(
            "PERSON", EntityType.PER,
            "PER", EntityType.PER,
            "LOCATION", EntityType.LOC,
            "LOC", EntityType.LOC,
            "ORGANIZATION", EntityType.ORG,
            "ORG", EntityType.ORG,
            "MISC", EntityType.MISC);

    /** How far a token may lie from where the one before ended: what it drops is short. */
    private static final int NEAR = 40;

    private final Path jars;
    private final Path work;

    /**
     * By these jars.
     *
     * @param work folder for its input and output
     */
    CoreNlp(Path jars, Path work) {
        this.jars = jars;
        this.work = work;
    }

    @Override
    public String name() {
        return "CoreNLP's CRF";
    }

    @Override
    public Found find(List<String> texts) throws IOException, InterruptedException {
        Path input = work.resolve("texts.txt");
        Path output = work.resolve("names.tsv");
        Path log = work.resolve("log.txt");
        List<String> lines = texts.stream().map(CoreNlp::oneLine).toList();
        Files.writeString(input, String.join("\n\n", lines) + "\n", StandardCharsets.UTF_8);
        int status = new ProcessBuilder(command(input))
                .redirectOutput(output.toFile())
                .redirectError(log.toFile())
                .start()
                .waitFor();
        String told = Files.readString(log, StandardCharsets.UTF_8);
        Matcher speed = SPEED.matcher(told);
        if (status != 0 || !speed.find()) {
            throw new IOException("CoreNLP ended with status %d: %s".formatted(status, lastLine(told)));
        }
        double seconds = number(speed.group(1)) / number(speed.group(2));
        return new Found(names(lines, Files.readAllLines(output, StandardCharsets.UTF_8)), seconds);
    }

    private List<String> command(Path input) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                jars.toAbsolutePath() + File.separator + "*",
                MAIN,
                "-loadClassifier",
                MODEL,
                "-textFile",
                input.toString(),
                "-outputFormat",
                "tsv",
                "-inputEncoding",
                "UTF-8",
                "-outputEncoding",
                "UTF-8");
    }

    /** The same length, so that places stay: what ends a line would end a sentence. */
    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    private static String lastLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    /** Finds the tokens again in the texts, one after the other. */
    static List<Set<Name>> names(List<String> texts, List<String> rows) {
        List<Set<Name>> all = new ArrayList<>();
        texts.forEach(text -> all.add(new HashSet<>()));
        Place place = new Place(texts, all);
        for (String row : rows) {
            String[] fields = row.split("\t");
            if (fields.length == 2) {
                place.token(WRITTEN.getOrDefault(fields[0], fields[0]), fields[1].strip());
            }
        }
        place.close();
        return all;
    }

    /** Where it has come to. */
    private static final class Place {
        private final List<String> texts;
        private final List<Set<Name>> all;
        private int number;
        private int at;
        private int start;
        private String open = "O";

        Place(List<String> texts, List<Set<Name>> all) {
            this.texts = texts;
            this.all = all;
        }

        void token(String token, String label) {
            String tag = label.replaceFirst("^[BI]-", "").toUpperCase(Locale.ROOT);
            int found = near(number, at, token);
            if (found < 0 && number + 1 < texts.size() && near(number + 1, 0, token) >= 0) {
                close();
                number++;
                at = 0;
                found = near(number, at, token);
            }
            if (found < 0) {
                return;
            }
            if (!tag.equals(open) || label.startsWith("B-")) {
                close();
                open = tag;
                start = found;
            }
            at = found + token.length();
        }

        private int near(int text, int from, String token) {
            int found = texts.get(text).indexOf(token, from);
            return found - from > NEAR ? -1 : found;
        }

        void close() {
            EntityType type = TYPES.get(open);
            if (type != null) {
                all.get(number).add(new Name(new Span(start, at), type));
            }
            open = "O";
        }
    }
}
