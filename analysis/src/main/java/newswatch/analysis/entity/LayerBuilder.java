package newswatch.analysis.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.entity.Gazetteer.Condition;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/** Takes lines of the gazetteer and lays out their names. */
final class LayerBuilder {

    private static final String[] ADJECTIVE_ENDINGS = {"", "e", "er", "en", "es", "em"};

    private static final String[] PEOPLE_ENDINGS = {"", "n", "s", "in", "innen", "en"};

    /** Whether one word that is also a common noun needs a hint; the shipped lists say so themselves. */
    private final boolean careful;

    private final NameTrie trie = new NameTrie();
    private final LongIntTable byEntry = new LongIntTable(8);
    private byte[] text = new byte[1 << 14];
    private int length;
    private int[] ends = new int[1 << 8];
    private char[] languages = new char[0];
    private long sum;
    private int size;
    private int names;

    LayerBuilder(boolean careful) {
        this.careful = careful;
    }

    byte[] text() {
        return Arrays.copyOf(text, length);
    }

    int[] ends() {
        return Arrays.copyOf(ends, size);
    }

    NameTrie trie() {
        return trie;
    }

    LongIntTable byEntry() {
        return byEntry;
    }

    int names() {
        return names;
    }

    /** Of each line; none at all where all are for any language. */
    char[] languages() {
        return languages.length == 0 ? languages : Arrays.copyOf(languages, size);
    }

    /** A sum over the hashes of all lines. */
    long sum() {
        return sum;
    }

    /** Adds an entry by its line. */
    LayerBuilder add(String line) {
        String[] fields = line.split("\t", -1);
        EntityType type = EntityType.valueOf(fields[1]);
        int number = append(line);
        sum += LongIntTable.hash(line);
        if (fields.length > GazetteerLayer.ENTRY_ID) {
            byEntry.put(LongIntTable.hash(fields[GazetteerLayer.ENTRY_ID]), number);
        }
        if (fields.length > GazetteerLayer.LANGUAGE) {
            languages = number < languages.length ? languages : Arrays.copyOf(languages, Math.max(256, number * 2));
            languages[number] = GazetteerLayer.language(fields[GazetteerLayer.LANGUAGE]);
        }
        addNames(fields[2], split(fields[5]), number, type);
        for (String stem : split(fields[6])) {
            addForms(stem, ADJECTIVE_ENDINGS, number);
        }
        for (String people : split(fields[7])) {
            addForms(people, PEOPLE_ENDINGS, number);
            if (people.endsWith("in")) {
                addForms(people + "nen", PEOPLE_ENDINGS, number);
            }
            if (people.endsWith("e")) {
                addForms(people.substring(0, people.length() - 1), PEOPLE_ENDINGS, number);
            }
        }
        for (String role : split(fields[9])) {
            trie.add(NameTrie.ROLES, List.of(role), number, Condition.NONE);
            trie.add(NameTrie.ROLES, List.of(role, fields[4]), number, Condition.NONE);
        }
        return this;
    }

    private int append(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (length + bytes.length > text.length) {
            text = Arrays.copyOf(text, Math.max(length + bytes.length, text.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
        ends[size] = length;
        return size++;
    }

    private void addNames(String name, List<String> aliases, int number, EntityType type) {
        boolean marked = false;
        for (String alias : aliases) {
            marked |= !GazetteerEntry.bare(alias).equals(alias)
                    && alias.substring(1).equals(name);
            addName(alias, number, type);
        }
        if (!marked) {
            addName(name, number, type);
        }
    }

    private void addName(String alias, int number, EntityType type) {
        String name = GazetteerEntry.bare(alias);
        Condition condition = condition(name.length() == alias.length() ? ' ' : alias.charAt(0), name);
        List<String> words = words(name);
        trie.add(NameTrie.NAMES, words, number, condition);
        List<String> apart = Elisions.split(words);
        if (apart.size() > words.size() && words.size() > 1) {
            trie.add(NameTrie.NAMES, apart, number, condition);
        }
        names++;
        if (words.size() > 1 && Particles.isOne(words.get(0))) {
            List<String> atStart = new ArrayList<>(words);
            atStart.set(0, capitalised(words.get(0)));
            trie.add(NameTrie.NAMES, atStart, number, condition);
        }
        if (type == EntityType.PER && condition != Condition.AMONG_OTHERS) {
            for (String sound : Sounds.of(name)) {
                trie.addSound(LongIntTable.hash(sound), number, condition);
            }
        }
    }

    private Condition condition(char mark, String name) {
        boolean doubtful = mark == ' ' && careful && isCommonWord(name);
        return doubtful ? Condition.CONTEXT : Condition.of(mark);
    }

    private static boolean isCommonWord(String name) {
        return name.indexOf(' ') < 0
                && GermanMorphology.shared().readingsAnyCase(name).stream().anyMatch(reading -> !reading.is("EIG"));
    }

    private void addForms(String stem, String[] endings, int number) {
        String lower = stem.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            trie.add(NameTrie.ADJECTIVES, List.of(lower + ending), number, Condition.NONE);
        }
    }

    /** Plain words are told by blanks, which is ten times as fast as the scanner and gives the same. */
    private static List<String> words(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i)) && (name.charAt(i) != ' ' || i == 0)) {
                return TextAnnotator.annotate(name).tokens().stream()
                        .map(Token::surface)
                        .toList();
            }
        }
        return split(name, ' ');
    }

    static List<String> split(String field) {
        return split(field, '|');
    }

    private static List<String> split(String field, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < field.length()) {
            int to = field.indexOf(separator, from);
            to = to < 0 ? field.length() : to;
            if (to > from) {
                parts.add(field.substring(from, to));
            }
            from = to + 1;
        }
        return parts;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
