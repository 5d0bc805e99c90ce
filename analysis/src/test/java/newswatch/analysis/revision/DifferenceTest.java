package newswatch.analysis.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.revision.Digest.Passage;
import newswatch.analysis.revision.Digest.Position;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final String FIRST =
            "Der Deich bei Kleinau hält. 🌊 Verletzt wurde niemand.\n\nDie Schule bleibt zu.";

    private static Digest digest(String text, Position... positions) {
        return Digest.of("Deich hält", text, List.of(positions));
    }

    private static Position position(String actor, String target, String polarity) {
        return new Position(Optional.empty(), actor, target, polarity);
    }

    private static String at(String text, Passage passage) {
        int start = text.offsetByCodePoints(0, passage.start());
        return text.substring(start, text.offsetByCodePoints(start, passage.end() - passage.start()));
    }

    @Test
    void namesSentencesThatCameAndWentByTheirPlace() {
        String second = "Der Deich bei Kleinau hält. 🌊 Zwei Helfer wurden verletzt.\n\nDie Schule bleibt zu.";

        Difference difference = Difference.between(digest(FIRST), digest(second));

        assertThat(difference.added())
                .extracting(passage -> at(second, passage))
                .containsExactly("🌊 Zwei Helfer wurden verletzt.");
        assertThat(difference.removed())
                .extracting(passage -> at(FIRST, passage))
                .containsExactly("🌊 Verletzt wurde niemand.");
        assertThat(difference.kept()).isEqualTo(2);
        assertThat(difference.retitled()).isFalse();
    }

    @Test
    void whatOnlyMovedOrIsSetOtherwiseHasNotChanged() {
        String moved = "Die Schule bleibt zu.\n\nDer Deich bei  Kleinau hält. 🌊 Verletzt wurde niemand.";

        assertThat(Difference.between(digest(FIRST), digest(moved)).isEmpty()).isTrue();
    }

    @Test
    void aSentenceToldTwiceNeedsTwoOfItsKind() {
        Difference difference = Difference.between(digest("Er schwieg. Er schwieg."), digest("Er schwieg."));

        assertThat(difference.removed()).hasSize(1);
        assertThat(difference.kept()).isEqualTo(1);
    }

    @Test
    void stancesAppearAndVanish() {
        Digest before = digest(FIRST, position("Grünwald", "Deichverlegung", "OPPOSE"));
        Digest after = digest(
                FIRST,
                position("GRÜNWALD", "deichverlegung", "OPPOSE"),
                position("Grünwald", "Deichverlegung", "OPPOSE"),
                position("Voß", "Räumung", "DEMAND"));

        Difference difference = Difference.between(before, after);

        assertThat(difference.appeared()).containsExactly(position("Voß", "Räumung", "DEMAND"));
        assertThat(difference.vanished()).isEmpty();
        assertThat(Difference.between(after, before).vanished()).hasSize(1);
    }

    @Test
    void aNewTitleIsAChange() {
        Difference difference = Difference.between(digest(FIRST), Digest.of("Deich hält weiter", FIRST, List.of()));

        assertThat(difference.retitled()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
    }
}
