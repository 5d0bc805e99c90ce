package newswatch.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityType;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void comesBackFromItsBytes() {
        Signature signature = Examples.signature(Examples.BRIDGE_TITLE, Examples.BRIDGE);
        assertThat(Signature.fromBytes(signature.toBytes()))
                .isEqualTo(signature)
                .hasSameHashCodeAs(signature);
        assertThat(signature.toBytes()[0]).isEqualTo(SignatureScheme.STORIES_1.code());
        assertThat(signature.toBytes().length).isLessThan(3000);
    }

    @Test
    void readsWhatTheFirstVersionStored() throws IOException {
        Signature old = Signature.fromBytes(HexFormat.of().parseHex(fixture()));
        assertThat(old.content().words()).isEqualTo(9);
        assertThat(old.content().names()).extracting(Name::label).containsExactly("Seedorf");
        assertThat(old.content().quantities())
                .containsExactly(new Quantity(
                        850_000_000, old.content().quantities().get(0).unit(), Terms.LEAD));
        assertThat(old.content().dates()).containsExactly(new DateHint(2026, 3, 2, 0, Terms.LEAD));
        assertThat(old.content().shingles().size()).isEqualTo(9);
    }

    private static String fixture() throws IOException {
        try (InputStream in = Objects.requireNonNull(SignatureTest.class.getResourceAsStream("signature-1.hex"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    @Test
    void refusesBytesOfNoKnownScheme() {
        assertThatThrownBy(() -> Signature.fromBytes(new byte[] {99, 1})).hasMessageContaining("scheme 99");
        assertThatThrownBy(() -> Signature.fromBytes(new byte[0])).hasMessageContaining("no bytes");
        byte[] whole = Examples.signature("", Examples.GAME).toBytes();
        assertThatThrownBy(() -> Signature.fromBytes(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Damaged");
    }

    @Test
    void isTakenOfEmptyAndOfVeryLongTexts() {
        assertThat(Examples.signature("", "").content().words()).isZero();
        assertThat(Examples.signature("", "Drei Worte nur").content().shingles().size())
                .isZero();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("Wort").append(i * 7919 % 20_011).append(' ');
        }
        assertThat(Examples.signature("", text.toString()).toBytes().length).isLessThan(4000);
    }

    @Test
    void remembersWhereEntitiesStandAndOverlooksTheDateline() {
        String text = "KÖLN. In Seedorf wird gebaut, sagte Annegret Öhlmann.";
        List<Entity> entities = List.of(
                entity("Q365", "Köln", EntityType.LOC, text, "KÖLN"),
                entity("nil:seedorf", "Seedorf", EntityType.LOC, text, "Seedorf"),
                entity("nil:oehlmann", "Annegret Öhlmann", EntityType.PER, text, "Annegret Öhlmann"));
        List<Name> names = Signature.of("Öhlmann baut", TextAnnotator.annotate(text), entities, "de")
                .content()
                .names();
        assertThat(names)
                .extracting(Name::label, name -> name.is(Terms.LEAD), name -> name.is(Name.PLACE))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Köln", false, true),
                        org.assertj.core.groups.Tuple.tuple("Seedorf", true, true),
                        org.assertj.core.groups.Tuple.tuple("Annegret Öhlmann", true, false));
    }

    private static Entity entity(String id, String name, EntityType type, String text, String surface) {
        int start = text.indexOf(surface);
        Span span = new Span(start, start + surface.length());
        return new Entity(id, name, type, 0, List.of(new Entity.Mention(span, surface, Entity.MentionKind.NAME)));
    }
}
