package newswatch.analysis.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * How probable words are in every language: weights of sequences of up to five signs, the edges of words among them.
 * Immutable once loaded.
 */
final class NgramModel {

    /** Weights are stored in steps of this part of a nat. */
    static final int STEPS = 4;

    /** How many bits a sign takes in a key. */
    static final int BITS = 12;

    private static final int ORDER = 5;

    private static final String RESOURCE = "/newswatch/language/languages.bin.gz";

    /** A sign that a language does not know: less than one in a million. */
    private static final int UNKNOWN = -14 * STEPS;

    private final List<String> codes;
    private final char[] alphabet;
    private final short[] signOf = new short[Character.MAX_VALUE + 1];
    private final int[][] single;
    private final long[] keys;
    private final int[] places;
    private final byte[] rows;

    private NgramModel(DataInputStream in) throws IOException {
        codes = List.of(in.readUTF().split(" "));
        alphabet = in.readUTF().toCharArray();
        for (int i = 0; i < alphabet.length; i++) {
            signOf[alphabet[i]] = (short) (i + 1);
        }
        single = new int[alphabet.length + 1][codes.size()];
        for (int[] row : single) {
            Arrays.fill(row, UNKNOWN);
        }
        long[] grams = new long[in.readInt()];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = (i == 0 ? 0 : grams[i - 1]) + readVariable(in);
        }
        keys = new long[Integer.highestOneBit(grams.length) * 4];
        places = new int[keys.length];
        int[] sizes = new int[grams.length];
        for (int i = 0; i < grams.length; i++) {
            sizes[i] = in.readUnsignedByte();
        }
        rows = new byte[Arrays.stream(sizes).sum() * 2 + sizes.length];
        readRows(in, sizes, 1);
        readRows(in, sizes, 2);
        index(grams, sizes);
    }

    static NgramModel load() {
        InputStream stream = NgramModel.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + RESOURCE);
        }
        return load(stream);
    }

    static NgramModel load(InputStream stream) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
            return new NgramModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private static long readVariable(DataInputStream in) throws IOException {
        long number = 0;
        int shift = 0;
        int read = in.readUnsignedByte();
        while (read > 0x7F) {
            number |= (long) (read & 0x7F) << shift;
            shift += 7;
            read = in.readUnsignedByte();
        }
        return number | ((long) read << shift);
    }

    /** A row is its size, then a language and a weight in turn; this reads all languages (1) or all weights (2). */
    private void readRows(DataInputStream in, int[] sizes, int offset) throws IOException {
        int row = 0;
        for (int size : sizes) {
            rows[row] = (byte) size;
            for (int i = 0; i < size; i++) {
                rows[row + offset + 2 * i] = in.readByte();
            }
            row += 1 + 2 * size;
        }
    }

    private void index(long[] grams, int[] sizes) {
        int row = 0;
        for (int i = 0; i < grams.length; i++) {
            int slot = slot(grams[i]);
            keys[slot] = grams[i];
            places[slot] = row;
            if (grams[i] >>> BITS == 0) {
                for (int item = row + 1; item < row + 1 + 2 * sizes[i]; item += 2) {
                    single[(int) grams[i]][rows[item]] = rows[item + 1];
                }
            }
            row += 1 + 2 * sizes[i];
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    List<String> codes() {
        return codes;
    }

    /** Adds to every language the logarithm of the word's probability in it, in steps; the word is in lower case. */
    void score(String word, int[] scores) {
        int[] signs = new int[word.length() + 2];
        signs[0] = signOf['^'];
        for (int i = 0; i < word.length(); i++) {
            signs[i + 1] = signOf[word.charAt(i)];
        }
        signs[word.length() + 1] = signOf['$'];
        for (int i = 0; i < signs.length; i++) {
            score(signs, i, scores);
        }
    }

    private void score(int[] signs, int last, int[] scores) {
        if (signs[last] == 0) {
            return; // a letter that no language has
        }
        int[] first = single[signs[last]];
        for (int language = 0; language < scores.length; language++) {
            scores[language] += first[language];
        }
        long key = signs[last];
        for (int i = 1; i < ORDER && last - i >= 0 && signs[last - i] != 0; i++) {
            key |= (long) signs[last - i] << (BITS * i);
            int slot = slot(key);
            if (keys[slot] == key) {
                add(places[slot], scores);
            }
        }
    }

    private void add(int place, int[] scores) {
        int end = place + 1 + 2 * (rows[place] & 0xFF);
        for (int i = place + 1; i < end; i += 2) {
            scores[rows[i]] += rows[i + 1];
        }
    }
}
