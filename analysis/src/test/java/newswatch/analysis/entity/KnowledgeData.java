package newswatch.analysis.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.morphology.GermanMorphology;
import newswatch.analysis.morphology.GermanMorphology.Reading;
import newswatch.analysis.text.TextAnnotator;
import newswatch.analysis.text.Token;

/**
 * What the tagger is to know of words, made from lists: surnames, one in each line, and GeoNames' file
 * {@code cities500.txt}. Common nouns, to tell names from, are those of texts.
 */
final class KnowledgeData {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}'’ -]{2,}");

    private static final Pattern SURNAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}(-\\p{Lu}\\p{Ll}+)?");

    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH");

    /** Places of this size have names in German. */
    private static final int WELL_KNOWN = 15_000;

    private static final int LARGE = 20_000;

    private static final int SHORTEST_PART = 4;

    /** Nouns of texts are few beside the lists. */
    private static final int NOUNS_COUNT = 3;

    private final Set<String> places = new TreeSet<>();
    private final Set<String> large = new TreeSet<>();
    private int read;
    private final Set<String> parts = new TreeSet<>();
    private final List<String> surnames;
    private final List<String> towns = new ArrayList<>();

    KnowledgeData(Path surnames, Path cities) throws IOException {
        this.surnames = Files.readAllLines(surnames, StandardCharsets.UTF_8).stream()
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String line : Files.readAllLines(cities, StandardCharsets.UTF_8)) {
            addPlace(line.split("\t", -1));
        }
    }

    private void addPlace(String[] fields) {
        addTown(fields[1], GERMAN.contains(fields[8]));
        int inhabitants = fields[14].isEmpty() ? 0 : Integer.parseInt(fields[14]);
        Set<String> names = new TreeSet<>(List.of(fields[1], fields[2]));
        if (GERMAN.contains(fields[8]) || inhabitants >= WELL_KNOWN) {
            names.addAll(List.of(fields[3].split(",")));
        }
        for (String name : names) {
            if (NAME.matcher(name).matches() && name.chars().anyMatch(Character::isLowerCase)) {
                addName(name, inhabitants);
            }
        }
    }

    /** One in eight, one in two of those where German is spoken, so that there are some of each. */
    private void addTown(String name, boolean german) {
        read++;
        if (read % (german ? 2 : 8) == 0) {
            towns.add(name);
        }
    }

    /** Surnames, and towns of which a third lie where German is spoken. */
    NameSwaps.Lists names() {
        return new NameSwaps.Lists(
                surnames.stream()
                        .filter(name -> SURNAME.matcher(name).matches())
                        .toList(),
                List.copyOf(towns));
    }

    private void addName(String name, int inhabitants) {
        if (name.indexOf(' ') < 0) {
            places.add(name);
            if (inhabitants >= LARGE) {
                large.add(name);
            }
            return;
        }
        for (String part : name.split(" ")) {
            if (part.length() >= SHORTEST_PART && Character.isUpperCase(part.charAt(0))) {
                parts.add(part);
            }
        }
    }

    /** All of it; common nouns are taken from the texts. */
    TaggerKnowledge knowledge(Collection<String> texts) {
        return knowledge(letters(texts), Language.GERMAN);
    }

    /** For English, whose capitals tell what the letters tell in German. */
    TaggerKnowledge english() {
        return knowledge(NameLetters.none(), Language.ENGLISH);
    }

    private TaggerKnowledge knowledge(NameLetters letters, Language language) {
        TaggerKnowledge none = TaggerKnowledge.small();
        return new TaggerKnowledge(
                none.words(),
                set(surnames),
                new PlaceWords(set(places), set(large), set(parts)),
                letters,
                none.clusters(),
                language,
                Set.of());
    }

    private static WordSet set(Collection<String> words) {
        WordSet set = WordSet.forWords(words.size());
        words.forEach(set::add);
        return set;
    }

    private NameLetters letters(Collection<String> texts) {
        Set<String> nouns = new TreeSet<>();
        for (String text : texts) {
            for (Token token : TextAnnotator.annotate(text).tokens()) {
                if (token.isWord() && token.isCapitalised() && isNoun(token.surface())) {
                    nouns.add(token.surface());
                }
            }
        }
        List<String> weighted = new ArrayList<>();
        for (int i = 0; i < NOUNS_COUNT; i++) {
            weighted.addAll(nouns);
        }
        return new LettersTrainer().learn(List.of(weighted, surnames, List.copyOf(places)));
    }

    private static boolean isNoun(String word) {
        List<Reading> readings = GermanMorphology.shared().readings(word);
        return word.length() > 2 && !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is("SUB"));
    }
}
