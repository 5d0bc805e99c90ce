package newswatch.analysis.entity;

/** Kinds of entities; MISC are events, works, treaties, currencies and the like. */
public enum EntityType {
    PER,
    LOC,
    ORG,
    MISC
}
