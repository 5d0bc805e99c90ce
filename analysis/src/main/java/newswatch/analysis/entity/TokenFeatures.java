package newswatch.analysis.entity;

import newswatch.analysis.entity.WordForms.WordForm;

/**
 * What the tagger sees of every token, as hashes: what {@link WordAspects} tells of the word, and what its place tells.
 * Changing anything here means training anew.
 */
final class TokenFeatures {

    /** Places of the hashes in the array of a token. */
    static final int WORD = 0;

    static final int LOWER = 1;
    static final int PREFIX1 = 2;
    static final int PREFIX2 = 3;
    static final int PREFIX3 = 4;
    static final int PREFIX4 = 5;
    static final int SUFFIX1 = 6;
    static final int SUFFIX2 = 7;
    static final int SUFFIX3 = 8;
    static final int SUFFIX4 = 9;
    static final int LONG_SUFFIX = 10;
    static final int SHAPE = 11;
    static final int CLASSES = 12;
    /** Only the number of the features; it depends on the place, see {@link #knownAt}. */
    static final int KNOWN = 13;

    static final int START = 14;
    static final int SUFFIX5 = 15;
    static final int LEMMA = 16;
    static final int TAIL = 17;
    static final int LISTS = 18;
    static final int CLUSTER = 19;

    static final int END = 20;

    /** As {@link #KNOWN}, see {@link #quotedAt}. */
    static final int QUOTED = 21;

    static final int PLACE = 22;
    static final int LETTERS = 23;

    static final int ASPECTS = 24;

    private static final String QUOTES = "\"„“”»«";
    private static final int SHORT_QUOTE = 5;
    private static final int LONGEST_QUOTE = 12;

    private final Document document;
    private final WordForm outside;
    private final WordForm[] forms;
    private final int[] known;
    private final int[] quoted;

    TokenFeatures(Document document, Gazetteer gazetteer, WordForms words, boolean withGazetteer) {
        this.document = document;
        outside = words.outside();
        forms = new WordForm[document.size()];
        known = new int[forms.length];
        quoted = new int[forms.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = words.of(document.surface(i), document.startsSentence(i), gazetteer);
            known[i] = withGazetteer ? known(i) : 0;
        }
        addQuotes();
    }

    /** Short stretches between quotation marks are often works; what follows the opening mark counts most. */
    private void addQuotes() {
        int open = -1;
        for (int i = 0; i < quoted.length; i++) {
            boolean mark = QUOTES.indexOf(document.surface(i).charAt(0)) >= 0;
            if (mark && open >= 0 && i - open <= LONGEST_QUOTE) {
                for (int k = open + 1; k < i; k++) {
                    quoted[k] = (k == open + 1 ? 1 : 2) + (i - open > SHORT_QUOTE ? 2 : 0);
                }
                open = -1;
            } else if (mark) {
                open = i;
            }
        }
    }

    /** The word at a place; what stands for none outside the sentence. */
    WordForm formAt(int index, int first, int end) {
        return index < first || index >= end ? outside : forms[index];
    }

    /** One hash per aspect of a token; zeros outside the sentence. */
    int[] at(int index, int first, int end) {
        return formAt(index, first, end).aspects();
    }

    /** What the gazetteer says of the token; 0 outside the sentence. */
    int knownAt(int index, int first, int end) {
        return index < first || index >= end ? 0 : known[index];
    }

    /** Its place in a short quotation; 0 for none. */
    int quotedAt(int index) {
        return quoted[index];
    }

    /** Whether one of these tokens begins with a capital or a digit. */
    boolean hasCapital(int first, int end) {
        for (int i = first; i < end; i++) {
            char c = document.surface(i).charAt(0);
            if (Character.isUpperCase(c) || Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** What the word says wherever it stands. */
    int[] scoresAt(int index, int first, int end) {
        return formAt(index, first, end).scores();
    }

    private int known(int index) {
        Finding finding = document.nameAt(index);
        if (finding == null) {
            return document.isKnownAdjective(index) ? 20 : 1;
        }
        return 1 + NameTags.of(finding.entity().type(), finding.first() == index);
    }
}
