package newswatch.analysis.entity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How names sound, whatever the spelling: "Gorbatschow", "Gorbachev", "Gorbatchev" and "Горбачёв" are one. Latin
 * spellings are read the German, the English and the French way; two names sound alike if they do in any of them.
 */
final class Sounds {

    /**
     * What is read alike everywhere; longer ones first. S is the sound of "sch", C of "tsch", T of "z", J of "dsch".
     */
    private static final String[][] COMMON = {
        {"schtsch", "SC"},
        {"chtch", "SC"},
        {"shch", "SC"},
        {"tsch", "C"},
        {"dsch", "J"},
        {"tch", "C"},
        {"sch", "S"},
        {"dzh", "J"},
        {"dj", "J"},
        {"sh", "S"},
        {"zh", "S"},
        {"kh", "h"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"dt", "t"},
        {"ph", "f"},
        {"ck", "k"},
        {"ts", "T"},
        {"tz", "T"},
        {"ou", "u"},
        {"oo", "u"},
        {"x", "ks"},
        {"w", "v"},
        {"q", "k"},
        {"ß", "s"},
        {"y", "i"}
    };

    private static final String[][] GERMAN = {{"ch", "h"}, {"z", "T"}, {"j", "i"}, {"c", "k"}};

    private static final String[][] ENGLISH = {{"ch", "C"}, {"z", "s"}, {"j", "J"}, {"c", "k"}};

    private static final String[][] FRENCH = {
        {"ch", "S"}, {"gue", "ge"}, {"gui", "gi"}, {"z", "s"}, {"j", "S"}, {"c", "k"}
    };

    private static final List<String[][]> READINGS = List.of(GERMAN, ENGLISH, FRENCH);

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ie"),
            Map.entry('ж', "S"),
            Map.entry('з', "s"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "T"),
            Map.entry('ч', "C"),
            Map.entry('ш', "S"),
            Map.entry('щ', "SC"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"),
            Map.entry('ў', "v"));

    /** Consonants only: what is not written has no sound here. */
    private static final Map<Character, String> ARABIC = Map.ofEntries(
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "t"),
            Map.entry('ج', "J"),
            Map.entry('ح', "h"),
            Map.entry('خ', "h"),
            Map.entry('د', "d"),
            Map.entry('ذ', "d"),
            Map.entry('ر', "r"),
            Map.entry('ز', "s"),
            Map.entry('س', "s"),
            Map.entry('ش', "S"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "s"),
            Map.entry('غ', "k"),
            Map.entry('ف', "f"),
            Map.entry('ق', "k"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"),
            Map.entry('پ', "p"),
            Map.entry('گ', "k"),
            Map.entry('چ', "C"),
            Map.entry('ک', "k"));

    private Sounds() {}

    /** Whether two names may be one in different spellings; a name in Arabic letters is compared by its consonants. */
    static boolean alike(String one, String other) {
        if (isArabic(one) || isArabic(other)) {
            return consonants(one).equals(consonants(other));
        }
        List<String> sounds = of(one);
        return of(other).stream().anyMatch(sounds::contains);
    }

    /** The sounds of a name, one to four of them. */
    static List<String> of(String name) {
        String plain = plain(name);
        Set<String> sounds = new LinkedHashSet<>();
        for (String[][] reading : READINGS) {
            sounds.add(settled(read(plain, reading), reading == FRENCH));
        }
        if (plain.contains("dd") || plain.contains("dh") || plain.indexOf('q') >= 0) {
            sounds.add(settled(read(plain, GERMAN), false).replace('g', 'k'));
        }
        return List.copyOf(sounds);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        String apart = ascii ? lower : Normalizer.normalize(lower.replace("й", "и"), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            String cyrillic = c < 128 ? null : CYRILLIC.get(c);
            if (cyrillic != null) {
                plain.append(cyrillic);
            } else if (Character.isLetter(c) || c == ' ') {
                plain.append(c);
            } else if (c == '-') {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    private static StringBuilder read(String plain, String[][] reading) {
        StringBuilder sounds = new StringBuilder(plain.length());
        int i = 0;
        while (i < plain.length()) {
            String[] rule = rule(plain, i, COMMON);
            rule = rule == null ? rule(plain, i, reading) : rule;
            sounds.append(rule == null ? plain.substring(i, i + 1) : rule[1]);
            i += rule == null ? 1 : rule[0].length();
        }
        return sounds;
    }

    private static String @org.jspecify.annotations.Nullable [] rule(String plain, int at, String[][] rules) {
        for (String[] rule : rules) {
            if (rule[0].charAt(0) == plain.charAt(at) && plain.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }

    /** One letter for runs, "e" for "ie" and for the "o" of "-tschow", no mute "e" where it is read the French way. */
    private static String settled(StringBuilder read, boolean french) {
        StringBuilder sounds = new StringBuilder(read.length());
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            char next = i + 1 < read.length() ? read.charAt(i + 1) : ' ';
            char last = sounds.isEmpty() ? ' ' : sounds.charAt(sounds.length() - 1);
            boolean mute = french && c == 'e' && next == ' ' && !isVowel(last);
            if (mute || c == last) {
                continue;
            }
            if (c == 'e' && last == 'i') {
                sounds.setLength(sounds.length() - 1);
            }
            boolean wide = c == 'o' && next == 'v' && (last == 'S' || last == 'C');
            sounds.append(wide ? 'e' : c);
        }
        return sounds.toString();
    }

    private static boolean isVowel(char c) {
        return "aeiou ".indexOf(c) >= 0;
    }

    private static boolean isArabic(String name) {
        return name.chars().anyMatch(c -> c >= 0x0600 && c < 0x0700);
    }

    private static String consonants(String name) {
        StringBuilder sounds = new StringBuilder();
        if (isArabic(name)) {
            String bare = name.startsWith("ال") ? name.substring(2) : name;
            bare.chars().mapToObj(c -> ARABIC.getOrDefault((char) c, "")).forEach(sounds::append);
        } else {
            of(name).get(0)
                    .chars()
                    .map(c -> c == 'g' ? 'k' : c)
                    .filter(c -> !isVowel((char) c))
                    .forEach(c -> sounds.append((char) c));
        }
        return settled(sounds, false);
    }
}
