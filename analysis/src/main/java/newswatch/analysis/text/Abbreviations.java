package newswatch.analysis.text;

import java.util.Locale;
import java.util.Set;

/** Which words are written with a dot that ends no sentence. */
final class Abbreviations {

    /** Written without their dot, lower case; a sentence hardly ever ends with one of these. */
    private static final Set<String> INNER = Set.of(
            "dr", "prof", "hr", "fr", "frl", "dipl", "ing", "med", "jur", "phil", "rer", "nat", "pol", "hc", "mag",
            "gen", "col", "sen", "rep", "gov", "mr", "mrs", "ms", "st", "sr", "jr", "nr", "no", "art", "abs", "ziff",
            "bzw", "ca", "vgl", "evtl", "ggf", "inkl", "exkl", "zzgl", "max", "min", "sog", "bspw", "insb", "ehem",
            "geb", "gest", "verh", "verw", "bd", "hrsg", "kap", "abb", "tab", "tel", "str", "pl", "okt", "nov", "dez",
            "jan", "feb", "sept", "sep", "aug", "jul", "jun", "apr", "mär", "ev", "kath", "röm", "gegr", "lt", "allg",
            "bes", "franz", "engl", "amerik", "vs", "approx", "dept", "vol", "ed", "feat", "gem", "zit", "mind", "rd",
            "gez", "az", "pers", "einw", "dent", "vet", "habil", "fa", "hl", "hrn", "sig", "dec", "oct", "prov", "kfm",
            "techn", "wiss", "übers", "urspr", "nachm", "vorm", "abt", "std", "stv", "stellv", "hptm", "oblt", "ltd",
            "frz");

    /** A sentence may well end with one of these. */
    private static final Set<String> ENDING =
            Set.of("usw", "etc", "mio", "mrd", "tsd", "co", "inc", "corp", "al", "jh", "jhd", "jhdt", "ff", "bros");

    private Abbreviations() {}

    /** Whether the dot after this word belongs to it. */
    static boolean ownsDot(String word) {
        return isInitial(word) || hasInnerDot(word) || isListed(word);
    }

    private static boolean isListed(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        return isStreet(key)
                || isSkeleton(word)
                || (INNER.contains(key) && !isShoutedWord(word))
                || ENDING.contains(key);
    }

    /** "Hauptstr." */
    private static boolean isStreet(String key) {
        return key.length() > 5 && key.endsWith("str");
    }

    /** "Lkr.", "Jg.", "Dt.": nothing but consonants is no word. */
    private static boolean isSkeleton(String word) {
        return word.length() <= 4
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(c -> Character.isLowerCase(c) && "aeiouyäöü".indexOf(c) < 0)
                && "AEIOUYÄÖÜ".indexOf(word.charAt(0)) < 0;
    }

    /** "MAX." in capitals is a word or a name, no abbreviation; "Art." is no "art". */
    private static boolean isShoutedWord(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    /** "z.B", "J.D", "u.a": single letters, dots between. */
    private static boolean hasInnerDot(String word) {
        for (int i = 1; i < word.length(); i += 2) {
            if (word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() > 2 && word.length() % 2 == 1;
    }
}
