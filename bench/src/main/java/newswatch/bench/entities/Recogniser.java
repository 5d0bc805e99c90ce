package newswatch.bench.entities;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import newswatch.bench.entities.MarkedText.Name;

/** Something that finds names in German texts. */
interface Recogniser {

    /** Its name for the table. */
    String name();

    /**
     * Names of each text, in order.
     *
     * @throws IOException if it runs elsewhere and fails there
     */
    Found find(List<String> texts) throws IOException, InterruptedException;

    /**
     * What was found.
     *
     * @param seconds that finding took, without loading
     */
    record Found(List<Set<Name>> names, double seconds) {}
}
