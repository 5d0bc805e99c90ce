package newswatch.analysis.clause;

import java.util.List;
import java.util.Map;

/** Capitals by state, in the German names of the gazetteer: "Kiew lehnt ab" speaks of the Ukrainian government. */
public final class Capitals {

    private static final Map<String, List<String>> BY_STATE = Map.ofEntries(
            Map.entry("Russland", List.of("Moskau")), Map.entry("Ukraine", List.of("Kiew", "Kyjiw")),
            Map.entry("Deutschland", List.of("Berlin")),
                    Map.entry("Vereinigte Staaten", List.of("Washington", "Washington, D.C.")),
            Map.entry("USA", List.of("Washington", "Washington, D.C.")),
                    Map.entry("Volksrepublik China", List.of("Peking")),
            Map.entry("China", List.of("Peking")), Map.entry("Frankreich", List.of("Paris")),
            Map.entry("Vereinigtes Königreich", List.of("London")), Map.entry("Großbritannien", List.of("London")),
            Map.entry("Polen", List.of("Warschau")), Map.entry("Ungarn", List.of("Budapest")),
            Map.entry("Türkei", List.of("Ankara")), Map.entry("Iran", List.of("Teheran")),
            Map.entry("Israel", List.of("Jerusalem")), Map.entry("Österreich", List.of("Wien")),
            Map.entry("Italien", List.of("Rom")), Map.entry("Spanien", List.of("Madrid")),
            Map.entry("Serbien", List.of("Belgrad")), Map.entry("Griechenland", List.of("Athen")),
            Map.entry("Japan", List.of("Tokio")), Map.entry("Indien", List.of("Neu-Delhi")),
            Map.entry("Belarus", List.of("Minsk")), Map.entry("Syrien", List.of("Damaskus")),
            Map.entry("Ägypten", List.of("Kairo")), Map.entry("Nordkorea", List.of("Pjöngjang")),
            Map.entry("Südkorea", List.of("Seoul")), Map.entry("Schweden", List.of("Stockholm")));

    private Capitals() {}

    /** Capitals of a state by its name; empty for anything else. */
    public static List<String> of(String state) {
        return BY_STATE.getOrDefault(state, List.of());
    }
}
