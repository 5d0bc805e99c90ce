package newswatch.bench.politeness;

/** Invented German. It only has to look like a newspaper from afar, cost nothing, and always come out the same. */
final class Words {

    private static final String[] FRONT = {
        "Wald",
        "Stadt",
        "Markt",
        "Fluss",
        "Berg",
        "Feld",
        "Brücken",
        "Garten",
        "Schul",
        "Hafen",
        "Mühlen",
        "Bahnhofs",
        "Straßen",
        "Wasser",
        "Kirch",
        "Obst"
    };
    private static final String[] BACK = {
        "ausschuss",
        "verein",
        "planung",
        "streit",
        "fest",
        "amt",
        "weg",
        "verband",
        "prüfung",
        "halle",
        "bau",
        "ordnung",
        "gebühr",
        "rat",
        "bühne",
        "küche"
    };
    private static final String[] VERB = {
        "prüft", "verschiebt", "beschließt", "eröffnet", "fordert", "verliert", "erhöht", "räumt", "bestätigt", "kürzt"
    };
    private static final String[] TAIL = {
        "im Frühjahr", "nach langer Pause", "ohne Gegenstimme", "für alle Ortsteile", "trotz Kritik", "am Wochenende"
    };

    private Words() {}

    /** One compound noun. */
    static String noun(long key) {
        long mixed = Chance.mix(key);
        return FRONT[(int) (mixed & 15)] + BACK[(int) ((mixed >>> 4) & 15)];
    }

    /** A headline without a full stop. */
    static String headline(long key) {
        long mixed = Chance.mix(key ^ 0x5bd1e995);
        return noun(mixed)
                + ' '
                + VERB[pick(mixed >>> 8, VERB.length)]
                + ' '
                + noun(mixed >>> 20)
                + ' '
                + TAIL[pick(mixed >>> 40, TAIL.length)];
    }

    /** So many sentences. */
    static String text(long key, int sentences) {
        StringBuilder text = new StringBuilder(sentences * 90);
        for (int i = 0; i < sentences; i++) {
            long mixed = Chance.mix(key + i);
            text.append("Der ").append(noun(mixed)).append(' ');
            text.append(VERB[pick(mixed >>> 12, VERB.length)]).append(" laut ").append(noun(mixed >>> 16));
            text.append(" den ").append(noun(mixed >>> 24)).append(' ');
            text.append(TAIL[pick(mixed >>> 33, TAIL.length)]).append(". ");
        }
        return text.toString().stripTrailing();
    }

    private static int pick(long mixed, int choices) {
        return (int) ((mixed & 0x7fffffff) % choices);
    }
}
