package newswatch.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import newswatch.analysis.text.Span;

/**
 * An article with the quotations that people marked in it.
 *
 * @param text the text
 * @param tokens where the set's tokens lie in it, UTF-16
 * @param quotes the quotations
 */
record QuotedArticle(String text, List<Span> tokens, List<Group> quotes) {

    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;

    QuotedArticle {
        tokens = List.copyOf(tokens);
        quotes = List.copyOf(quotes);
    }

    /** Reads the articles of a tar.gz of JSON files, in its order. */
    static List<QuotedArticle> read(Path archive) throws IOException {
        List<QuotedArticle> found = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] head = in.readNBytes(BLOCK);
            while (head.length == BLOCK && head[0] != 0) {
                int size = Integer.parseInt(octal(head), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                boolean file = head[TYPE_AT] == '0' || head[TYPE_AT] == 0;
                if (file && size > 0 && content[0] == '{') {
                    found.add(of(json.readTree(content)));
                }
                head = in.readNBytes(BLOCK);
            }
        }
        return found;
    }

    private static String octal(byte[] head) {
        return new String(head, SIZE_AT, SIZE_LENGTH, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
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
