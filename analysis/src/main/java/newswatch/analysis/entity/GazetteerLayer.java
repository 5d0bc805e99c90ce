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

    private final byte[] text;
    private final int[] ends;
    private final int size;
    private final NameTrie trie;
    private final LongIntTable byEntry;
    private final BitSet dead;

    GazetteerLayer(LayerBuilder builder) {
        text = builder.text();
        ends = builder.ends();
        size = ends.length;
        trie = builder.trie();
        byEntry = builder.byEntry();
        dead = new BitSet();
    }

    private GazetteerLayer(GazetteerLayer other, BitSet dead) {
        text = other.text;
        ends = other.ends;
        size = other.size;
        trie = other.trie;
        byEntry = other.byEntry;
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
        return text.length + 4L * ends.length + trie.bytes() + byEntry.bytes();
    }

    /** The layer without these entries; the same if it has none of them. */
    GazetteerLayer without(Set<String> entryIds) {
        BitSet gone = (BitSet) dead.clone();
        for (String entryId : entryIds) {
            int line = byEntry.get(LongIntTable.hash(entryId));
            if (line >= 0) {
                gone.set(line);
            }
        }
        return gone.equals(dead) ? this : new GazetteerLayer(this, gone);
    }

    /** Lines of all entries that live. */
    void forEachLine(Consumer<String> use) {
        for (int line = 0; line < size; line++) {
            if (!dead.get(line)) {
                use.accept(line(line));
            }
        }
    }

    /** Adds whom the node's name may mean. */
    void addCandidates(int node, List<Candidate> candidates) {
        for (int meaning = trie.first(node); meaning > 0; meaning = trie.next(meaning)) {
            if (!dead.get(trie.line(meaning))) {
                candidates.add(candidate(trie.line(meaning), trie.condition(meaning)));
            }
        }
    }

    /** Whether the node's name makes a mention by itself. */
    boolean names(int node) {
        for (int meaning = trie.first(node); meaning > 0; meaning = trie.next(meaning)) {
            if (trie.condition(meaning) != Condition.AMONG_OTHERS && !dead.get(trie.line(meaning))) {
                return true;
            }
        }
        return false;
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
