/**
 * What the owners of pages let machines do with them, as they say it to machines: robots.txt, TDMRep, Content-Usage and
 * the directives of meta robots and X-Robots-Tag. Start at {@link newswatch.ingest.rights.RightsDesk}, which makes one
 * judgement of all of it; the rules in words are in {@code docs/rights.md}.
 *
 * <p>{@link newswatch.ingest.rights.RobotsRules} also decides what may be fetched at all.
 */
@NullMarked
package newswatch.ingest.rights;

import org.jspecify.annotations.NullMarked;
