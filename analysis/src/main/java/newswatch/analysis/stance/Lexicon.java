package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.table.Rows;

/** The words that take a stand, by kind and base form. Thread-safe; its look-ups are hash look-ups. */
public final class Lexicon {

    private static final String FOLDER = "/newswatch/stance/";
    private static final int COLUMNS = 6;
    private static final int SHORTEST_NOUN = 4;

    /** Beyond this many a memory starts anew: texts bring ever new words. */
    private static final int MOST_REMEMBERED = 20_000;

    /** The German lexicon. */
    public static final Lexicon GERMAN = new Lexicon("de");

    /** The English lexicon. */
    public static final Lexicon ENGLISH = new Lexicon("en");

    private final Map<String, Map<String, List<Frame>>> frames = new HashMap<>();
    private final Map<String, List<Frame>> knownNouns = new ConcurrentHashMap<>();
    private final Map<String, List<Frame>> judgingNouns = new ConcurrentHashMap<>();
    private final Map<String, List<Frame>> judgingForms = new ConcurrentHashMap<>();

    private final String resource;

    /**
     * Loads the lexicon of a language from our resources.
     *
     * @param language ISO 639-1 code: de or en
     */
    private Lexicon(String language) {
        resource = FOLDER + language + ".tsv";
        Rows.of(Lexicon.class, resource).forEach(this::add);
    }

    private void add(List<String> cells) {
        if (cells.size() < COLUMNS) {
            throw new IllegalStateException(resource + " has a line with too few columns: " + cells);
        }
        List<String> words = List.of(cells.get(1).split(" ", -1));
        String head = words.get(words.size() - 1);
        Frame frame = new Frame(
                head,
                words.subList(0, words.size() - 1).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList(),
                List.of(cells.get(2).split(" ", -1)),
                polarity(cells.get(3)),
                polarity(cells.get(4)),
                Double.parseDouble(cells.get(5)),
                cells.size() > COLUMNS ? cells.get(COLUMNS) : "");
        frames.computeIfAbsent(cells.get(0), kind -> new HashMap<>())
                .computeIfAbsent(head, word -> new ArrayList<>())
                .add(frame);
    }

    private static Optional<Polarity> polarity(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(Polarity.valueOf(cell.toUpperCase(Locale.ROOT)));
    }

    /** The frames of a head in the kind that the table names by a letter. */
    List<Frame> of(String kind, String head) {
        return frames.getOrDefault(kind, Map.of()).getOrDefault(head, List.of());
    }

    /** All heads of a kind. */
    Set<String> heads(String kind) {
        return Set.copyOf(frames.getOrDefault(kind, Map.of()).keySet());
    }

    /** Whether a verb reports speech, whatever stands beside it. */
    public boolean isSaying(String lemma) {
        return !of("s", lemma).isEmpty();
    }

    /** Whether a verb reports speech in the company of these words: "gibt ... bekannt". */
    public boolean isSaying(String lemma, List<Word> words) {
        return of("s", lemma).stream().anyMatch(frame -> hasAll(frame.needs(), words));
    }

    /** Whether a verb reports speech in the company of these words in lower case: "pointed out". */
    public boolean isSaying(String lemma, Set<String> words) {
        return of("s", lemma).stream().anyMatch(frame -> words.containsAll(frame.needs()));
    }

    private static boolean hasAll(List<String> needs, List<Word> words) {
        return needs.stream()
                .allMatch(need -> words.stream().anyMatch(word -> word.lower().equals(need)));
    }

    List<Frame> verbs(String lemma) {
        return of("v", lemma);
    }

    List<Frame> adjectives(String form) {
        return of("a", form);
    }

    /** Verbs that judge their subject: what "schadet" is bad for whoever says so. */
    List<Frame> effects(String lemma) {
        return of("w", lemma);
    }

    /** Stance nouns behind a preposition that tell why or in spite of whom something happens: "auf Antrag". */
    List<Frame> adjuncts(String preposition, Word word) {
        if (preposition.isEmpty()) {
            return List.of();
        }
        return of("j", word.noun()).stream()
                .filter(frame -> frame.needs().contains(preposition))
                .toList();
    }

    /** Nouns for people by what they stand for: "Gegner", "Befürworterin". */
    List<Frame> partisans(Word word) {
        return of("p", word.noun());
    }

    List<Frame> judging(String lemma) {
        return of("h", lemma);
    }

    boolean carries(String lemma) {
        return !of("u", lemma).isEmpty();
    }

    /** Whether a verb carries a stance noun that stands free (no preposition) or behind this preposition. */
    boolean carries(String lemma, String preposition) {
        String place = preposition.isEmpty() ? "acc" : preposition;
        return of("u", lemma).stream().anyMatch(frame -> frame.targets().contains(place));
    }

    /** The frames of a noun, found by its longest known ending: "Kernforderung" as itself, then as "Forderung". */
    List<Frame> nouns(Word word) {
        return remembered(knownNouns, word.noun(), this::findNouns);
    }

    private static <T> T remembered(Map<String, T> known, String key, Function<String, T> find) {
        T found = known.get(key);
        if (found == null) {
            found = find.apply(key);
            if (known.size() > MOST_REMEMBERED) {
                known.clear();
            }
            known.put(key, found);
        }
        return found;
    }

    private List<Frame> findNouns(String noun) {
        List<Frame> whole = of("n", noun);
        if (!whole.isEmpty()) {
            return whole;
        }
        for (int i = 1; i <= noun.length() - SHORTEST_NOUN; i++) {
            String ending = noun.substring(i, i + 1).toUpperCase(Locale.ROOT) + noun.substring(i + 1);
            List<Frame> found = of("n", ending);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** How a word judges in this company, inflected or not; empty if it does not. */
    Optional<Frame> evaluation(Word word, Company company) {
        boolean nominal = word.isNominal();
        String form = nominal ? word.noun() : word.lower();
        List<Frame> frames =
                remembered(nominal ? judgingNouns : judgingForms, form, each -> findEvaluation(each, nominal));
        Optional<Frame> best = Optional.empty();
        for (Frame frame : frames) {
            boolean fits = frame.needs().stream().allMatch(company::has);
            boolean closer = best.filter(
                            one -> one.needs().size() >= frame.needs().size())
                    .isEmpty();
            best = fits && closer ? Optional.of(frame) : best;
        }
        return best;
    }

    private List<Frame> findEvaluation(String form, boolean nominal) {
        for (String ending : List.of("", "e", "er", "es", "en", "em", "ere", "eren", "ste", "sten")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                List<Frame> found = of("e", form.substring(0, form.length() - ending.length()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return nominal ? compound(form) : formed(form);
    }

    /** "integrationsfeindlich", "menschenunwürdig": the ending of an adjective judges. */
    private List<Frame> formed(String form) {
        for (String ending : List.of("e", "er", "es", "en", "em", "")) {
            String stem = form.endsWith(ending) ? form.substring(0, form.length() - ending.length()) : "";
            for (int i = 3; i < stem.length() - 2; i++) {
                List<Frame> found = of("e", "-" + stem.substring(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Frame> compound(String noun) {
        for (int i = 3; i <= noun.length() - SHORTEST_NOUN; i++) {
            List<Frame> found = of("e", noun.substring(i, i + 1).toUpperCase(Locale.ROOT) + noun.substring(i + 1));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
