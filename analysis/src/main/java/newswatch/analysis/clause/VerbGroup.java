package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The verbs of a clause read as one: "hat ... abgelehnt", "wird ... gefordert", "lehnt ... ab", "soll ... kommen".
 *
 * @param lemmas base forms that the main verb can have, particle included, the likeliest first
 * @param modal base form of the modal verb, or "scheinen"; empty without one
 * @param passive whether the subject suffers the action
 * @param future whether it is werden with an infinitive
 * @param subjunctive whether the finite verb can only be reported speech
 * @param finite the finite verb; empty for an infinitive clause
 * @param cue the words of the main verb and its particle
 */
public record VerbGroup(
        List<String> lemmas,
        String modal,
        boolean passive,
        boolean future,
        boolean subjunctive,
        Optional<Word> finite,
        List<Word> cue) {

    public VerbGroup {
        lemmas = List.copyOf(lemmas);
        cue = List.copyOf(cue);
    }

    /** Whether it may be reported speech beside a verb of saying: also "würde", "hätte", "müsste". */
    public boolean mayBeReported() {
        return subjunctive || finite.filter(word -> word.is(Tag.UNREAL)).isPresent();
    }

    boolean plural() {
        return finite.map(word -> word.is(Tag.FINITE_PLURAL)).orElse(true);
    }

    boolean singular() {
        return finite.map(word -> word.is(Tag.FINITE_SINGULAR)).orElse(true);
    }

    /** Number of a subject of so many phrases, as {@link Agreement}. */
    int number(int phrases) {
        boolean open = phrases != 1 || (singular() && plural());
        return open ? Agreement.ALL : plural() ? Agreement.PLURAL : Agreement.SINGULAR;
    }

    /** Reads the verb group of a clause whose finite verb is known; empty if the clause has no verb. */
    static Optional<VerbGroup> of(List<Word> words, Optional<Word> finite) {
        if (finite.isEmpty()) {
            return infinitive(words);
        }
        Word verb = finite.get();
        if (verb.verbs().contains("scheinen")) {
            Optional<VerbGroup> seeming = infinitive(words).map(group -> group.finite(verb));
            if (seeming.isPresent()) {
                return seeming;
            }
        }
        boolean helper = verb.is(Tag.AUXILIARY | Tag.MODAL);
        Optional<Word> main = helper ? mainVerb(words, verb) : Optional.empty();
        if (main.isPresent()) {
            return Optional.of(compound(words, verb, main.get()));
        }
        Optional<Word> particle = particle(words, verb);
        Set<String> lemmas = new LinkedHashSet<>();
        particle.ifPresent(word -> verb.verbs().forEach(lemma -> lemmas.add(word.lower() + lemma)));
        lemmas.addAll(verb.verbs());
        List<Word> cue = new ArrayList<>(List.of(verb));
        particle.ifPresent(cue::add);
        return Optional.of(new VerbGroup(new ArrayList<>(lemmas), "", false, false, reported(verb), finite, cue));
    }

    /** "scheint ... abzulehnen": the infinitive of a clause that has a finite verb. */
    private VerbGroup finite(Word verb) {
        return new VerbGroup(lemmas, "scheinen", passive, future, reported(verb), Optional.of(verb), cue);
    }

    private static VerbGroup compound(List<Word> words, Word verb, Word main) {
        boolean participle = !main.participles().isEmpty();
        boolean werden = verb.verbs().contains("werden");
        boolean inner = words.stream()
                .anyMatch(
                        word -> !word.equals(verb) && Set.of("werden", "worden").contains(word.lower()));
        boolean passive = participle && (werden || inner);
        List<String> lemmas = participle ? main.participles() : main.verbs();
        String modal = verb.is(Tag.MODAL) ? verb.verbs().get(0) : "";
        return new VerbGroup(
                lemmas, modal, passive, werden && !participle, reported(verb), Optional.of(verb), List.of(main));
    }

    private static boolean reported(Word verb) {
        return verb.is(Tag.SUBJUNCTIVE);
    }

    private static Optional<VerbGroup> infinitive(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean plain = word.is(Tag.INFINITIVE)
                    && !word.isNominal()
                    && i > 0
                    && words.get(i - 1).lower().equals("zu");
            if ((word.is(Tag.ZU_INFINITIVE) && !word.isNominal()) || plain) {
                return Optional.of(
                        new VerbGroup(word.verbs(), "", false, false, false, Optional.empty(), List.of(word)));
            }
        }
        return Optional.empty();
    }

    /** The last participle or infinitive that is no helper itself. */
    private static Optional<Word> mainVerb(List<Word> words, Word finite) {
        boolean infinitives = finite.is(Tag.MODAL) || finite.verbs().contains("werden");
        Optional<Word> helper = Optional.empty();
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.equals(finite)
                    || word.isNominal()
                    || (i > 0 && words.get(i - 1).lower().equals("zu"))) {
                continue;
            }
            boolean participle = word.is(Tag.PARTICIPLE) && !word.participles().isEmpty();
            if (!participle && !(infinitives && word.is(Tag.INFINITIVE))) {
                continue;
            }
            if (!Set.of("werden", "worden", "haben", "sein", "gehabt", "gewesen", "geworden")
                    .contains(word.lower())) {
                return Optional.of(word);
            }
            helper = helper.isEmpty() && !word.lower().equals("worden") ? Optional.of(word) : helper;
        }
        return helper;
    }

    /** A separated particle closes the clause. */
    private static Optional<Word> particle(List<Word> words, Word verb) {
        for (int i = words.size() - 1; i >= 0 && !words.get(i).equals(verb); i--) {
            Word word = words.get(i);
            if (word.token().isWord()) {
                return word.is(Tag.PARTICLE) && !word.isNominal() ? Optional.of(word) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
