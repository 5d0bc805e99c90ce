package newswatch.analysis.entity;

import java.util.Arrays;

/** A hash table from long to int, open addressing in two arrays: 20 bytes per key, no objects. Keys are not 0. */
final class LongIntTable {

    private static final int ABSENT = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) * 2;
        keys = new long[capacity];
        values = new int[capacity];
    }

    /** The value, or -1. */
    int get(long key) {
        int slot = slot(keys, key);
        return keys[slot] == 0 ? ABSENT : values[slot];
    }

    void put(long key, int value) {
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size > keys.length / 5 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) mix(key) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** A finaliser as in SplitMix64: near keys fall far apart. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A 64-bit hash of a text, never 0. */
    static long hash(CharSequence text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        long mixed = mix(hash);
        return mixed == 0 ? 1 : mixed;
    }

    /** Bytes held. */
    long bytes() {
        return (long) keys.length * (Long.BYTES + Integer.BYTES);
    }

    /** The values, in no order. */
    int[] values() {
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                found[count++] = values[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
