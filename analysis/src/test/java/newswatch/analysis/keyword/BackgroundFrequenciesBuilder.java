package newswatch.analysis.keyword;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/**
 * Makes {@code background-de.bin} anew: {@code BackgroundFrequenciesBuilder articles.jsonl.gz background-de.bin de},
 * where each line of the first file has {@code title} and {@code text}. Only counts of words are kept, no text.
 */
final class BackgroundFrequenciesBuilder {

    private final Map<Integer, Integer> documentsWith = new TreeMap<>();
    private int documents;

    private BackgroundFrequenciesBuilder() {}

    public static void main(String[] arguments) throws IOException {
        BackgroundFrequenciesBuilder builder = new BackgroundFrequenciesBuilder();
        builder.read(Path.of(arguments[0]), WordFolder.of(arguments[2]));
        builder.write(Path.of(arguments[1]));
    }

    private void read(Path file, WordFolder folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                add(
                        article.path("title").asText() + "\n\n"
                                + article.path("text").asText(),
                        folder);
            }
        }
    }

    private void add(String text, WordFolder folder) {
        Set<Integer> terms = new HashSet<>();
        for (Token token : TextAnnotator.annotate(text).tokens()) {
            FoldedWord word = token.isWord() ? folder.fold(token.surface()) : FoldedWord.STOP_WORD;
            if (!word.isStopWord()) {
                terms.add(TermHash.of(word.stem()));
                word.parts().forEach(part -> terms.add(TermHash.of(part)));
            }
        }
        documents++;
        terms.forEach(term -> documentsWith.merge(term, 1, Integer::sum));
    }

    private void write(Path file) throws IOException {
        documentsWith.values().removeIf(count -> count < 2);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(documents);
            out.writeInt(documentsWith.size());
            for (Map.Entry<Integer, Integer> entry : documentsWith.entrySet()) {
                out.writeInt(entry.getKey());
                out.writeByte(Math.min(entry.getValue() - 1, 255));
            }
        }
    }
}
