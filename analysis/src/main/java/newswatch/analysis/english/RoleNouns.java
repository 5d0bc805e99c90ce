package newswatch.analysis.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.table.Rows;

/** Nouns for those who can take a stand, by table; some endings of people too. */
final class RoleNouns {

    private static final String RESOURCE = "/newswatch/stance/roles-en.tsv";
    private static final List<String> PEOPLE =
            List.of("man", "woman", "person", "ologist", "maker", "leader", "holder", "keeper", "worker");
    private static final List<String> GROUPS =
            List.of("men", "women", "ologists", "makers", "leaders", "holders", "keepers", "workers");

    private final Map<String, Figure.Kind> kinds = new HashMap<>();
    private final Set<String> privates = new HashSet<>();

    RoleNouns() {
        Rows.of(RoleNouns.class, RESOURCE).forEach(this::add);
    }

    private void add(List<String> cells) {
        for (String word : cells.get(1).split(" ", -1)) {
            if (cells.get(0).equals("private")) {
                privates.add(word);
            }
            boolean group = cells.get(0).equals("group");
            Figure.Kind kind = cells.get(0).equals("organisation") ? Figure.Kind.ORGANISATION : gender(word);
            kinds.putIfAbsent(word, group ? Figure.Kind.GROUP : kind);
            if (!group) {
                kinds.putIfAbsent(plural(word), Figure.Kind.GROUP);
            }
        }
    }

    private static Figure.Kind gender(String word) {
        if (word.endsWith("woman")
                || Set.of("queen", "princess", "mayoress", "actress", "mother", "sister", "wife")
                        .contains(word)) {
            return Figure.Kind.WOMAN;
        }
        boolean man = word.endsWith("man")
                || Set.of("king", "prince", "pope", "archbishop", "father", "brother", "husband")
                        .contains(word);
        return man ? Figure.Kind.MAN : Figure.Kind.PERSON;
    }

    private static String plural(String word) {
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        if (word.endsWith("man")) {
            return word.substring(0, word.length() - 2) + "en";
        }
        boolean hiss = word.endsWith("s") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x");
        return word + (hiss ? "es" : "s");
    }

    /** Whom a noun in small letters stands for; empty for anything that cannot act. */
    Optional<Figure.Kind> of(String noun) {
        Figure.Kind known = kinds.get(noun);
        if (known == null && noun.indexOf('-') > 0) {
            known = kinds.get(noun.substring(noun.lastIndexOf('-') + 1));
        }
        return known == null ? byEnding(noun) : Optional.of(known);
    }

    private static Optional<Figure.Kind> byEnding(String noun) {
        if (noun.length() > 6 && PEOPLE.stream().anyMatch(noun::endsWith)) {
            return Optional.of(gender(noun));
        }
        boolean group = noun.length() > 6 && GROUPS.stream().anyMatch(noun::endsWith);
        return group ? Optional.of(Figure.Kind.GROUP) : Optional.empty();
    }

    /** Whether somebody so called is no public figure. */
    boolean isPrivate(String noun) {
        return privates.contains(noun);
    }
}
