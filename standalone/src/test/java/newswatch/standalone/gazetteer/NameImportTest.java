package newswatch.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newswatch.contract.EntityType;
import newswatch.contract.GazetteerEntry;
import org.junit.jupiter.api.Test;

class NameImportTest {

    private static NameImport.Reading read(String file) {
        return read(file, Optional.empty());
    }

    private static NameImport.Reading read(String file, Optional<EntityType> type) {
        try {
            return NameImport.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), type);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static GazetteerEntry entry(String id, String name, EntityType type, String... aliases) {
        return GazetteerEntry.newBuilder()
                .setEntryId(id)
                .setEntityId(id)
                .setName(name)
                .setType(type)
                .setAliases(List.of(aliases))
                .build();
    }

    @Test
    void readsTheCsvOfAWikidataQueryInAnyOrderOfColumns() {
        NameImport.Reading reading = read("""
                itemLabel,type,item,itemAltLabel
                Quastelhof AG,http://www.wikidata.org/entity/Q4830453,http://www.wikidata.org/entity/Q900000001,"Quastelhof, Quastel"
                Niederlosheim,http://www.wikidata.org/entity/Q515,http://www.wikidata.org/entity/Q900000002,
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        entry("Q900000001", "Quastelhof AG", EntityType.ORG, "Quastelhof AG", "Quastelhof", "Quastel"),
                        entry("Q900000002", "Niederlosheim", EntityType.LOC, "Niederlosheim"));
    }

    @Test
    void readsAVariableOfAnyNameAndJoinsTheRowsOfOneThing() {
        NameImport.Reading reading = read("""
                politician,politicianLabel,alias,typeLabel
                http://www.wikidata.org/entity/Q900000003,Käthe Grünwald,K. Grünwald,Mensch
                http://www.wikidata.org/entity/Q900000004,Jule Brandt,,Mensch
                http://www.wikidata.org/entity/Q900000003,Käthe Grünwald,Katharina Grünwald,Mensch
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .containsExactly(
                        entry(
                                "Q900000003",
                                "Käthe Grünwald",
                                EntityType.PER,
                                "Käthe Grünwald",
                                "K. Grünwald",
                                "Katharina Grünwald"),
                        entry("Q900000004", "Jule Brandt", EntityType.PER, "Jule Brandt"));
    }

    @Test
    void readsSparqlResultsInJson() {
        String file = """
                {"head":{"vars":["item","itemLabel","itemAltLabel","class"]},"results":{"bindings":[
                {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q900000001"},
                 "class":{"type":"uri","value":"http://www.wikidata.org/entity/Q7278"},
                 "itemLabel":{"xml:lang":"de","type":"literal","value":"Partei der Mitte"},
                 "itemAltLabel":{"xml:lang":"de","type":"literal","value":"PdM, Mittepartei"}},
                "no row",
                {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q900000002"},
                 "itemLabel":{"type":"literal","value":"Q900000002"}}]}}""";

        NameImport.Reading reading = read(file);

        assertThat(reading.entries())
                .containsExactly(entry(
                        "Q900000001", "Partei der Mitte", EntityType.ORG, "Partei der Mitte", "PdM", "Mittepartei"));
        assertThat(reading.problems())
                .containsExactly(
                        "line 6: It is no object.",
                        "line 7: It has no type; say --type. Q900000002 has no name; ask the query service for a label"
                                + " in a language that it has.");
    }

    @Test
    void readsTheShortJsonAndTheTsvOfTheQueryService() {
        String json = """
                [{"item":"http://www.wikidata.org/entity/Q900000001","itemLabel":"Quastelhof"},
                 {"item":"wd:Q900000002","itemLabel":"Quandtnerwerke"}]""";
        String tsv = """
                ?item\t?itemLabel
                <http://www.wikidata.org/entity/Q900000001>\t"Quastelhof"@de
                <http://www.wikidata.org/entity/Q900000002>\t"Quandtnerwerke"@de
                """;

        for (String file : List.of(json, tsv)) {
            assertThat(read(file, Optional.of(EntityType.ORG)).entries())
                    .containsExactly(
                            entry("Q900000001", "Quastelhof", EntityType.ORG, "Quastelhof"),
                            entry("Q900000002", "Quandtnerwerke", EntityType.ORG, "Quandtnerwerke"));
        }
    }

    @Test
    void saysOfEveryBadRowWhereItIsAndWhyAndTakesTheRest() {
        NameImport.Reading reading = read("""
                entry_id,entity_id,name,type,aliases,language
                1,Q900000001,Quastelhof,ORG,?Hof|Quastel,de
                2,what is this,Quandtner,PER,,
                3,Q900000003,Losheim,Planet,,
                4,Q900000004,,LOC,,
                5,Q900000005,Größe & Co.,ORG,,Deutsch
                ,,,LOC,,
                7,-,Jule Brandt,PER,,
                """);

        assertThat(reading.problems())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("line 7: It has neither an id nor a name; columns may be"
                                        + " called item, itemLabel, type."),
                        second -> assertThat(second).startsWith("line 3: \"what is this\" is neither a Wikidata id"),
                        third ->
                                assertThat(third).isEqualTo("line 4: \"Planet\" is no type that is known; say --type."),
                        fourth -> assertThat(fourth).startsWith("line 5: Q900000004 has no name"),
                        fifth -> assertThat(fifth).startsWith("line 6: \"Deutsch\" is no code of a language"));
        assertThat(reading.entries()).extracting(GazetteerEntry::getEntryId).containsExactly("1", "7");
        assertThat(reading.entries().get(0).getAliases()).containsExactly("Quastelhof", "?Hof", "Quastel");
        assertThat(reading.entries().get(0).getLanguage()).contains("de");
    }

    @Test
    void leavesOutNamesThatWouldBeFoundEverywhere() {
        NameImport.Reading reading = read("""
                item,itemLabel,itemAltLabel,type
                Q900000001,Quastelhof,"X, 1860, quastelhof, !!!, Quastel Hof",Q5
                """);

        assertThat(reading.entries().get(0).getAliases()).containsExactly("Quastelhof", "Quastel Hof");
        assertThat(reading.leftOut()).isEqualTo(4);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aListOfOwnNamesNeedsNoIds() {
        NameImport.Reading reading = read("Name;Typ\n".replace(';', ',') + "Jule Brandt,Person\nWattmuseum,Museum\n");

        assertThat(reading.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.getEntryId()).isEqualTo("per:Jule Brandt");
            assertThat(entry.getEntityId()).isEqualTo("-");
        });
        assertThat(reading.problems()).containsExactly("line 3: \"Museum\" is no type that is known; say --type.");
    }

    @Test
    void whatIsNoTableIsToldInOneSentence() {
        assertThat(read("").problems()).containsExactly("It has no rows.");
        assertThat(read("{\"a\":1}").problems()).singleElement().asString().contains("results.bindings");
        assertThat(read("[{\"item\":\"Q1\",").problems())
                .singleElement()
                .asString()
                .contains("no JSON");
        assertThat(read("a,b\n1,2\n").problems()).singleElement().asString().startsWith("line 2: It has neither");
        assertThat(read("item,itemLabel\nQ900000001,\"Quastel\nhof", Optional.of(EntityType.ORG))
                        .problems())
                .isNotEmpty();
        assertThat(read("\uFEFFitem,itemLabel,type\nQ900000001,Quastelhof,ORG\n")
                        .entries())
                .hasSize(1);
    }
}
