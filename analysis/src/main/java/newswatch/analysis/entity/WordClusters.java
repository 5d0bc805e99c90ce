package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Groups of words that stand in like places of texts. */
final class WordClusters {

    /** The group of each word, from 1. */
    private final Map<String, Integer> groups;

    private WordClusters(Map<String, Integer> groups) {
        this.groups = groups;
    }

    static WordClusters of(Map<String, Integer> groups) {
        return new WordClusters(new HashMap<>(groups));
    }

    /** The group of a word; 0 if it is in none. */
    int of(String word) {
        return groups.getOrDefault(word, 0);
    }

    static WordClusters read(DataInputStream in) throws IOException {
        Map<String, Integer> groups = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            groups.put(in.readUTF(), (int) in.readShort());
        }
        return new WordClusters(groups);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(groups.size());
        for (Map.Entry<String, Integer> word : new TreeMap<>(groups).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeShort(word.getValue());
        }
    }
}
