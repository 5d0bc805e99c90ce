package newswatch.analysis.entity;

import java.util.Arrays;

/** Numbers words: their letters lie in one array, found by hash. */
final class TokenPool {

    private char[] letters = new char[1 << 12];
    private int[] ends = new int[1 << 9];
    private int[] slots = new int[1 << 10];
    private int size;

    /** The word's number, or -1. */
    int find(String word) {
        return slots[slot(word, word.hashCode())] - 1;
    }

    /** The word's number, a new one if it is new. */
    int add(String word) {
        int slot = slot(word, word.hashCode());
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        append(word);
        slots[slot] = size;
        if (size > slots.length / 5 * 3) {
            rehash();
        }
        return size - 1;
    }

    private void append(String word) {
        int start = start(size);
        int end = start + word.length();
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        word.getChars(0, word.length(), letters, start);
        ends[size++] = end;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int slot(String word, int hash) {
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (slots[slot] > 0 && !equal(slots[slot] - 1, word)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean equal(int number, String word) {
        int start = start(number);
        if (ends[number] - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (letters[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        int[] bigger = new int[slots.length * 2];
        int mask = bigger.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = spread(hash(number)) & mask;
            while (bigger[slot] > 0) {
                slot = (slot + 1) & mask;
            }
            bigger[slot] = number + 1;
        }
        slots = bigger;
    }

    /** As {@link String#hashCode()}. */
    private int hash(int number) {
        int hash = 0;
        for (int i = start(number); i < ends[number]; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        return (int) LongIntTable.mix(hash);
    }

    /** Bytes held. */
    long bytes() {
        return 2L * letters.length + 4L * ends.length + 4L * slots.length;
    }
}
