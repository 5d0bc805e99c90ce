package newswatch.analysis.entity;

import java.util.Arrays;
import java.util.List;
import newswatch.analysis.entity.Gazetteer.Condition;
import newswatch.analysis.text.Token;

/**
 * Names as paths of words. Edges lie in one hash table from (node, word) to node, what a node means in arrays; a
 * million names take no million objects.
 */
final class NameTrie {

    /** Where names begin. */
    static final int NAMES = 1;

    /** Where adjectives and names of peoples begin; one word each, in lower case. */
    static final int ADJECTIVES = 2;

    /** Where roles begin: the noun, then the id of the country. */
    static final int ROLES = 3;

    static final int NONE = -1;

    private final TokenPool pool = new TokenPool();
    private final LongIntTable edges = new LongIntTable(1 << 10);
    private int[] heads = new int[1 << 10];
    private int nodes = ROLES + 1;

    private int[] lines = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private byte[] conditions = new byte[1 << 10];
    private int meanings = 1;

    /** Adds a path and what it means: a line of the gazetteer. */
    void add(int root, List<String> words, int line, Condition condition) {
        int node = root;
        for (String word : words) {
            node = child(node, pool.add(word));
        }
        if (!means(node, line)) {
            addMeaning(node, line, condition);
        }
    }

    /** Adds what a sound means, by the sound's hash: it lies among the edges. */
    void addSound(long hash, int line, Condition condition) {
        int node = child(hash);
        if (!means(node, line)) {
            addMeaning(node, line, condition);
        }
    }

    /** The node behind a sound's hash, or {@link #NONE}. */
    int sound(long hash) {
        return edges.get(hash);
    }

    private int child(int node, int word) {
        return child(edge(node, word));
    }

    private int child(long edge) {
        int child = edges.get(edge);
        if (child == NONE) {
            child = nodes++;
            edges.put(edge, child);
            if (child >= heads.length) {
                heads = Arrays.copyOf(heads, child * 2);
            }
        }
        return child;
    }

    private boolean means(int node, int line) {
        for (int meaning = heads[node]; meaning > 0; meaning = next[meaning]) {
            if (lines[meaning] == line) {
                return true;
            }
        }
        return false;
    }

    private void addMeaning(int node, int line, Condition condition) {
        if (meanings == lines.length) {
            lines = Arrays.copyOf(lines, meanings * 2);
            next = Arrays.copyOf(next, meanings * 2);
            conditions = Arrays.copyOf(conditions, meanings * 2);
        }
        lines[meanings] = line;
        next[meanings] = heads[node];
        conditions[meanings] = (byte) condition.mark();
        heads[node] = meanings++;
    }

    /** The node behind a word, or {@link #NONE}. */
    int step(int node, String word) {
        if (node == NONE) {
            return NONE;
        }
        int number = pool.find(word);
        return number < 0 ? NONE : edges.get(edge(node, number));
    }

    /** Like {@link #step}, but the word may also be a genitive of what the path has. */
    int stepGenitive(int node, String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's') {
            return length > 4 && isApostrophe(word.charAt(length - 1))
                    ? step(node, word.substring(0, length - 1))
                    : NONE;
        }
        char before = word.charAt(length - 2);
        int found = step(node, word.substring(0, length - (isApostrophe(before) || before == '-' ? 2 : 1)));
        return found == NONE && before == 'e' ? step(node, word.substring(0, length - 2)) : found;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** The node of tokens from start to end, the last one perhaps a genitive, or {@link #NONE}. */
    int find(List<Token> tokens, int start, int end) {
        int node = NAMES;
        for (int i = start; i < end && node != NONE; i++) {
            int exact = step(node, tokens.get(i).surface());
            boolean last = i == end - 1;
            node = last && (exact == NONE || heads[exact] == 0)
                    ? stepGenitive(node, tokens.get(i).surface())
                    : exact;
        }
        return node;
    }

    /** The first meaning of a node; 0 if it is only part of a path. */
    int first(int node) {
        return node == NONE ? 0 : heads[node];
    }

    int next(int meaning) {
        return next[meaning];
    }

    int line(int meaning) {
        return lines[meaning];
    }

    Condition condition(int meaning) {
        return Condition.of((char) conditions[meaning]);
    }

    private static long edge(int node, int word) {
        return (long) node << 32 | word;
    }

    /** Bytes held. */
    long bytes() {
        return pool.bytes() + edges.bytes() + 4L * heads.length + 9L * lines.length;
    }
}
