package newswatch.analysis.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A model that a user brings and that says of every word what name it begins or continues. Thread-safe. */
public interface NameModel {

    /** What tells it from other models, in a few characters. */
    String version();

    /** Labels in the order of the scores, as models name them: "O", "B-PER", "I-LOC", "B-OTHpart". */
    List<String> labels();

    /**
     * What it says of a sentence.
     *
     * @param words the sentence's words and marks, at least one
     * @return for every word one score per label, the natural logarithm of something proportional to its probability
     */
    float[][] scores(List<String> words);

    /** Reads models of one kind; found by {@link java.util.ServiceLoader}. */
    interface Reader {

        /**
         * Reads a model.
         *
         * @throws IOException if the folder holds none that it can read; the message says what is missing
         */
        NameModel read(Path folder) throws IOException;
    }
}
