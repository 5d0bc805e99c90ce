package newswatch.analysis.clause;

import java.util.Map;

/** Nouns that take up one body once it was named: "die Allianz" is NATO where NATO was named before. */
final class Epithets {

    private static final String NATO = "Q7184";
    private static final String EU = "Q458";
    private static final String US_GOVERNMENT = "Q48525";

    private static final Map<String, String> BY_NOUN = Map.ofEntries(
            Map.entry("allianz", NATO),
            Map.entry("militärallianz", NATO),
            Map.entry("militärbündnis", NATO),
            Map.entry("verteidigungsbündnis", NATO),
            Map.entry("nordatlantikpakt", NATO),
            Map.entry("staatengemeinschaft", EU),
            Map.entry("staatenbund", EU),
            Map.entry("administration", US_GOVERNMENT));

    private Epithets() {}

    /** Entity id of the body that a noun in small letters may take up; empty if none. */
    static String of(String noun) {
        return BY_NOUN.getOrDefault(noun, "");
    }
}
