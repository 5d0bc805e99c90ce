package newswatch.analysis.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import newswatch.analysis.entity.Gazetteer.Condition;

/**
 * Entries that came together: their lines as bytes, the trie of their names. What nobody asks for is never decoded, so
 * an entry costs its text and some twenty bytes per name. Immutable but for the builder.
 */
final class GazetteerLayer {

    /** Places of the fields in a line. */
    static final int COUNTRY = 4;

    static final int CONTEXT = 8;
    static final int ROLES = 9;
    static final int ENTRY_ID = 10;
    static final int LANGUAGE = 11;

    /** Of an entry whose names count everywhere, and of a reader who wants all. */
    static final char ANY_LANGUAGE = 0;

    private final byte[] text;
    private final int[] ends;
    private final int size;
    private final NameTrie trie;
    private final LongIntTable byEntry;
    private final char[] languages;
    private final long sum;
    private final BitSet dead;

    GazetteerLayer(LayerBuilder builder) {
        text = builder.text();
        ends = builder.ends();
        size = ends.length;
        trie = builder.trie();
        byEntry = builder.byEntry();
        languages = builder.languages();
        sum = builder.sum();
        dead = new BitSet();
    }

    private GazetteerLayer(GazetteerLayer other, BitSet dead, long sum) {
        text = other.text;
        ends = other.ends;
        size = other.size;
        trie = other.trie;
        byEntry = other.byEntry;
        languages = other.languages;
        this.sum = sum;
        this.dead = dead;
    }

    NameTrie trie() {
        return trie;
    }

    /** How many entries live. */
    int size() {
        return size - dead.cardinality();
    }

    /** Bytes held, without the objects themselves. */
    long bytes() {
        return text.length + 4L * ends.length + 2L * languages.length + trie.bytes() + byEntry.bytes();
    }

    /** A sum over the hashes of all lines that live, whatever their order. */
    long sum() {
        return sum;
    }

    /** The layer without these entries; the same if it has none of them. */
    GazetteerLayer without(Set<String> entryIds) {
        BitSet gone = (BitSet) dead.clone();
        long rest = sum;
        for (String entryId : entryIds) {
            int line = byEntry.get(LongIntTable.hash(entryId));
            if (line >= 0 && !gone.get(line)) {
                gone.set(line);
                rest -= LongIntTable.hash(line(line));
            }
        }
        return gone.equals(dead) ? this : new GazetteerLayer(this, gone, rest);
    }

    /** Lines of all entries that live. */
    void forEachLine(Consumer<String> use) {
        for (int line = 0; line < size; line++) {
            if (!dead.get(line)) {
                use.accept(line(line));
            }
        }
    }

    /** Adds whom the node's name may mean in a text of that language. */
    void addCandidates(int node, char language, List<Candidate> candidates) {
        for (int meaning = trie.first(node); meaning > 0; meaning = trie.next(meaning)) {
            if (counts(trie.line(meaning), language)) {
                candidates.add(candidate(trie.line(meaning), trie.condition(meaning)));
            }
        }
    }

    /** Whether the node's name makes a mention by itself. */
    boolean names(int node, char language) {
        for (int meaning = trie.first(node); meaning > 0; meaning = trie.next(meaning)) {
            if (trie.condition(meaning) != Condition.AMONG_OTHERS && counts(trie.line(meaning), language)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(int line, char language) {
        return !dead.get(line)
                && (languages.length == 0
                        || language == ANY_LANGUAGE
                        || languages[line] == ANY_LANGUAGE
                        || languages[line] == language);
    }

    /** A language's code as one number; {@link #ANY_LANGUAGE} for none. */
    static char language(String code) {
        return code.length() < 2 ? ANY_LANGUAGE : (char) (((code.charAt(0) & 0xFF) << 8) | (code.charAt(1) & 0xFF));
    }

    private Candidate candidate(int line, Condition condition) {
        int at = start(line);
        int idEnd = tab(at);
        int typeEnd = tab(idEnd + 1);
        int nameEnd = tab(typeEnd + 1);
        EntityType type = EntityType.valueOf(string(idEnd + 1, typeEnd));
        KnownEntity entity = KnownEntity.of(type, string(at, idEnd), string(typeEnd + 1, nameEnd));
        return new Candidate(entity, condition, text[nameEnd + 1] - '0', this, line);
    }

    /** The parts of a field. */
    List<String> field(int line, int number) {
        int from = start(line);
        for (int field = 0; field < number; field++) {
            from = tab(from) + 1;
        }
        int end = tab(from);
        List<String> parts = new ArrayList<>();
        for (int i = from; i <= end && from < end; i++) {
            if (i == end || text[i] == '|') {
                parts.add(string(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private int tab(int from) {
        int at = from;
        while (text[at] != '\t' && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    private String line(int line) {
        return string(start(line), ends[line] - 1);
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
