package newswatch.analysis.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A set of words that takes a byte or so for each: it has every word that was put in, and a few others by chance. */
final class WordSet {

    private static final int HASHES = 5;

    private final long[] bits;

    private WordSet(long[] bits) {
        this.bits = bits;
    }

    /** An empty set with room for about this many words. */
    static WordSet forWords(int words) {
        return new WordSet(new long[Math.max(1, words * 8 / Long.SIZE + 1)]);
    }

    void add(String word) {
        for (int k = 0; k < HASHES; k++) {
            int place = place(word, k);
            bits[place >>> 6] |= 1L << place;
        }
    }

    boolean contains(String word) {
        for (int k = 0; k < HASHES; k++) {
            int place = place(word, k);
            if ((bits[place >>> 6] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }

    static WordSet read(DataInputStream in) throws IOException {
        long[] bits = new long[in.readInt()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.readLong();
        }
        return new WordSet(bits);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(bits.length);
        for (long word : bits) {
            out.writeLong(word);
        }
    }

    private int place(String word, int round) {
        int hash = word.hashCode() * 0x9E3779B1 ^ (round + 1) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        return Integer.remainderUnsigned(hash ^ hash >>> 15, bits.length * Long.SIZE);
    }
}
