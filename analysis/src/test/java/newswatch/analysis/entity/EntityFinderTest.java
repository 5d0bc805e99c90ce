package newswatch.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.analysis.entity.Entity.Mention;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EntityFinderTest {

    private static final EntityFinder FINDER = new EntityFinder();

    @ParameterizedTest
    @CsvFileSource(resources = "/newswatch/entity/mentions.csv", delimiter = ';', quoteCharacter = '\0')
    void findsMentions(String text, String surface, String kind, String type, String id) {
        assertThat(find(text)).anySatisfy(entity -> {
            assertThat(entity.id()).isEqualTo(id);
            assertThat(entity.type()).isEqualTo(EntityType.valueOf(type));
            assertThat(entity.mentions())
                    .anyMatch(mention ->
                            mention.surface().equals(surface) && mention.kind() == MentionKind.valueOf(kind));
        });
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/newswatch/entity/other-languages.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            maxCharsPerColumn = 200)
    void findsNamesInOtherLanguages(String language, String text, String surface, EntityType type, String expected) {
        assertThat(FINDER.find(TextAnnotator.annotate(text), language)).anySatisfy(entity -> {
            assertThat(expected).isIn(entity.id(), "=" + entity.name());
            assertThat(entity.type()).isEqualTo(type);
            assertThat(entity.mentions()).extracting(Mention::surface).contains(surface);
        });
    }

    @Test
    void takesNoWordsOfAHeadlineForAPerson() {
        assertThat(FINDER.find(TextAnnotator.annotate("President Says Talks Fail in the End"), "en"))
                .isEmpty();
    }

    @Test
    void givesOnePersonOneIdentity() {
        List<Entity> entities =
                find("Die Ministerin Erika Quastelmeier sprach in Kiel. Quastelmeier blieb kurz. Quastelmeiers Rede war"
                        + " lang.");
        Entity person = entities.stream()
                .filter(entity -> entity.type() == EntityType.PER)
                .findFirst()
                .orElseThrow();
        assertThat(person.name()).isEqualTo("Erika Quastelmeier");
        assertThat(person.id()).isEqualTo("nil:per:erika-quastelmeier");
        assertThat(person.linkConfidence()).isZero();
        assertThat(person.mentions())
                .extracting(Mention::surface)
                .containsExactly("Erika Quastelmeier", "Quastelmeier", "Quastelmeiers");
    }

    @Test
    void doesNotTakeANamesakeForAKnownPerson() {
        assertThat(find("Der Bäcker Peter Merz aus Kiel backt Brot."))
                .noneMatch(entity -> entity.name().equals("Friedrich Merz"));
    }

    @Test
    void leavesCommonWordsAlone() {
        assertThat(find("Das Essen war gut, und die Zeit verging. Ein Bild hing an der Wand."))
                .isEmpty();
    }

    @Test
    void takesNoCompoundOfNounsForAPlace() {
        assertThat(find("Die Gewerkschaft wirft dem Konzern Lohndumping vor.")).isEmpty();
    }

    @Test
    void knowsAClubByItsColours() {
        assertThat(find("Die Frauen von Blau-Weiß Mirrdorf haben am Mittwoch gewonnen."))
                .extracting(Entity::name)
                .contains("Blau-Weiß Mirrdorf");
    }

    @Test
    void takesNoTitleForAPerson() {
        assertThat(find("Nach Angaben von Dr. Fliege stimmt das. Auch Prof. Dr. Peter Lorsch war da. Der Dr. lachte."))
                .noneMatch(entity -> entity.name().contains("Dr."));
    }

    @Test
    void leavesTheKindOfThingOutOfItsName() {
        assertThat(find("Die Partei Volt und die Firma Siemens klagten in Basel."))
                .extracting(Entity::name)
                .contains("Siemens")
                .noneMatch(name -> name.contains("Partei") || name.contains("Firma"));
    }

    @Test
    void doesNotTakeWordsAtTheBeginningForAName() {
        assertThat(find("Die Partei Neue Mitte lehnt ab. Die Zeit nach dem Krieg war schwer."))
                .noneMatch(entity -> entity.name().equalsIgnoreCase("Die Partei")
                        || entity.name().equals("Die Zeit"));
    }

    @Test
    void endsANameBeforeAVerb() {
        assertThat(find("Die Union fordert Grenzkontrollen und lehnt neue Schulden ab."))
                .noneMatch(entity -> entity.name().contains("fordert"));
    }

    @Test
    void spansGiveTheSurface() {
        String text = "Grüße aus Zürich: Wolodymyr Selenskyjs Berater 😀 traf die US-Regierung in Übersee.";
        for (Entity entity : find(text)) {
            assertThat(entity.mentions())
                    .allMatch(mention -> mention.span().of(text).equals(mention.surface()));
        }
    }

    @Test
    void findsKnownNamesInEnglishText() {
        assertThat(FINDER.find(TextAnnotator.annotate("President Emmanuel Macron visited Kyiv and Germany."), "en"))
                .extracting(Entity::id)
                .contains("Q3052772", "Q1899", "Q183");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(find("")).isEmpty();
    }

    private static List<Entity> find(String text) {
        return FINDER.find(TextAnnotator.annotate(text), "de");
    }

    @Test
    void aPlaceWithAHyphenIsNotInItsParts() {
        assertThat(new EntityFinder()
                        .find(
                                TextAnnotator.annotate("In Sachsen-Anhalt und Nordrhein-Westfalen gilt das Gesetz."),
                                "de"))
                .extracting(Entity::id)
                .containsExactlyInAnyOrder("Q1206", "Q1198");
    }

    @Test
    void anOfficeBehindTheAgeMakesSomebodyPublic() {
        assertThat(new EntityFinder()
                        .find(TextAnnotator.annotate("Das sagte Gerd Quastel, 54, Bürgermeister von Mirrdorf."), "de"))
                .filteredOn(entity -> entity.type() == EntityType.PER)
                .extracting(Entity::isPublic)
                .containsExactly(true);
    }
}
