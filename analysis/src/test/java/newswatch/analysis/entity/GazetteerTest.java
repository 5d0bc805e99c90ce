package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final EntityFinder FINDER = new EntityFinder();

    private static GazetteerEntry entry(String entryId, String entityId, String name, String... aliases) {
        return new GazetteerEntry(entryId, entityId, name, EntityType.ORG, List.of(aliases), GazetteerEntry.Facts.NONE);
    }

    private static List<String> ids(Gazetteer gazetteer, String text) {
        return FINDER.with(gazetteer).find(TextAnnotator.annotate(text), "de").stream()
                .map(Entity::id)
                .toList();
    }

    @Test
    void findsANameThatAUserAddsUntilItIsTakenBack() {
        Gazetteer more = FINDER.gazetteer().with(List.of(entry("1", "Q999999999", "Quastelhof AG", "Quastelhof")));

        assertThat(ids(more, "Der Vorstand von Quastelhof trat zurück.")).contains("Q999999999");
        assertThat(ids(more.without(List.of("1")), "Der Vorstand von Quastelhof trat zurück."))
                .doesNotContain("Q999999999");
        assertThat(ids(FINDER.gazetteer(), "Der Vorstand von Quastelhof trat zurück."))
                .doesNotContain("Q999999999");
    }

    @Test
    void replacesAnEntryOfTheSameId() {
        Gazetteer first = FINDER.gazetteer().with(List.of(entry("1", "Q999999999", "Quastelhof")));
        Gazetteer second = first.with(List.of(entry("1", "Q999999998", "Quastelhof")));

        assertThat(second.size()).isEqualTo(first.size());
        assertThat(ids(second, "Der Vorstand von Quastelhof trat zurück."))
                .contains("Q999999998")
                .doesNotContain("Q999999999");
    }

    @Test
    void keepsAllNamesThatComeOneByOne() {
        Gazetteer gazetteer = FINDER.gazetteer();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "Quastel" + "abcdefghij".charAt(i % 10) + "abcd".charAt(i / 10) + "werk";
            names.add(name);
            gazetteer = gazetteer.with(List.of(entry("e" + i, "Q" + (900000000 + i), name)));
        }

        assertThat(gazetteer.size()).isEqualTo(FINDER.gazetteer().size() + 40);
        for (int i = 0; i < names.size(); i++) {
            assertThat(ids(gazetteer, "Laut " + names.get(i) + " steigt der Umsatz."))
                    .contains("Q" + (900000000 + i));
        }
    }

    @Test
    void hasTheSameVersionForTheSameNamesHoweverTheyCame() {
        Gazetteer shipped = FINDER.gazetteer();
        GazetteerEntry one = entry("1", "Q999999999", "Quastelhof");
        GazetteerEntry two = entry("2", "Q999999998", "Quandtnerwerke");

        String both = shipped.with(List.of(one, two)).version();

        assertThat(shipped.with(List.of(two))
                        .with(List.of(entry("1", "-", "Anders")))
                        .with(List.of(one))
                        .version())
                .isEqualTo(both);
        assertThat(shipped.with(List.of(one)).version())
                .isNotIn(both, shipped.version(), shipped.with(List.of(two)).version());
        assertThat(shipped.with(List.of(one, two)).without(List.of("1", "2")).version())
                .isEqualTo(shipped.version());
    }

    @Test
    void keepsTheIdOfAUsersOwn() {
        Gazetteer more = FINDER.gazetteer().with(List.of(entry("1", "haus:4711", "Quastelhof")));

        assertThat(ids(more, "Der Vorstand von Quastelhof trat zurück.")).contains("haus:4711");
    }

    @Test
    void aNameOfOneLanguageCountsInItsTextsOnly() {
        GazetteerEntry french = new GazetteerEntry(
                "1", "Q999999999", "Quastelhof", EntityType.ORG, List.of(), GazetteerEntry.Facts.NONE, "fr");
        EntityFinder finder =
                FINDER.with(FINDER.gazetteer().with(List.of(entry("2", "Q999999998", "Quandtnerwerke"), french)));
        String text = "Quastelhof et Quandtnerwerke";

        assertThat(finder.find(TextAnnotator.annotate(text), "fr"))
                .extracting(Entity::id)
                .containsExactly("Q999999999", "Q999999998");
        assertThat(finder.find(TextAnnotator.annotate(text), "en"))
                .extracting(Entity::id)
                .containsExactly("Q999999998");
    }

    @Test
    void takesACommonWordForANameOnlyBesideAHint() {
        Gazetteer more = FINDER.gazetteer().with(List.of(entry("1", "Q999999999", "Fenster")));

        assertThat(ids(more, "Das Fenster ist offen.")).doesNotContain("Q999999999");
        assertThat(ids(more, "Die Zeitschrift Fenster berichtete am Montag.")).contains("Q999999999");
    }

    @Test
    void promotesAnIdMadeFromANameOnceTheNameIsKnown() {
        String text = "Die Ministerin Erika Quastelmeier sprach in Kiel.";
        GazetteerEntry person = new GazetteerEntry(
                "1", "Q999999997", "Erika Quastelmeier", EntityType.PER, List.of(), GazetteerEntry.Facts.NONE);

        assertThat(ids(FINDER.gazetteer(), text)).contains("nil:per:erika-quastelmeier");
        assertThat(ids(FINDER.gazetteer().with(List.of(person)), text)).contains("Q999999997");
    }

    @Test
    void saysEverythingThatIsWrongWithAnEntry() {
        assertThat(GazetteerEntry.problems(" ", "x y", "", List.of("a|b", "..."), "Deutsch"))
                .hasSize(6)
                .allMatch(problem -> problem.endsWith("."));
        assertThatThrownBy(() -> entry("1", "Q1", "\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marksPeopleWithoutLinkAndPublicRoleAsPrivate() {
        List<Entity> entities = FINDER.find(
                TextAnnotator.annotate("Die Rentnerin Erika Quastelmeier traf die Ministerin Paula Quandtner, Angela"
                        + " Merkel war nicht da."),
                "de");

        assertThat(entities)
                .filteredOn(entity -> entity.type() == EntityType.PER && !entity.isPublic())
                .extracting(Entity::name)
                .containsExactly("Erika Quastelmeier");
    }
}
