package newswatch.ingest.page;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import newswatch.contract.Access;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.fetch.Fetch;

/** Says what the owner of a text lets machines do with it, and whether the text is there at all. */
@FunctionalInterface
public interface PageRights {

    /**
     * Judges one address.
     *
     * @param headers of its answer, none where it was not asked
     * @param page bytes of the answer, empty where it was not asked
     * @return completes on any thread, exceptionally only for a bug
     */
    CompletableFuture<Verdict> judge(String url, Fetch.Headers headers, byte[] page);

    /**
     * A judgement.
     *
     * @param rights what the owner said; empty where nobody looked
     * @param access whether there is a wall before the text
     */
    record Verdict(Optional<Rights> rights, Access access) {

        /** Nobody looked. */
        public static final Verdict UNKNOWN = new Verdict(Optional.empty(), Access.UNKNOWN);

        /** Whether only title, address and times may be used. */
        boolean isReserved() {
            return rights.filter(said -> said.getTextUse() == TextUse.METADATA_ONLY)
                    .isPresent();
        }

        /** Whether what came is no article but what stands before it. */
        boolean isWall() {
            return access == Access.CONSENT_WALL || access == Access.BOT_WALL;
        }
    }

    /** Looks at nothing and finds everything free. */
    static PageRights none() {
        return (url, headers, page) -> CompletableFuture.completedFuture(Verdict.UNKNOWN);
    }
}
