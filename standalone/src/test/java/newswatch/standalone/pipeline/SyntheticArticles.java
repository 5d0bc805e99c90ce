package newswatch.standalone.pipeline;

import java.util.Random;

/** Short reports, made from syllables: those of one town agree word for word, those of two towns share nothing. */
final class SyntheticArticles {

    private static final String[] SYLLABLES = {
        "ba", "del", "fing", "gro", "hül", "jas", "kol", "lam", "mür", "nek", "ost", "pra", "quin", "rös", "sta", "tem",
        "ul", "vah", "wim", "zor", "schle", "büt", "gän", "fro", "dru", "kwe", "plo", "tri", "ske", "näf"
    };
    private static final int WORDS = 90;
    private static final int SENTENCE = 9;

    private SyntheticArticles() {}

    /** The JSON line of one article; {@code outlets} articles in a row are reports of one town. */
    static String line(int number, int outlets) {
        int town = number / outlets;
        String outlet = "outlet" + number % outlets;
        Random words = new Random(town);
        String name = capital(word(words)) + town;
        return "{\"id\":\"%1$d\",\"url\":\"https://%2$s.example/town%3$d/%1$d\",\"title\":\"%4$s: %5$s\",\"text\":\"%6$s\",\"language\":\"de\",\"source\":\"%2$s.example\"}"
                .formatted(number, outlet, town, name, capital(word(words)), text(words, name));
    }

    private static String text(Random random, String name) {
        StringBuilder text = new StringBuilder("Die Stadt ").append(name).append(" hat das und die");
        for (int i = 0; i < WORDS; i++) {
            boolean start = i % SENTENCE == 0;
            text.append(start ? ". Der " : " ").append(start ? capital(word(random)) : word(random));
        }
        return text.append('.').toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
