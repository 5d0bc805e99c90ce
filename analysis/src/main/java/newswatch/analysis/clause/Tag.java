package newswatch.analysis.clause;

/** Word classes and verb forms as bits; a form may have many. */
final class Tag {

    static final int FINITE_SINGULAR = 1;
    static final int FINITE_PLURAL = 1 << 1;
    static final int INFINITIVE = 1 << 2;
    static final int ZU_INFINITIVE = 1 << 3;
    static final int PARTICIPLE = 1 << 4;
    static final int ADJECTIVE = 1 << 5;
    static final int NOUN = 1 << 6;
    static final int NAME = 1 << 7;
    static final int DETERMINER = 1 << 8;
    static final int PERSONAL = 1 << 9;
    static final int RELATIVE = 1 << 10;
    static final int PREPOSITION = 1 << 11;
    static final int SUBORDINATOR = 1 << 12;
    static final int COORDINATOR = 1 << 13;
    static final int NEGATION = 1 << 14;
    static final int ADVERB = 1 << 15;
    static final int PARTICLE = 1 << 16;
    static final int AUXILIARY = 1 << 17;
    static final int MODAL = 1 << 18;
    /** Reported speech: a subjunctive that cannot be an indicative. */
    static final int SUBJUNCTIVE = 1 << 19;
    /** A finite form that only stands at the end of a subordinate clause: "ablehnt". */
    static final int VERB_FINAL = 1 << 20;

    static final int POSSESSIVE = 1 << 21;
    static final int NUMBER = 1 << 22;
    static final int QUESTION_WORD = 1 << 23;
    /** Past participle with an ending, before a noun: "geforderte". */
    static final int INFLECTED_PARTICIPLE = 1 << 24;

    static final int UNKNOWN = 1 << 25;
    /** Subjunctive II: "hätte", "wäre", "müsste". */
    static final int UNREAL = 1 << 26;

    /** "offenbar", "vielleicht": leaves open whether it is so. */
    static final int HEDGE = 1 << 27;

    static final int FINITE = FINITE_SINGULAR | FINITE_PLURAL;

    private Tag() {}
}
