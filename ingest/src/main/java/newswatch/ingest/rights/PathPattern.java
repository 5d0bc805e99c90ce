package newswatch.ingest.rights;

import java.util.ArrayList;
import java.util.List;

/**
 * A path with {@code *} for anything and a {@code $} at its end for the end, as robots.txt (RFC 9309) and tdmrep.json
 * use it. Matching takes time linear in pattern and path, whatever the pattern.
 */
final class PathPattern {

    private static final PathPattern EVERYTHING = new PathPattern(List.of(""), false);

    private final List<String> pieces;
    private final boolean toTheEnd;
    private final int shortest;

    private PathPattern(List<String> pieces, boolean toTheEnd) {
        this.pieces = List.copyOf(pieces);
        this.toTheEnd = toTheEnd;
        this.shortest = pieces.stream().mapToInt(String::length).sum();
    }

    /** The pattern of those who name none; the least specific one. */
    static PathPattern everything() {
        return EVERYTHING;
    }

    /**
     * Reads a pattern.
     *
     * @param octets its octets as characters; a missing slash at its beginning is taken as forgotten
     */
    static PathPattern of(String octets) {
        boolean end = octets.endsWith("$");
        String path = end ? octets.substring(0, octets.length() - 1) : octets;
        String rooted = path.startsWith("/") || path.startsWith("*") ? path : "/" + path;
        List<String> pieces = new ArrayList<>();
        for (String piece : rooted.split("\\*", -1)) {
            // Stars in a row say no more than one: no piece is empty but the first and the last.
            boolean between = !pieces.isEmpty() && piece.isEmpty();
            if (!between) {
                pieces.add(EncodedPath.ofOctets(piece));
            }
        }
        if (rooted.endsWith("*")) {
            pieces.add("");
        }
        return new PathPattern(pieces, end);
    }

    /** How specific it is: its number of octets. */
    int octets() {
        return shortest + pieces.size() - 1 + (toTheEnd ? 1 : 0);
    }

    /** Whether a path in the form of {@link EncodedPath} is meant. */
    boolean matches(String path) {
        String first = pieces.get(0);
        if (shortest > path.length() || !path.startsWith(first)) {
            return false;
        }
        int last = pieces.size() - 1;
        if (last == 0) {
            return !toTheEnd || path.length() == first.length();
        }
        int at = afterPieces(path, first.length(), toTheEnd ? last : last + 1);
        return at >= 0 && (!toTheEnd || endsWith(path, pieces.get(last), at));
    }

    /** Pieces have to follow one another; each is taken as early as possible, which never spoils a match. */
    private int afterPieces(String path, int from, int end) {
        int at = from;
        for (int i = 1; i < end && at >= 0; i++) {
            int found = Search.indexOf(path, pieces.get(i), at);
            at = found < 0 ? -1 : found + pieces.get(i).length();
        }
        return at;
    }

    private static boolean endsWith(String path, String piece, int from) {
        return path.length() - piece.length() >= from && path.endsWith(piece);
    }
}
