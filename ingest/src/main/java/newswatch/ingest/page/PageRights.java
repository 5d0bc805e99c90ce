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
     * @param next address of the article's next page
     * @param whole address of the whole article on one page, where there is a next one
     */
    record Verdict(Optional<Rights> rights, Access access, Optional<String> next, Optional<String> whole) {

        /** Nobody looked. */
        public static final Verdict UNKNOWN = new Verdict(Optional.empty(), Access.UNKNOWN);

        /** Of a page that is all of its article. */
        public Verdict(Optional<Rights> rights, Access access) {
            this(rights, access, Optional.empty(), Optional.empty());
        }

        /**
         * This and the judgement on the article's next page: what one page reserves is reserved, and the stronger wall
         * stands. Where the article goes on, the next page says.
         */
        Verdict and(Verdict following) {
            Access stronger = following.access.compareTo(access) > 0 ? following.access : access;
            return new Verdict(AllRights.of(rights, following.rights), stronger, following.next, whole);
        }

        /** The same of the last page. */
        Verdict withoutNext() {
            return new Verdict(rights, access);
        }

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
