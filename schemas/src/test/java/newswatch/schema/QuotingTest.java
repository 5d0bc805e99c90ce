package newswatch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import newswatch.contract.Access;
import newswatch.contract.AnalyzedArticle;
import newswatch.contract.Channel;
import newswatch.contract.Outlet;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    private static AnalyzedArticle.Builder article() {
        return AnalyzedArticle.newBuilder()
                .setArticleId("a1")
                .setRevision(1)
                .setOutlet(Outlet.newBuilder().setOutletId("elbkurier.example").build())
                .setChannel(Channel.FEED)
                .setTitle("Größerer Hafen für Tönning")
                .setText("Jule Brandt fordert mehr.")
                .setTextSha256("0".repeat(64))
                .setLanguage("de")
                .setLanguageConfidence(1)
                .setSignature(ByteBuffer.allocate(1))
                .setIngestedAt(NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "FREE, FULL, noarchive, -1",
        "UNKNOWN, UNKNOWN, '', -1",
        "FREE, FULL, max-snippet:-1, -1",
        "FREE, FULL, max-snippet:0, 0",
        "FREE, FULL, nosnippet, 0",
        "FREE, FULL, max-snippet:80 max-snippet:40, 40",
        "FREE, METADATA_ONLY, '', 0",
        "PAYWALL_TEASER, FULL, max-snippet:40, 0",
        "CONSENT_WALL, UNKNOWN, '', 0",
        "BOT_WALL, UNKNOWN, '', 0",
    })
    void theStrictestLimitHolds(Access access, TextUse use, String directives, int most) {
        List<String> tokens = directives.isEmpty() ? List.of() : Arrays.asList(directives.split(" "));
        Rights rights = Rights.newBuilder()
                .setTextUse(use)
                .setDirectives(tokens)
                .setCheckedAt(NOON)
                .build();

        assertThat(Quoting.mostOf(article().setAccess(access).setRights(rights).build()))
                .isEqualTo(most < 0 ? OptionalInt.empty() : OptionalInt.of(most));
    }

    @Test
    void whereNobodyLookedNobodySetALimit() {
        assertThat(Quoting.mostOf(article().build())).isEmpty();
    }
}
