package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.stance.Stance.Polarity;

/** "Putins Forderung nach", "Kritik der Verbände an", "äußerte Bedenken gegen". */
final class NounRule implements Rule {

    private static final Set<String> OF = Set.of("von", "aus", "durch", "seitens", "vonseiten");
    private static final Set<String> WITHDRAWING =
            Set.of("zurückziehen", "aufkündigen", "entziehen", "verweigern", "versagen", "zurücknehmen", "widerrufen");

    private static final Set<String> ABSENT = Set.of("ohne", "um");
    private static final Set<String> MISSING = Set.of(
            "fehlend",
            "mangelnd",
            "ausbleibend",
            "ausstehend",
            "erhofft",
            "gewünscht",
            "möglich",
            "angeblich",
            "etwaig");

    /** How many words may stand between the noun and the preposition of its target. */
    private static final int REACH = 6;

    @Override
    public List<Candidate> read(Scene scene) {
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            for (Frame frame : scene.lexicon().nouns(phrase.head())) {
                if (!phrase.head().isName()) {
                    found.addAll(match(scene, phrase, frame));
                }
            }
        }
        found.addAll(relative(scene));
        return found;
    }

    /**
     * "den Widerspruch, den der Rat gegen den Plan anmeldete": the noun stands before the clause that says whose it is.
     */
    private static List<Candidate> relative(Scene scene) {
        boolean carried = scene.clause().kind() == Clause.Kind.RELATIVE
                && !scene.isNegated()
                && scene.verbs().filter(verbs -> !verbs.passive()).stream()
                        .flatMap(verbs -> verbs.lemmas().stream())
                        .anyMatch(lemma -> scene.lexicon().carries(lemma, ""));
        Optional<Phrase> pronoun = scene.phrases().stream()
                .filter(phrase -> carried && phrase.isPronoun() && phrase.isFree() && !scene.isSubject(phrase))
                .filter(phrase -> phrase.head().lower().equals(scene.clause().introducer()))
                .findFirst();
        Optional<Phrase> noun = pronoun.flatMap(phrase ->
                Discourse.antecedent(scene.clause(), phrase, scene.unit().clauses()));
        return noun.stream()
                .filter(phrase ->
                        phrase.genitive().isEmpty() && phrase.possessor().isEmpty())
                .flatMap(phrase -> scene.lexicon().nouns(phrase.head()).stream()
                        .flatMap(frame -> relative(scene, phrase, frame).stream()))
                .toList();
    }

    private static List<Candidate> relative(Scene scene, Phrase noun, Frame frame) {
        Targets targets = new Targets(scene);
        List<String> places = frame.targets().stream()
                .filter(place -> !Set.of("gen", "subj", "acc").contains(place))
                .toList();
        return frame.polarity(noun.isDenied()).stream()
                .flatMap(polarity -> targets.find(places, List.of()).stream().flatMap(target -> scene.people().stream()
                        .map(actor -> new Candidate(
                                actor,
                                target,
                                polarity,
                                List.of(noun.head()),
                                frame.confidence(),
                                frame.head().toLowerCase(java.util.Locale.ROOT)))))
                .toList();
    }

    private static List<Candidate> match(Scene scene, Phrase phrase, Frame frame) {
        Optional<Polarity> polarity =
                isWithdrawn(scene, phrase) ? frame.supportDenied() : frame.polarity(phrase.isDenied());
        if (polarity.isEmpty() || isMissing(phrase)) {
            return List.of();
        }
        List<Phrase> taken = new ArrayList<>(List.of(phrase));
        List<Actor> actors = actors(scene, phrase, taken);
        if (actors.isEmpty()) {
            return List.of();
        }
        // "keinen Grund, an der Regierung zu zweifeln": no reason against something is for it.
        boolean twice = phrase.isDenied()
                && scene.next(Clause.Kind.INFINITIVE)
                        .filter(clause -> isAgainst(scene, clause))
                        .isPresent();
        return target(scene, phrase, frame, taken).stream()
                .flatMap(target -> actors.stream()
                        .map(actor -> new Candidate(
                                actor,
                                target,
                                twice ? Polarity.SUPPORT : polarity.get(),
                                List.of(phrase.head()),
                                frame.confidence(),
                                frame.head().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    /** "kündigte ihre Unterstützung auf": there was some, and there is none now. */
    private static boolean isWithdrawn(Scene scene, Phrase phrase) {
        return phrase.isFree()
                && !scene.isSubject(phrase)
                && !scene.isNegated()
                && scene.verbs().stream()
                        .flatMap(verbs -> verbs.lemmas().stream())
                        .anyMatch(WITHDRAWING::contains);
    }

    private static boolean isAgainst(Scene scene, Clause clause) {
        return clause.verbs().stream()
                .flatMap(verbs -> verbs.lemmas().stream())
                .flatMap(lemma -> scene.lexicon().verbs(lemma).stream())
                .flatMap(frame -> frame.polarity().stream())
                .anyMatch(polarity -> polarity == Polarity.OPPOSE || polarity == Polarity.REJECT);
    }

    /** "fehlende Unterstützung", "ohne Zustimmung", "um Unterstützung": there is none yet. */
    private static boolean isMissing(Phrase phrase) {
        return ABSENT.contains(phrase.preposition())
                || phrase.words().stream().anyMatch(word -> MISSING.stream().anyMatch(word.lower()::startsWith));
    }

    private static List<Actor> actors(Scene scene, Phrase phrase, List<Phrase> taken) {
        List<Actor> owners = owners(scene, phrase, taken);
        if (!owners.isEmpty()) {
            return owners;
        }
        if (phrase.preposition().equals("aus") && phrase.words().size() == 1) {
            return motivated(scene); // "legten aus Protest gegen die Kürzung die Arbeit nieder"
        }
        boolean subject = scene.isSubject(phrase);
        if (phrase.isPossessed()) {
            return subject ? scene.discourse().owner(phrase).stream().toList() : scene.people();
        }
        if (subject || (scene.isNegated() && !phrase.isDenied())) {
            return List.of();
        }
        return carrier(scene, phrase);
    }

    private static List<Actor> motivated(Scene scene) {
        boolean passive = scene.verbs().filter(VerbGroup::passive).isPresent();
        return passive ? scene.agents() : scene.people();
    }

    /** Who "äußert" the criticism or "sieht" no reason; in speech "es gibt" means the speaker. */
    private static List<Actor> carrier(Scene scene, Phrase phrase) {
        Optional<VerbGroup> verbs = scene.verbs().filter(group -> !group.passive());
        boolean exists = verbs.filter(group -> group.lemmas().contains("geben")).isPresent() && scene.has("es");
        if (exists && phrase.isFree() && phrase.isDenied()) {
            return scene.speaker().stream().toList();
        }
        boolean carried = verbs.stream()
                .flatMap(group -> group.lemmas().stream())
                .anyMatch(lemma -> scene.lexicon().carries(lemma, phrase.preposition()));
        return carried ? scene.people() : List.of();
    }

    private static List<Actor> owners(Scene scene, Phrase phrase, List<Phrase> taken) {
        Optional<Actor> possessor =
                phrase.possessor().flatMap(name -> scene.discourse().actor(Phrase.of(name)));
        if (possessor.isPresent()) {
            return List.of(possessor.get());
        }
        Optional<Actor> genitive = phrase.genitive().flatMap(scene::actor);
        if (genitive.isPresent()) {
            return List.of(genitive.get());
        }
        for (Phrase next : scene.phrases()) {
            if (OF.contains(next.preposition()) && next.start() == phrase.end() + 1) {
                List<Actor> found = scene.discourse().joined(scene.clause(), next).stream()
                        .flatMap(each -> scene.actor(each).stream())
                        .toList();
                taken.add(next);
                return found;
            }
        }
        return List.of();
    }

    private static Optional<Target> target(Scene scene, Phrase phrase, Frame frame, List<Phrase> taken) {
        Targets targets = new Targets(scene);
        for (String place : frame.targets()) {
            Optional<Target> found =
                    switch (place) {
                        case "gen" ->
                            phrase.possessor().isPresent() ? phrase.genitive().flatMap(targets::of) : Optional.empty();
                        case "dass", "zuinf", "obs" ->
                            atEnd(scene, phrase) ? targets.find(List.of(place), taken) : Optional.empty();
                        case "subj" ->
                            isPredicate(scene, phrase) ? targets.find(List.of(place), taken) : Optional.empty();
                        default -> near(scene, phrase, place, taken).flatMap(targets::of);
                    };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "Der Beitritt ist eine Forderung Kiews": the subject is what is demanded. */
    private static boolean isPredicate(Scene scene, Phrase phrase) {
        return !scene.isSubject(phrase)
                && phrase.isFree()
                && scene.verbs().stream()
                        .flatMap(verbs -> verbs.lemmas().stream())
                        .anyMatch(lemma -> lemma.equals("sein") || lemma.equals("bleiben"));
    }

    private static Optional<Phrase> near(Scene scene, Phrase noun, String preposition, List<Phrase> taken) {
        Optional<Phrase> after = scene.phrases().stream()
                .filter(phrase -> phrase.preposition().equals(preposition) && !taken.contains(phrase))
                .filter(phrase -> phrase.start() > noun.start() && phrase.start() <= noun.end() + REACH)
                .findFirst();
        // "hat an dem Sieg keinen Zweifel"
        boolean object = noun.isFree() && !scene.isSubject(noun);
        return after.or(() -> scene.phrases().stream()
                .filter(phrase -> object && phrase.preposition().equals(preposition) && phrase.end() == noun.start())
                .findFirst());
    }

    /** Whether the clause ends soon after the noun, so that the next clause tells its content. */
    private static boolean atEnd(Scene scene, Phrase phrase) {
        Clause clause = scene.clause();
        return clause.words().stream()
                        .filter(word -> word.index() >= phrase.end())
                        .count()
                <= REACH;
    }
}
