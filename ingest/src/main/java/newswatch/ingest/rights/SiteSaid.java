package newswatch.ingest.rights;

import java.util.Optional;

/**
 * What a site says for all its pages.
 *
 * @param robots the robots.txt that holds
 * @param file its tdmrep.json
 * @param terms address of the terms of use that reserve text and data mining
 */
record SiteSaid(RobotsRules robots, TdmRules file, Optional<String> terms) {

    /** Where nothing but robots.txt can be asked for. */
    static SiteSaid only(RobotsRules robots) {
        return new SiteSaid(robots, TdmRules.NONE, Optional.empty());
    }

    SiteSaid with(Optional<String> otherTerms) {
        return new SiteSaid(robots, file, otherTerms);
    }

    /** What the terms of use come to; they have no policy that a machine could read. */
    TdmSaid ofTerms() {
        return new TdmSaid(terms.map(address -> true), Optional.empty());
    }
}
