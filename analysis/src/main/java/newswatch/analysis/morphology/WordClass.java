package newswatch.analysis.morphology;

import java.util.Map;

/** English word classes as bits; a form may have many. Named as in {@code words.tsv}. */
public final class WordClass {

    public static final int BE = 1;
    public static final int BE_FORM = 1 << 1;
    public static final int HAVE = 1 << 2;
    public static final int DO = 1 << 3;
    public static final int MODAL = 1 << 4;
    public static final int NEGATION = 1 << 5;
    public static final int DETERMINER = 1 << 6;
    public static final int POSSESSIVE = 1 << 7;
    public static final int QUANTITY = 1 << 8;
    public static final int NOMINATIVE = 1 << 9;
    public static final int OBJECTIVE = 1 << 10;
    public static final int PREPOSITION = 1 << 11;
    public static final int CONJUNCTION = 1 << 12;
    public static final int SUBORDINATOR = 1 << 13;
    public static final int CONDITIONAL = 1 << 14;
    public static final int RELATIVE = 1 << 15;
    public static final int ADVERB = 1 << 16;
    public static final int ADJECTIVE = 1 << 17;
    public static final int PARTICLE = 1 << 18;
    public static final int WEEKDAY = 1 << 19;
    public static final int TIME = 1 << 20;
    public static final int PLURAL = 1 << 21;
    /** A verb that takes a clause without "that": "says the plan is wrong". */
    public static final int CLAUSAL = 1 << 22;

    /** Verb forms. */
    public static final int BASE = 1 << 23;

    public static final int THIRD = 1 << 24;
    public static final int PAST = 1 << 25;
    public static final int PARTICIPLE = 1 << 26;
    public static final int ING = 1 << 27;
    public static final int NUMBER = 1 << 28;
    /** Holds the place of a stretch of speech in quotation marks. */
    public static final int SPEECH = 1 << 29;

    public static final int AUXILIARY = BE | HAVE | DO | MODAL;
    public static final int VERB = BASE | THIRD | PAST | PARTICIPLE | ING;
    /** What opens a noun group. */
    public static final int OPENING = DETERMINER | POSSESSIVE | QUANTITY | NUMBER;
    /** What is never part of a noun group. */
    public static final int CLOSED = AUXILIARY
            | BE_FORM
            | NEGATION
            | NOMINATIVE
            | PREPOSITION
            | CONJUNCTION
            | SUBORDINATOR
            | CONDITIONAL
            | RELATIVE;

    public static final Map<String, Integer> BY_NAME = Map.ofEntries(
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
