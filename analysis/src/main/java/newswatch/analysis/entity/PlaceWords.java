package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Words of the names of towns and villages, for the tagger only: many are surnames or common words too.
 *
 * @param all names of one word
 * @param large those of larger towns
 * @param parts words of longer names: "Castel" of "Castel Gandolfo"
 */
record PlaceWords(WordSet all, WordSet large, WordSet parts) {

    /** None. */
    static PlaceWords none() {
        return new PlaceWords(WordSet.forWords(1), WordSet.forWords(1), WordSet.forWords(1));
    }

    static PlaceWords read(DataInputStream in) throws IOException {
        return new PlaceWords(WordSet.read(in), WordSet.read(in), WordSet.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        all.write(out);
        large.write(out);
        parts.write(out);
    }

    /** The sets that have the word or the word without the ending of a genitive, a bit each. */
    int kinds(String word) {
        String bare = word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return (has(all, word, bare) ? 1 : 0) | (has(large, word, bare) ? 2 : 0) | (has(parts, word, bare) ? 4 : 0);
    }

    private static boolean has(WordSet set, String word, String bare) {
        return set.contains(word) || set.contains(bare);
    }
}
