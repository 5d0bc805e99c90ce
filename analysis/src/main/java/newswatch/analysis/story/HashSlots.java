package newswatch.analysis.story;

import java.util.Arrays;

/**
 * Gives each of many changing keys a small number of its own, so that what is known of them stands in arrays. Open
 * addressing with linear probing; the gap that a released key leaves is closed by shifting (Knuth, TAOCP 3, 6.4 R).
 */
final class HashSlots {

    private static final int LEAST = 1 << 10;

    private int[] keys = new int[LEAST];
    private int[] free = new int[LEAST];
    private int freed;
    private int used;

    /** Slot and one; 0 where there is none. */
    private int[] table = new int[2 * LEAST];

    /** The slot of a key; negative if it has none. */
    int find(int key) {
        int at = home(key);
        while (table[at] != 0) {
            if (keys[table[at] - 1] == key) {
                return table[at] - 1;
            }
            at = next(at);
        }
        return -1;
    }

    /** The slot of a key, a new one if it has none; slots are numbered from 0 and used again. */
    int take(int key) {
        int found = find(key);
        if (found >= 0) {
            return found;
        }
        if (2 * (used - freed + 1) > table.length) {
            grow();
        }
        int slot = freed > 0 ? free[--freed] : used++;
        keys = Room.in(keys, slot);
        keys[slot] = key;
        enter(slot);
        return slot;
    }

    private void enter(int slot) {
        int at = home(keys[slot]);
        while (table[at] != 0) {
            at = next(at);
        }
        table[at] = slot + 1;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        Arrays.stream(old).filter(entry -> entry != 0).forEach(entry -> enter(entry - 1));
    }

    /** Takes a slot back; its number is given to the next new key. */
    void release(int slot) {
        int at = home(keys[slot]);
        while (table[at] != slot + 1) {
            at = next(at);
        }
        close(at);
        free = Room.in(free, freed);
        free[freed++] = slot;
    }

    private void close(int opened) {
        int gap = opened;
        table[gap] = 0;
        for (int at = next(gap); table[at] != 0; at = next(at)) {
            int home = home(keys[table[at] - 1]);
            boolean stays = gap <= at ? gap < home && home <= at : gap < home || home <= at;
            if (!stays) {
                table[gap] = table[at];
                table[at] = 0;
                gap = at;
            }
        }
    }

    /** All slots are below this. */
    int bound() {
        return used;
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    /** Keys are hashes whose low bits may have been chosen by value, so the high ones count too. */
    private int home(int key) {
        return ((key * 0x9E3779B1) >>> 7) & (table.length - 1);
    }
}
