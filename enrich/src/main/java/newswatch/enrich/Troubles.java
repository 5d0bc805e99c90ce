package newswatch.enrich;

import newswatch.schema.RegistryUnavailableException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;

/** Tells troubles that pass from bugs, and says them in one sentence. */
final class Troubles {

    private Troubles() {}

    /** Whether trying again may help: a registry or a broker that does not answer. */
    static boolean pass(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    /** One sentence for a person, without content of records. */
    static String describe(Throwable trouble) {
        Throwable root = trouble;
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingSourceTopicException) {
                return "A topic is missing; run: newswatch topics apply.";
            }
            root = cause;
        }
        return "A %s stopped it; the log has the details, and a restart continues at the last commit."
                .formatted(root.getClass().getSimpleName());
    }
}
