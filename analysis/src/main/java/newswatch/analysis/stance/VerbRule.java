package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/** "lehnt den Plan ab", "wird von der Opposition gefordert", "will den Antrag nicht unterstützen". */
final class VerbRule implements Rule {

    /** Who must or may do something has not said so. */
    private static final Set<String> OTHERS_WILL = Set.of("müssen", "sollen", "dürfen");

    private static final Set<String> SPECULATIVE = Set.of("könnte", "könnten", "dürfte", "dürften", "mag", "möge");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs();
        boolean asked =
                Set.of("warum", "weshalb", "wieso").contains(scene.clause().introducer());
        if (verbs.isEmpty() || asked || isOpen(verbs.get()) || scene.isExpected()) {
            return List.of();
        }
        for (String lemma : verbs.get().lemmas()) {
            if (scene.lexicon().verbs(lemma).stream().anyMatch(frame -> isHarmless(scene, frame))) {
                return List.of();
            }
            // The frame with the most conditions is the most specific.
            List<Candidate> best = List.of();
            int most = -1;
            for (Frame frame : scene.lexicon().verbs(lemma)) {
                List<Candidate> found = frame.needs().size() > most ? match(scene, verbs.get(), frame) : List.of();
                if (!found.isEmpty()) {
                    best = found;
                    most = frame.needs().size();
                }
            }
            if (!best.isEmpty()) {
                return best;
            }
        }
        return wanted(scene, verbs.get());
    }

    /** "will die Gebühr abschaffen": frames of "wollen" name the infinitive among what must stand beside it. */
    private static List<Candidate> wanted(Scene scene, VerbGroup verbs) {
        return scene.lexicon().verbs(verbs.modal()).stream()
                .filter(frame ->
                        verbs.cue().stream().anyMatch(word -> frame.needs().contains(word.lower())))
                .map(frame -> match(scene, verbs, frame))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "forderte drei Todesopfer": in this company the verb takes no stand. */
    private static boolean isHarmless(Scene scene, Frame frame) {
        return frame.polarity().isEmpty()
                && frame.negated().isEmpty()
                && frame.needs().stream().allMatch(scene::has);
    }

    private static boolean isOpen(VerbGroup verbs) {
        return OTHERS_WILL.contains(verbs.modal())
                || verbs.finite()
                        .map(word -> SPECULATIVE.contains(word.lower()))
                        .orElse(false);
    }

    private static List<Candidate> match(Scene scene, VerbGroup verbs, Frame frame) {
        if (!frame.needs().stream().allMatch(scene::has)) {
            return List.of();
        }
        Optional<Polarity> polarity = polarity(scene, frame);
        if (polarity.isEmpty()) {
            return List.of();
        }
        if (polarity.get() == Polarity.SUPPORT && carriesOther(scene, frame)) {
            return List.of();
        }
        List<Phrase> taken = new ArrayList<>();
        List<Actor> actors = actors(scene, verbs, frame, taken);
        boolean promised = polarity.get() == Polarity.SUPPORT && scene.commitsTo(scene.lexicon());
        if (promised || isWish(scene, verbs)) {
            return List.of();
        }
        List<Target> targets = actors.isEmpty() || isGreeting(scene, frame) || isChallenge(scene, frame)
                ? List.of()
                : targets(scene, verbs, frame, taken);
        List<Word> cue = cue(scene, verbs, frame);
        List<Candidate> found = new ArrayList<>();
        for (Target target : targets) {
            for (Actor actor : actors) {
                found.add(new Candidate(actor, target, polarity.get(), cue, confidence(frame, actor), frame.head()));
            }
        }
        return found;
    }

    /** "kündigte an, sich nicht zu beteiligen": what is announced is a refusal. */
    private static Optional<Polarity> polarity(Scene scene, Frame frame) {
        Optional<Polarity> polarity = frame.polarity(scene.isNegated());
        boolean refusal = polarity.filter(stand -> stand == Polarity.SUPPORT).isPresent()
                && scene.isCommitting()
                && scene.next(Clause.Kind.INFINITIVE)
                        .filter(clause -> Company.of(clause.words()).isNegated())
                        .isPresent();
        return refusal ? Optional.of(Polarity.REJECT) : polarity;
    }

    /** "hält an der Kritik fest", "schließt sich der Forderung an": the noun, not the verb, says where they stand. */
    private static boolean carriesOther(Scene scene, Frame frame) {
        return scene.lexicon().carries(frame.head())
                && scene.phrases().stream()
                        .filter(phrase -> !scene.isSubject(phrase))
                        .flatMap(phrase -> scene.lexicon().nouns(phrase.head()).stream())
                        .flatMap(noun -> noun.polarity().stream())
                        .anyMatch(stand -> stand == Polarity.OPPOSE
                                || stand == Polarity.REJECT
                                || (stand == Polarity.DEMAND && !frame.head().equals("unterstützen")));
    }

    /** "begrüßte 2.000 Läufer": people are greeted, plans are welcomed. */
    private static boolean isGreeting(Scene scene, Frame frame) {
        return frame.head().equals("begrüßen")
                && objects(scene).anyMatch(phrase -> scene.actor(phrase).isPresent());
    }

    /** "forderte den Favoriten": somebody is challenged, things are demanded. */
    private static boolean isChallenge(Scene scene, Frame frame) {
        return frame.head().equals("fordern")
                && !scene.has("auf") // "fordert die Parteien auf", its comma forgotten
                && objects(scene)
                        .anyMatch(phrase ->
                                phrase.isDefinite() && scene.actor(phrase).isPresent());
    }

    private static Stream<Phrase> objects(Scene scene) {
        return scene.phrases().stream()
                .filter(phrase -> phrase.isFree() && !scene.isSubject(phrase) && phrase.canBeAccusative())
                .limit(1);
    }

    /** "was sie wollten": nothing is said of what. */
    private static boolean isWish(Scene scene, VerbGroup verbs) {
        return verbs.lemmas().contains("wollen") && scene.clause().kind() != Clause.Kind.MAIN;
    }

    private static double confidence(Frame frame, Actor actor) {
        return actor.naming() == Actor.Naming.PRONOUN ? frame.confidence() - 0.1 : frame.confidence();
    }

    private static List<Target> targets(Scene scene, VerbGroup verbs, Frame frame, List<Phrase> taken) {
        Targets targets = new Targets(scene);
        if (verbs.passive() && frame.targets().contains("acc")) {
            return scene.subject().phrases().stream()
                    .flatMap(phrase -> targets.of(phrase).stream())
                    .toList();
        }
        if (frame.dativeActor()) {
            return targets.all(frame.targets(), taken);
        }
        boolean carries = frame.head().equals("ankündigen"); // what is announced may be a stance noun
        scene.phrases().stream()
                .filter(phrase ->
                        carries && !scene.lexicon().nouns(phrase.head()).isEmpty())
                .forEach(taken::add);
        frame.needs().forEach(need -> scene.phrases().stream()
                .filter(phrase -> phrase.head().lower().endsWith(need))
                .forEach(taken::add));
        return targets.all(frame.targets(), taken);
    }

    private static List<Actor> actors(Scene scene, VerbGroup verbs, Frame frame, List<Phrase> taken) {
        if (verbs.passive()) {
            scene.phrases().stream()
                    .filter(phrase -> phrase.preposition().equals("von"))
                    .forEach(taken::add);
            return scene.agents();
        }
        if (frame.dativeActor()) {
            return scene.phrases().stream()
                    .filter(phrase -> phrase.isFree() && phrase.canBeDative())
                    .flatMap(phrase -> scene.actor(phrase).stream())
                    .limit(1)
                    .toList();
        }
        return frame.personal() ? scene.people() : scene.actors();
    }

    private static List<Word> cue(Scene scene, VerbGroup verbs, Frame frame) {
        List<Word> cue = new ArrayList<>(verbs.cue());
        for (Word word : scene.clause().words()) {
            if (frame.needs().contains(word.lower()) || (scene.isNegated() && word.isNegation())) {
                cue.add(word);
            }
        }
        return cue;
    }
}
