package newswatch.analysis.story;

import java.util.Arrays;

/** Arrays that grow by half when a place behind their end is needed. */
final class Room {

    private Room() {}

    static int[] in(int[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    static short[] in(short[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    static float[] in(float[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    static byte[] in(byte[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    static double[] in(double[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    static <T> T[] in(T[] array, int place) {
        return place < array.length ? array : Arrays.copyOf(array, grown(place));
    }

    private static int grown(int place) {
        return place + 1 + (place >> 1);
    }
}
