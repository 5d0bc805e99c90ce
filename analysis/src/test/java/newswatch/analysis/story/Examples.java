package newswatch.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.text.TextAnnotator;

/** Invented articles for the tests. */
final class Examples {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    static final String BRIDGE_TITLE = "Brücke in Seedorf nach Hochwasser gesperrt";

    static final String BRIDGE =
            "Nach dem Hochwasser der Lauter ist am Montag die alte Steinbrücke in Seedorf gesperrt worden. Gutachter"
                    + " fanden große Risse im mittleren Pfeiler, sagte Bürgermeisterin Annegret Öhlmann. Die Straße nach"
                    + " Weißbach bleibt voraussichtlich bis Ostern zu. Der Schulbus fährt einen Umweg über Kleinau,"
                    + " Pendler brauchen rund zwanzig Minuten länger. Die Kosten der Reparatur schätzt das Bauamt auf"
                    + " 850.000 Euro. Schon im Herbst hatten Anwohner auf bröckelnde Steine hingewiesen.";

    static final String BRIDGE_AGAIN_TITLE = "Risse im Pfeiler: Seedorf verliert seine Steinbrücke";

    static final String BRIDGE_AGAIN = "Wer von Seedorf nach Weißbach will, muss seit Montag über Kleinau fahren. Die "
            + "Steinbrücke über die Lauter ist zu, weil das Hochwasser ihren Pfeiler beschädigt hat. "
            + "Bürgermeisterin Öhlmann rechnet mit einer Sperrung bis Ostern und mit Kosten von 850.000 Euro. "
            + "Gutachter hatten die Risse entdeckt.";

    static final String GAME_TITLE = "Volleyball: Grünstadt schlägt Hohenfels 3:1";

    static final String GAME = "Die Volleyballerinnen von Blau-Weiß Grünstadt haben ihr Heimspiel gegen Hohenfels 3:1 "
            + "gewonnen. Vor 1.200 Zuschauern überragte Außenangreiferin Mira Tasch mit 24 Punkten. Trainer Jörg "
            + "Wendlandt lobte die Annahme seiner Mannschaft, die nun auf Platz zwei der Tabelle steht.";

    private Examples() {}

    static Signature signature(String title, String text) {
        return Signature.of(title, TextAnnotator.annotate(text), List.of(), "de");
    }

    /** An article that came so many hours after the first. */
    static Arrival arrival(String id, long hours, String title, String text) {
        Instant time = START.plus(Duration.ofHours(hours));
        return new Arrival(id, 1, "outlet-" + id, Optional.of(time), time, false, signature(title, text));
    }

    static Arrival revision(Arrival arrival, int revision, String text) {
        return new Arrival(
                arrival.articleId(),
                revision,
                arrival.outletId(),
                arrival.published(),
                arrival.arrived().plus(Duration.ofHours(1)),
                false,
                signature(BRIDGE_TITLE, text));
    }
}
