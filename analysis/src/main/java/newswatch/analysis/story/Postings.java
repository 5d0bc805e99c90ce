package newswatch.analysis.story;

import java.util.Arrays;

/**
 * Lists of numbers by slot, in no order that means anything. Most lists have one entry, which stands in an array of
 * all; only longer ones have an array of their own.
 */
final class Postings {

    private static final int SHORTEST = 4;
    private static final int[] NONE = {};

    private int[] sizes = new int[0];
    private int[] only = new int[0];
    private int[][] lists = new int[0][];

    void add(int slot, int value) {
        sizes = Room.in(sizes, slot);
        only = Room.in(only, slot);
        int known = lists.length;
        lists = Room.in(lists, slot);
        Arrays.fill(lists, known, lists.length, NONE);
        int size = sizes[slot]++;
        if (size == 0) {
            only[slot] = value;
        } else {
            int[] list = list(slot, size);
            list[size] = value;
            lists[slot] = list;
        }
    }

    private int[] list(int slot, int size) {
        int[] list = lists[slot];
        if (list.length == 0) {
            int[] first = new int[SHORTEST];
            first[0] = only[slot];
            return first;
        }
        return size < list.length ? list : Arrays.copyOf(list, size + (size >> 1));
    }

    /** Takes one entry of this value out, if there is one. */
    void remove(int slot, int value) {
        int at = indexOf(slot, value);
        if (at >= 0) {
            int last = --sizes[slot];
            int[] list = lists[slot];
            if (list.length > 0) {
                list[at] = list[last];
                lists[slot] = last == 0 ? NONE : list;
            }
        }
    }

    private int indexOf(int slot, int value) {
        for (int at = 0; at < size(slot); at++) {
            if (get(slot, at) == value) {
                return at;
            }
        }
        return -1;
    }

    int size(int slot) {
        return slot < sizes.length ? sizes[slot] : 0;
    }

    /** The entry at a place below {@link #size}. */
    int get(int slot, int at) {
        int[] list = lists[slot];
        return list.length == 0 ? only[slot] : list[at];
    }
}
