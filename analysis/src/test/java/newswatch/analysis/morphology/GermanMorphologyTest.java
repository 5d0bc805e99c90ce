package newswatch.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.analysis.morphology.GermanMorphology.Reading;
import org.junit.jupiter.api.Test;

class GermanMorphologyTest {

    private final GermanMorphology morphology = GermanMorphology.shared();

    @Test
    void knowsInflectedFormsWithUmlautsAndSharpS() {
        assertThat(morphology.readings("Häusern")).extracting(Reading::lemma).contains("Haus");
        assertThat(morphology.readings("heißt")).extracting(Reading::lemma).contains("heißen");
        assertThat(morphology.readings("zurückwies")).extracting(Reading::lemma).contains("zurückweisen");
    }

    @Test
    void doesNotKnowNamesThatAreNotInTheDictionary() {
        assertThat(morphology.readings("Quastelmeier")).isEmpty();
        assertThat(morphology.knows("漢字")).isFalse();
    }

    @Test
    void findsWordsThatOnlyTheirPlaceCapitalises() {
        assertThat(morphology.readings("Übernimmt")).isEmpty();
        assertThat(morphology.readingsAnyCase("Übernimmt"))
                .extracting(Reading::lemma)
                .contains("übernehmen");
    }

    @Test
    void keepsTheCacheBounded() {
        ReadingCache cache = new ReadingCache(10);
        for (int i = 0; i < 1_000; i++) {
            cache.put("form" + i, List.of());
        }
        assertThat(cache.size()).isLessThanOrEqualTo(20);
        assertThat(cache.get("form999")).isEmpty();
        assertThat(cache.get("form1")).isNull();
    }
}
