package newswatch.ingest.push;

import java.util.Optional;
import newswatch.contract.DeadLetter;
import newswatch.contract.RawArticle;

/**
 * What a pushed line turned out to be: exactly one of the two.
 *
 * @param id the sender's id, as given; empty where there is none
 */
record Taken(String id, Optional<RawArticle> article, Optional<DeadLetter> deadLetter) {

    static Taken accepted(String id, RawArticle article) {
        return new Taken(id, Optional.of(article), Optional.empty());
    }

    static Taken refused(String id, DeadLetter letter) {
        return new Taken(id, Optional.empty(), Optional.of(letter));
    }
}
