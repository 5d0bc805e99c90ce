package newswatch.analysis.keyword;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * In how many documents of a background corpus a folded word stands. The German table holds counts from German Wikinews
 * (CC BY 2.5); {@code BackgroundFrequenciesBuilder} among the tests makes it. Stored form: number of documents, number
 * of words, then the words' {@link TermHash} in ascending order and after each its document count less one as one byte,
 * capped at 255; words of a single document are left out.
 */
public final class BackgroundFrequencies {

    private static final BackgroundFrequencies NONE = new BackgroundFrequencies(0, new int[0], new byte[0]);

    private static final Map<String, BackgroundFrequencies> TABLES = Map.of("de", load("background-de.bin"));

    private final int documents;
    private final int[] terms;
    private final byte[] counts;

    private BackgroundFrequencies(int documents, int[] terms, byte[] counts) {
        this.documents = documents;
        this.terms = terms;
        this.counts = counts;
    }

    /** The table of a language, by ISO 639-1 code; an empty one where we have none. */
    public static BackgroundFrequencies of(String language) {
        return TABLES.getOrDefault(language, NONE);
    }

    /** How many documents the corpus has. */
    public int documents() {
        return documents;
    }

    /** In how many of them the word stands; 0 if in none or in one. */
    public int documentsWith(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : (counts[at] & 0xFF) + 1;
    }

    /**
     * How telling a word is.
     *
     * @param moreDocuments further documents that the caller knows
     * @param moreWith in how many of those the word stands
     * @return natural logarithm, greater than 0
     */
    public double inverseFrequency(int term, int moreDocuments, int moreWith) {
        double all = 1.0 + documents + moreDocuments;
        return Math.log(1 + all / (0.5 + documentsWith(term) + moreWith));
    }

    private static BackgroundFrequencies load(String resource) {
        try (InputStream in = BackgroundFrequencies.class.getResourceAsStream(resource)) {
            return in == null ? NONE : read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackgroundFrequencies read(byte[] stored) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            int documents = in.readInt();
            int[] terms = new int[in.readInt()];
            byte[] counts = new byte[terms.length];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = in.readInt();
                counts[i] = in.readByte();
            }
            return new BackgroundFrequencies(documents, terms, counts);
        }
    }
}
