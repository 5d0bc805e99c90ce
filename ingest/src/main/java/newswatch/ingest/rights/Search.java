package newswatch.ingest.rights;

/** Finds a text in another in linear time (Knuth, Morris and Pratt), which the JDK's own search does not promise. */
final class Search {

    private Search() {}

    /** Where the piece first stands at or after a place; -1 where it does not. */
    static int indexOf(String text, String piece, int from) {
        if (piece.length() < 2) {
            return text.indexOf(piece, from);
        }
        int[] fallbacks = fallbacks(piece);
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            matched = longer(piece, fallbacks, matched, text.charAt(i));
            if (matched == piece.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** For each length of a prefix, how much of the piece's beginning ends it. */
    private static int[] fallbacks(String piece) {
        int[] fallbacks = new int[piece.length() + 1];
        int matched = 0;
        for (int i = 1; i < piece.length(); i++) {
            matched = longer(piece, fallbacks, matched, piece.charAt(i));
            fallbacks[i + 1] = matched;
        }
        return fallbacks;
    }

    private static int longer(String piece, int[] fallbacks, int matched, char next) {
        int length = matched;
        while (length > 0 && piece.charAt(length) != next) {
            length = fallbacks[length];
        }
        return piece.charAt(length) == next ? length + 1 : 0;
    }
}
