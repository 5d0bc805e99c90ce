package newswatch.analysis.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import newswatch.analysis.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damaged feeds, made of our own by a seeded generator. Whatever breaks something is kept in {@code feed/fixtures},
 * where the next run damages it further.
 */
class FeedFuzzTest {

    private static final int ROUNDS = 20_000;
    private static final int FEW_ROUNDS = 2_000;
    private static final long SEED = 20_261_123;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final List<Optional<String>> CONTENT_TYPES = Stream.of(
                    "text/xml",
                    "text/xml; charset=iso-8859-1",
                    "application/rss+xml; charset=utf-8",
                    "x; charset=\"",
                    "x; charset=utf-16",
                    "text/html; charset=koi8-r",
                    "x; charset=x-erfunden",
                    "x; charset=ibm037",
                    "x; charset=gb18030",
                    "")
            .map(Optional::of)
            .toList();
    private static final List<String> PIECES = List.of(
            "<item>",
            "</item>",
            "<entry>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE a [",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "<?xml version='1.0' encoding='utf-7'?>",
            " encoding=\"utf-32\"",
            "\uFEFF",
            "\u0000",
            "\uD800",
            "xml:base=\"http://[::\"",
            "<link href='",
            "{",
            "}",
            "[",
            "]",
            "\\u12",
            "%",
            "99999999999999999999",
            "<title type='xhtml'>",
            "mode='base64'",
            "<pubDate>31.02.2026</pubDate>",
            "https://",
            "<content src='//'/>",
            "<ttl>");

    private static List<byte[]> sound = List.of();

    @BeforeAll
    static void readOurOwnFeeds() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FeedFuzzTest.class.getResource("/feed/fixtures"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            sound = files.sorted().map(FeedFuzzTest::bytes).toList();
        }
    }

    @Test
    void readsOurOwnFeeds() {
        assertThat(sound).hasSizeGreaterThanOrEqualTo(8).allSatisfy(feed -> assertThat(parse(feed, Optional.empty()))
                .isInstanceOf(Outcome.Accepted.class));
    }

    @Test
    void answersWhateverIsDamaged() {
        damage(FEW_ROUNDS, SEED);
    }

    @Test
    @Tag("slow")
    void answersWhateverIsDamagedOftenEnough() {
        damage(ROUNDS, SEED + 1);
    }

    private static void damage(int rounds, long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = damaged(sound.get(random.nextInt(sound.size())), random);
            Optional<String> type = CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size()));
            accepted += answers(round, damaged, type) ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(rounds / 2);
    }

    private static boolean answers(int round, byte[] damaged, Optional<String> type) {
        long start = System.nanoTime();
        try {
            Outcome<ParsedFeed> outcome = parse(damaged, type);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(millis).as("milliseconds of round %d", round).isLessThan(PATIENCE_MILLIS);
            return outcome instanceof Outcome.Accepted<ParsedFeed>;
        } catch (RuntimeException | StackOverflowError bug) {
            String kept = new String(damaged, StandardCharsets.ISO_8859_1);
            throw new AssertionError("Round " + round + " broke on " + type + " with\n" + kept, bug);
        }
    }

    private static byte[] damaged(byte[] feed, Random random) {
        byte[] damaged = feed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (damaged.length > 0) {
                damaged = once(damaged, random);
            }
        }
        return damaged;
    }

    private static byte[] once(byte[] feed, Random random) {
        int from = random.nextInt(feed.length);
        int to = Math.min(feed.length, from + random.nextInt(400));
        byte[] span = Arrays.copyOfRange(feed, from, to);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(feed, random);
            case 1 -> Arrays.copyOf(feed, from);
            case 2 -> spliced(feed, from, to, new byte[0]);
            case 3 -> spliced(feed, from, from, repeated(span, 1 + random.nextInt(20)));
            case 4 -> spliced(feed, from, to, other(random));
            case 5 -> spliced(feed, from, from, piece(random));
            case 6 -> spliced(feed, from, from, repeated(piece(random), 1 + random.nextInt(300)));
            default -> recoded(feed, random);
        };
    }

    private static byte[] flipped(byte[] feed, Random random) {
        byte[] flipped = feed.clone();
        for (int i = random.nextInt(30); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] recoded(byte[] feed, Random random) {
        String text = new String(feed, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return text.getBytes(
                switch (random.nextInt(3)) {
                    case 0 -> StandardCharsets.UTF_16LE;
                    case 1 -> StandardCharsets.UTF_16BE;
                    default -> StandardCharsets.UTF_8;
                });
    }

    private static byte[] other(Random random) {
        byte[] other = sound.get(random.nextInt(sound.size()));
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(600)));
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] span, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(span);
        }
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] feed, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(feed, 0, from);
        out.writeBytes(middle);
        out.write(feed, to, feed.length - to);
        return out.toByteArray();
    }

    private static Outcome<ParsedFeed> parse(byte[] bytes, Optional<String> type) {
        return FeedParser.parse(bytes, type, Optional.of("https://bote.example/feed.xml"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Our own fixture " + file + " cannot be read", unreadable);
        }
    }
}
