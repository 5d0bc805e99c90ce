package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.analysis.morphology.EnglishDictionary;
import newswatch.analysis.morphology.EnglishDictionary.Entry;
import newswatch.analysis.morphology.WordClass;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.Token;

/** From tokens to words: contractions are two, the genitive is taken off, prepositions of several words are one. */
final class WordReader {

    /** Prepositions of several words; the name joins them by dashes, in one spelling. */
    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("in favour of", "in-favour-of"),
            Map.entry("in favor of", "in-favour-of"),
            Map.entry("in support of", "in-support-of"),
            Map.entry("according to", "according-to"),
            Map.entry("because of", "because-of"),
            Map.entry("instead of", "instead-of"),
            Map.entry("ahead of", "ahead-of"),
            Map.entry("on behalf of", "on-behalf-of"),
            Map.entry("in response to", "in-response-to"),
            Map.entry("in spite of", "in-spite-of"),
            Map.entry("such as", "such-as"),
            Map.entry("as well as", "as-well-as"),
            Map.entry("rather than", "rather-than"),
            Map.entry("no longer", "no-longer"),
            Map.entry("as if", "as-if"),
            Map.entry("not only", "not-only"),
            Map.entry("no one", "no-one"),
            Map.entry("more than", "more-than"),
            Map.entry("fewer than", "more-than"),
            Map.entry("less than", "more-than"),
            Map.entry("at least", "more-than"));

    /** Those of them that are no prepositions. */
    private static final Map<String, Integer> CLASSES = Map.of(
            "no-longer", WordClass.NEGATION,
            "as-if", WordClass.SUBORDINATOR,
            "not-only", WordClass.ADVERB,
            "no-one", 0,
            "more-than", WordClass.QUANTITY);

    private static final Set<String> FIRSTS = JOINED.keySet().stream()
            .map(words -> words.substring(0, words.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());

    /** Words that "'s" behind makes two: "it's"; behind any other word it is the genitive. */
    private static final Set<String> CONTRACTED = Set.of(
            "it", "he", "she", "that", "there", "who", "what", "here", "where", "i", "we", "you", "they", "let", "how");

    private final EnglishDictionary dictionary;
    private final Map<Integer, Integer> mentionAt;

    WordReader(EnglishDictionary dictionary, Map<Integer, Integer> mentionAt) {
        this.dictionary = dictionary;
        this.mentionAt = new HashMap<>(mentionAt);
    }

    /** The words of some tokens in text order. */
    List<EnglishWord> read(List<Token> tokens) {
        List<EnglishWord> words = new ArrayList<>(tokens.size() + 4);
        for (int i = 0; i < tokens.size(); i++) {
            int joined = joined(tokens, i, words);
            if (joined > 0) {
                i += joined - 1;
            } else if (isGenitive(tokens, i)) {
                EnglishWord last = words.remove(words.size() - 1);
                words.add(new EnglishWord(
                        last.span(), last.surface(), last.lower(), last.classes(), last.lemma(), last.mention(), true));
            } else {
                add(tokens.get(i), words);
            }
        }
        return words;
    }

    /** "the teachers' union": an apostrophe right behind an s. */
    private static boolean isGenitive(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (i == 0 || !(token.surface().equals("'") || token.surface().equals("’"))) {
            return false;
        }
        Token before = tokens.get(i - 1);
        return before.isWord()
                && before.surface().endsWith("s")
                && before.span().end() == token.span().start();
    }

    private int joined(List<Token> tokens, int i, List<EnglishWord> words) {
        String first = tokens.get(i).surface().toLowerCase(Locale.ROOT);
        if (!FIRSTS.contains(first) || i + 1 >= tokens.size()) {
            return 0;
        }
        StringBuilder text = new StringBuilder(first);
        for (int more = 1; more <= 2 && i + more < tokens.size(); more++) {
            text.append(' ').append(tokens.get(i + more).surface().toLowerCase(Locale.ROOT));
            String name = JOINED.get(text.toString());
            if (name != null) {
                Span span = new Span(
                        tokens.get(i).span().start(),
                        tokens.get(i + more).span().end());
                int classes = CLASSES.getOrDefault(name, WordClass.PREPOSITION);
                words.add(new EnglishWord(span, text.toString(), name, classes, name, -1, false));
                return more + 1;
            }
        }
        return 0;
    }

    private void add(Token token, List<EnglishWord> words) {
        String lower = token.surface().toLowerCase(Locale.ROOT).replace('’', '\'');
        int cut = lower.indexOf('\'');
        if (cut <= 0 || !token.isWord()) {
            words.add(
                    lower.equals("cannot")
                            ? word(token, "can't", 0, token.surface().length())
                            : whole(token, lower));
            return;
        }
        String tail = lower.substring(cut);
        String stem = lower.substring(0, cut);
        if (lower.endsWith("n't") && cut > 1) {
            words.add(word(token, stem.substring(0, stem.length() - 1), 0, cut - 1));
            words.add(word(token, "n't", cut - 1, lower.length()));
        } else if (tail.equals("'s") && !CONTRACTED.contains(stem)) {
            EnglishWord owner = word(token, stem, 0, cut);
            words.add(new EnglishWord(
                    owner.span(), owner.surface(), stem, owner.classes(), owner.lemma(), owner.mention(), true));
        } else if (CONTRACTED.contains(stem)) {
            words.add(word(token, stem, 0, cut));
            words.add(word(token, tail, cut, lower.length()));
        } else {
            words.add(whole(token, lower));
        }
    }

    private EnglishWord whole(Token token, String lower) {
        return word(token, lower, 0, token.surface().length());
    }

    private EnglishWord word(Token token, String lower, int from, int to) {
        String known =
                switch (lower) {
                    case "wo" -> "will";
                    case "ca", "can't" -> "can";
                    case "sha" -> "shall";
                    default -> lower;
                };
        Entry entry = token.kind() == Token.Kind.PUNCTUATION ? new Entry(0, known) : dictionary.of(known);
        int classes = token.kind() == Token.Kind.NUMBER ? WordClass.NUMBER : entry.classes();
        if (lower.equals("can't")) {
            classes |= WordClass.NEGATION;
        }
        Span span = new Span(token.span().start() + from, token.span().start() + to);
        return new EnglishWord(
                span,
                token.surface().substring(from, to),
                known,
                named(token, classes),
                entry.lemma().isEmpty() ? known : entry.lemma(),
                mentionAt.getOrDefault(token.span().start(), -1),
                false);
    }

    /** "May", "Will": what is written with a capital inside of a sentence is no helper. Left open at its start. */
    private static int named(Token token, int classes) {
        boolean acronym = token.surface().length() > 1
                && token.surface().equals(token.surface().toUpperCase(Locale.ROOT))
                && Character.isLetter(token.surface().charAt(0));
        return acronym ? 0 : classes;
    }
}
