package newswatch.analysis.entity;

import java.util.List;
import newswatch.analysis.entity.Gazetteer.Condition;

/**
 * Whom a name may mean.
 *
 * @param entity the entity
 * @param condition what must be seen for the name to mean it
 * @param prior how often the name means it, 0 to 9
 * @param layer where the rest is written
 * @param line the entry's place there
 */
record Candidate(KnownEntity entity, Condition condition, int prior, GazetteerLayer layer, int line) {

    /** What a name that the entity is seldom called by costs. */
    private static final int SELDOM = 4;

    /** How likely it is before any context. */
    int likelihood() {
        return condition == Condition.AMONG_OTHERS ? prior - SELDOM : prior;
    }

    /** Beginnings of words that speak for it. */
    List<String> context() {
        return layer.field(line, GazetteerLayer.CONTEXT);
    }

    /** What it is called by office. */
    List<String> roles() {
        return layer.field(line, GazetteerLayer.ROLES);
    }

    /** Wikidata id of its state or region; empty if unknown. */
    String country() {
        List<String> country = layer.field(line, GazetteerLayer.COUNTRY);
        return country.isEmpty() ? "" : country.get(0);
    }
}
