package newswatch.analysis.english;

import java.util.Map;

/** Word classes as bits; a form may have many. Named as in {@code words.tsv}. */
final class WordClass {

    static final int BE = 1;
    static final int BE_FORM = 1 << 1;
    static final int HAVE = 1 << 2;
    static final int DO = 1 << 3;
    static final int MODAL = 1 << 4;
    static final int NEGATION = 1 << 5;
    static final int DETERMINER = 1 << 6;
    static final int POSSESSIVE = 1 << 7;
    static final int QUANTITY = 1 << 8;
    static final int NOMINATIVE = 1 << 9;
    static final int OBJECTIVE = 1 << 10;
    static final int PREPOSITION = 1 << 11;
    static final int CONJUNCTION = 1 << 12;
    static final int SUBORDINATOR = 1 << 13;
    static final int CONDITIONAL = 1 << 14;
    static final int RELATIVE = 1 << 15;
    static final int ADVERB = 1 << 16;
    static final int ADJECTIVE = 1 << 17;
    static final int PARTICLE = 1 << 18;
    static final int WEEKDAY = 1 << 19;
    static final int TIME = 1 << 20;
    static final int PLURAL = 1 << 21;
    /** A verb that takes a clause without "that": "says the plan is wrong". */
    static final int CLAUSAL = 1 << 22;

    /** Verb forms. */
    static final int BASE = 1 << 23;

    static final int THIRD = 1 << 24;
    static final int PAST = 1 << 25;
    static final int PARTICIPLE = 1 << 26;
    static final int ING = 1 << 27;
    static final int NUMBER = 1 << 28;
    /** Holds the place of a stretch of speech in quotation marks. */
    static final int SPEECH = 1 << 29;

    static final int AUXILIARY = BE | HAVE | DO | MODAL;
    static final int VERB = BASE | THIRD | PAST | PARTICIPLE | ING;
    /** What opens a noun group. */
    static final int OPENING = DETERMINER | POSSESSIVE | QUANTITY | NUMBER;
    /** What is never part of a noun group. */
    static final int CLOSED = AUXILIARY
            | BE_FORM
            | NEGATION
            | NOMINATIVE
            | PREPOSITION
            | CONJUNCTION
            | SUBORDINATOR
            | CONDITIONAL
            | RELATIVE;

    static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("be", BE),
            Map.entry("be-form", BE_FORM),
            Map.entry("have", HAVE),
            Map.entry("do", DO),
            Map.entry("modal", MODAL),
            Map.entry("negation", NEGATION),
            Map.entry("determiner", DETERMINER),
            Map.entry("possessive", POSSESSIVE),
            Map.entry("quantity", QUANTITY),
            Map.entry("nominative", NOMINATIVE),
            Map.entry("objective", OBJECTIVE),
            Map.entry("preposition", PREPOSITION),
            Map.entry("conjunction", CONJUNCTION),
            Map.entry("subordinator", SUBORDINATOR),
            Map.entry("conditional", CONDITIONAL),
            Map.entry("relative", RELATIVE),
            Map.entry("adverb", ADVERB),
            Map.entry("adjective", ADJECTIVE),
            Map.entry("particle", PARTICLE),
            Map.entry("weekday", WEEKDAY),
            Map.entry("time", TIME),
            Map.entry("plural", PLURAL));

    private WordClass() {}
}
