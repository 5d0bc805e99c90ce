package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that were cut off, mixed up and written by nobody; the number of the round is the seed. */
class DamagedPagesTest {

    private static final List<String> FILES = List.of(
            "article.html",
            "teaser.html",
            "consent.html",
            "captcha.html",
            "about-cookies.html",
            "portal.html",
            "blog.html",
            "ticker.html",
            "declared-paid.html");
    private static final List<String> SCRAPS = List.of(
            "<div>",
            "</div>",
            "<table>",
            "</table>",
            "<p>",
            "<",
            ">",
            "\"",
            "'",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<svg>",
            "<template>",
            "<a href=",
            "</a>",
            "<b>",
            "<h1>",
            "</article>",
            "&",
            "\u0000",
            "\uFEFF",
            "\u00AD",
            "<frameset>",
            "<plaintext>",
            "<select>",
            "<math>",
            "<noscript>",
            "{\"@type\":",
            "[[",
            "<title>");
    private static final List<String> TYPES =
            List.of("text/html", "text/html; charset=utf-16", "text/html; charset=x-unbekannt", "image/png", ";;=");
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<byte[]> sound =
            FILES.stream().map(DamagedPagesTest::file).toList();

    @Test
    void survivesAnyDamage() {
        damage(0, 2_000);
    }

    @Test
    @Tag("slow")
    void survivesFiftyThousandDamages() {
        damage(2_000, 50_000);
    }

    private void damage(int from, int to) {
        List<String> slow = new ArrayList<>();
        for (int round = from; round < to; round++) {
            byte[] page = damaged(new Random(round));
            Optional<String> type = round % 3 == 0 ? Optional.of(TYPES.get(round % TYPES.size())) : Optional.empty();
            long before = THREADS.getCurrentThreadCpuTime();
            ExtractedPage extracted = PageExtractor.extract(page, type, Optional.of("https://bote.example/" + round));
            PageSigns signs = PageSigns.of(page, type, Optional.empty());
            Duration time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
            if (time.compareTo(LONGEST) > 0) {
                slow.add(round + ": " + time);
            }
            assertThat(extracted.text()).as("round %d", round).doesNotContain("\n\n\n");
            assertThat(signs.metaRobots()).isNotNull();
        }
        assertThat(slow).isEmpty();
    }

    private byte[] damaged(Random random) {
        byte[] page = pick(random).clone();
        for (int turn = 1 + random.nextInt(6); turn > 0; turn--) {
            page = switch (random.nextInt(5)) {
                case 0 -> flipped(page, random);
                case 1 -> Arrays.copyOf(page, random.nextInt(page.length + 1));
                case 2 -> spliced(page, scrap(random), random);
                case 3 -> spliced(page, slice(pick(random), random), random);
                default -> spliced(page, slice(page, random), random);
            };
        }
        return page;
    }

    private byte[] pick(Random random) {
        return sound.get(random.nextInt(sound.size()));
    }

    private static byte[] flipped(byte[] page, Random random) {
        for (int i = random.nextInt(60); i >= 0 && page.length > 0; i--) {
            page[random.nextInt(page.length)] = (byte) random.nextInt(256);
        }
        return page;
    }

    private static byte[] scrap(Random random) {
        return SCRAPS.get(random.nextInt(SCRAPS.size()))
                .repeat(1 + random.nextInt(40))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] slice(byte[] page, Random random) {
        int from = random.nextInt(page.length + 1);
        return Arrays.copyOfRange(page, from, from + random.nextInt(page.length - from + 1));
    }

    private static byte[] spliced(byte[] page, byte[] piece, Random random) {
        int at = random.nextInt(page.length + 1);
        byte[] all = new byte[page.length + piece.length];
        System.arraycopy(page, 0, all, 0, at);
        System.arraycopy(piece, 0, all, at, piece.length);
        System.arraycopy(page, at, all, at + piece.length, page.length - at);
        return all;
    }

    private static byte[] file(String name) {
        try (InputStream file = DamagedPagesTest.class.getResourceAsStream("/extraction/pages/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
