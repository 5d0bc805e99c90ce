package newswatch.bench.stories;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented words and names; the first ones are the commonest. */
public final class Vocabulary {

    private static final int WORDS = 20_000;
    private static final int NAMES = 40_000;
    private static final String[] BEGINNINGS = "b br d dr f fl g gr h k kl l m n p pr r s sch st t tr v w z".split(" ");
    private static final String[] MIDDLES = "a e i o u au ei ie ä ö ü".split(" ");
    private static final String[] ENDINGS = "n r l s t m nd rt ng ck lb lt".split(" ");

    private final Random random;
    private final String[] words = new String[WORDS];
    private final String[] names = new String[NAMES];
    private final double[] wordShares = zipf(WORDS);
    private final double[] nameShares = zipf(NAMES);

    /** Makes them up. */
    public Vocabulary(Random random) {
        this.random = random;
        Set<String> known = new HashSet<>();
        for (int i = 0; i < WORDS; i++) {
            words[i] = fresh(known);
        }
        for (int i = 0; i < NAMES; i++) {
            String name = fresh(known);
            names[i] = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "ow";
        }
    }

    /** What everything is drawn with. */
    public Random random() {
        return random;
    }

    private static double[] zipf(int count) {
        double[] sums = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1.0 / (rank + 10);
            sums[rank] = sum;
        }
        return sums;
    }

    private String fresh(Set<String> known) {
        while (true) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(one(BEGINNINGS)).append(one(MIDDLES)).append(one(ENDINGS));
            }
            if (word.length() > 3 && known.add(word.toString())) {
                return word.toString();
            }
        }
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** A word, common ones more often. */
    public String word() {
        return words[drawn(wordShares)];
    }

    /** A name, common ones more often. */
    public String name() {
        return names[drawn(nameShares)];
    }

    private int drawn(double... sums) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
    }
}
