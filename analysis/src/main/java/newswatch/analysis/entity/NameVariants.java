package newswatch.analysis.entity;

import newswatch.analysis.morphology.GermanMorphology;

/** Whether two spellings are one name. */
final class NameVariants {

    private static final int LONG_ENOUGH = 6;

    private NameVariants() {}

    /** "E. Quast" and "Erika Quast", "Kirill Dimitrijew" and "Kirill Dmitrijew", a genitive and its name. */
    static boolean sameFullName(String one, String other) {
        String first = first(one);
        String second = first(other);
        boolean initial = isInitialOf(first, second) || isInitialOf(second, first);
        if (!initial && !first.equals(second) && !Sounds.alike(first, second)) {
            return false;
        }
        return sameSurname(last(one), last(other));
    }

    private static boolean sameSurname(String one, String other) {
        return one.equals(other)
                || one.equals(other + "s")
                || other.equals(one + "s")
                || isMisspelt(one, other)
                || isMisspelt(other, one);
    }

    private static boolean isInitialOf(String initial, String name) {
        return initial.length() == 2 && initial.charAt(1) == '.' && name.charAt(0) == initial.charAt(0);
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether a word that no dictionary has is a long name with one letter wrong, or in another transcription. */
    static boolean isMisspelt(String name, String word) {
        return name.length() >= LONG_ENOUGH
                && word.charAt(0) == name.charAt(0)
                && Math.abs(name.length() - word.length()) <= 2
                && !word.equals(name)
                && (isOneEditAway(name, word) || Sounds.alike(name, word))
                && !GermanMorphology.shared().knows(word);
    }

    private static boolean isOneEditAway(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int oneEnd = one.length();
        int otherEnd = other.length();
        while (oneEnd > from && otherEnd > from && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        boolean swapped = oneEnd - from == 2
                && otherEnd - from == 2
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
        return swapped || (oneEnd - from <= 1 && otherEnd - from <= 1);
    }
}
