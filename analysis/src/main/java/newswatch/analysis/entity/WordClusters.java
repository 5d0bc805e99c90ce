package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Groups of words that stand in like places of texts, and larger groups of such groups. */
final class WordClusters {

    /** The group of each word, from 1. */
    private final Map<String, Integer> groups;

    /** The larger group of each group. */
    private final int[] larger;

    private WordClusters(Map<String, Integer> groups, int[] larger) {
        this.groups = groups;
        this.larger = larger;
    }

    static WordClusters of(Map<String, Integer> groups, int[] larger) {
        return new WordClusters(new HashMap<>(groups), larger.clone());
    }

    static WordClusters none() {
        return of(Map.of(), new int[1]);
    }

    /** The group of a word; 0 if it is in none. */
    int of(String word) {
        return groups.getOrDefault(word, 0);
    }

    /** The larger group that a group is in; 0 for 0. */
    int larger(int group) {
        return larger[group];
    }

    static WordClusters read(DataInputStream in) throws IOException {
        int[] larger = new int[in.readInt()];
        for (int i = 0; i < larger.length; i++) {
            larger[i] = in.readShort();
        }
        Map<String, Integer> groups = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            groups.put(in.readUTF(), (int) in.readShort());
        }
        return new WordClusters(groups, larger);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(larger.length);
        for (int group : larger) {
            out.writeShort(group);
        }
        out.writeInt(groups.size());
        for (Map.Entry<String, Integer> word : new TreeMap<>(groups).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeShort(word.getValue());
        }
    }
}
