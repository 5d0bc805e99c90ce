package newswatch.ingest.feedlist;

import java.util.List;

/** A feeds file that cannot be used; the message names all its problems. */
public final class InvalidFeedListException extends RuntimeException {

    /** Lists the problems in the order of the file. */
    public InvalidFeedListException(String file, List<String> problems) {
        super("Problems in " + file + ":\n  " + String.join("\n  ", problems));
    }
}
