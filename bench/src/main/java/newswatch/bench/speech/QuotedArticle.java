package newswatch.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.text.Span;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An article with the quotations that people marked in it.
 *
 * @param text the text
 * @param tokens where the set's tokens lie in it, UTF-16
 * @param quotes the quotations
 */
record QuotedArticle(String text, List<Span> tokens, List<Group> quotes) {

    private static final byte[] NOTHING = new byte[0];

    QuotedArticle {
        tokens = List.copyOf(tokens);
        quotes = List.copyOf(quotes);
    }

    /** Reads the articles of a tar.gz of JSON files, in its order. */
    static List<QuotedArticle> read(Path archive) throws IOException {
        List<QuotedArticle> found = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(archive));
                TarArchiveInputStream files = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                byte[] content = entry.isFile() ? files.readAllBytes() : NOTHING;
                if (content.length > 0 && content[0] == '{') {
                    found.add(of(json.readTree(content)));
                }
            }
        }
        return found;
    }

    static QuotedArticle of(JsonNode document) {
        String text = document.path("originalText").asText();
        List<Span> tokens = new ArrayList<>();
        for (JsonNode sentence : document.path("sentences")) {
            int at = text.offsetByCodePoints(0, sentence.path("charBegin").asInt());
            for (JsonNode token : sentence.path("tokens")) {
                int start = text.indexOf(token.asText(), at);
                at = start + token.asText().length();
                tokens.add(new Span(start, at));
            }
        }
        List<Group> quotes = new ArrayList<>();
        for (JsonNode one : document.path("annotations")) {
            BitSet message = tokens(one.path("quote"));
            if (!message.isEmpty()) {
                quotes.add(new Group(
                        message,
                        tokens(one.path("speaker")),
                        one.path("type").asText(),
                        one.path("isNested").asBoolean()));
            }
        }
        return new QuotedArticle(text, tokens, quotes);
    }

    private static BitSet tokens(JsonNode role) {
        BitSet found = new BitSet();
        role.path("tokenIds").forEach(token -> found.set(token.asInt()));
        return found;
    }

    /** The tokens that begin inside of a span. */
    BitSet tokensIn(Span span) {
        BitSet found = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            found.set(i, span.start() <= tokens.get(i).start() && tokens.get(i).start() < span.end());
        }
        return found;
    }

    /** Those of a set of tokens that are words or numbers. */
    BitSet words(BitSet chosen) {
        BitSet found = (BitSet) chosen.clone();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            Span span = tokens.get(i);
            boolean word = text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isLetterOrDigit);
            found.set(i, word);
        }
        return found;
    }
}
