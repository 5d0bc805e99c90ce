package newswatch.analysis.entity;

import newswatch.analysis.text.Sentence;

/** Finds people by first names and roles. */
final class People {

    private static final int LONGEST = 5;

    private static final int LONG_WORD = 4;

    private final Gazetteer gazetteer;
    private final Document document;

    People(Gazetteer gazetteer, Document document) {
        this.gazetteer = gazetteer;
        this.document = document;
    }

    void find() {
        for (int i = 0; i < document.size(); i++) {
            if (document.isCapitalisedWord(i) && document.nameAt(i) == null) {
                int end = document.isFirstName(i) ? endOfName(i) : afterRole(i) && !isTitle(i) ? endOfUnknown(i) : i;
                if (end > i) {
                    for (int inside = i; inside < end; inside++) {
                        Finding place = document.nameAt(inside);
                        if (place != null) {
                            document.drop(place);
                        }
                    }
                    document.addName(i, end, KnownEntity.of(EntityType.PER, "-", nameOf(i, end)));
                    i = end - 1;
                }
            }
        }
    }

    /** Languages with small letters: there every capital inside a sentence is a name's. */
    private boolean isForeign() {
        return gazetteer.roles().isLowerCase();
    }

    /** "Prof. Dr.": one title behind the other. */
    private boolean isTitle(int index) {
        return document.surface(index).endsWith(".") && gazetteer.isRole(document.surface(index));
    }

    private boolean afterRole(int index) {
        return index > 0
                && (document.isCapitalisedWord(index - 1) || isForeign())
                && gazetteer.isRole(document.surface(index - 1))
                && !document.startsSentence(index);
    }

    /** First names, initials and particles, then one surname, which may be a common word. */
    private int endOfName(int start) {
        int i = start + 1;
        while (i < document.size() && i - start < LONGEST && continues(i)) {
            i++;
        }
        while (i > start + 1 && !document.isCapitalisedWord(i - 1)) {
            i--;
        }
        return i > start + 1 && !document.surface(i - 1).endsWith(".") ? i : start;
    }

    private boolean continues(int index) {
        if (document.startsSentence(index) || document.nameAt(index) != null) {
            return isSurnameLikePlace(index);
        }
        if (Particles.isOne(document.surface(index))) {
            return document.isCapitalisedWord(index + 1) || Particles.isOne(document.surface(index + 1));
        }
        boolean afterFirstName =
                document.isFirstName(index - 1) || document.surface(index - 1).endsWith(".");
        return document.isCapitalisedWord(index)
                && !gazetteer.isRole(document.surface(index))
                && (afterFirstName || !document.isCommonWord(index) || Particles.isOne(document.surface(index - 1)));
    }

    /** "Lukas Hamm": a place right behind a first name that is nothing else. */
    private boolean isSurnameLikePlace(int index) {
        Finding place = document.nameAt(index);
        return place != null
                && place.length() == 1
                && place.entity().type() == EntityType.LOC
                && document.isFirstName(index - 1)
                && !document.isCommonWord(index - 1)
                && document.nameAt(index - 1) == null
                && !document.startsSentence(index);
    }

    /** After a role one to three words that no dictionary knows; in other languages than German at least two. */
    private int endOfUnknown(int start) {
        if (isForeign()) {
            int end = endOfCapitals(start);
            return end > start + 1 && !isHeadline(start) ? end : start;
        }
        int i = start;
        while (i < document.size()
                && i - start < 3
                && document.isCapitalisedWord(i)
                && document.nameAt(i) == null
                && (i == start || !document.startsSentence(i))
                && !document.isCommonWord(i)
                && gazetteer.adjective(document.surface(i)) == null) {
            i++;
        }
        return i;
    }

    private int endOfCapitals(int start) {
        int i = start;
        while (i < document.size()
                && i - start < 3
                && document.isCapitalisedWord(i)
                && document.nameAt(i) == null
                && (i == start || !document.startsSentence(i))) {
            i++;
        }
        return i;
    }

    /** "President Says Talks Fail": no longer word of the sentence has a small letter. */
    private boolean isHeadline(int index) {
        for (Sentence sentence : document.text().sentences()) {
            if (sentence.firstToken() <= index && index < sentence.endToken()) {
                return document.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
                        .noneMatch(token -> token.isWord()
                                && !token.isCapitalised()
                                && token.surface().length() >= LONG_WORD);
            }
        }
        return false;
    }

    private String nameOf(int first, int end) {
        return withoutGenitive(document.text()
                .text()
                .substring(
                        document.tokens().get(first).span().start(),
                        document.tokens().get(end - 1).span().end()));
    }

    /** "Erika Beispiels" is called "Erika Beispiel" if the text says so elsewhere; here only the sure case is cut. */
    private static String withoutGenitive(String name) {
        boolean apostrophe = name.endsWith("'s") || name.endsWith("’s");
        return apostrophe ? name.substring(0, name.length() - 2) : name;
    }
}
