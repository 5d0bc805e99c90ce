package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;

/**
 * "auf Antrag der Fraktion", "mit Zustimmung des Rates", "gegen den Willen der Länder": what the clause tells happens
 * because, or in spite, of where somebody stands.
 */
final class AdjunctRule implements Rule {

    @Override
    public List<Candidate> read(Scene scene) {
        List<Candidate> found = new ArrayList<>();
        if (scene.isNegated()) {
            return found;
        }
        for (Phrase phrase : scene.phrases()) {
            for (Frame frame : scene.lexicon().adjuncts(phrase.preposition(), phrase.head())) {
                found.addAll(match(scene, phrase, frame));
            }
        }
        return found;
    }

    private static List<Candidate> match(Scene scene, Phrase phrase, Frame frame) {
        Optional<Target> target = target(scene);
        return frame.polarity(phrase.isDenied()).stream()
                .flatMap(polarity -> target.stream().flatMap(about -> owners(scene, phrase).stream()
                        .map(actor -> new Candidate(
                                actor,
                                about,
                                polarity,
                                List.of(phrase.head()),
                                frame.confidence(),
                                frame.head().toLowerCase(java.util.Locale.ROOT)))))
                .toList();
    }

    private static List<Actor> owners(Scene scene, Phrase phrase) {
        Optional<Phrase> named = phrase.possessor()
                .map(Phrase::of)
                .or(phrase::genitive)
                .or(() -> scene.phrases().stream()
                        .filter(next -> next.preposition().equals("von") && next.start() == phrase.end() + 1)
                        .findFirst());
        return named.stream()
                .flatMap(owner -> scene.discourse().joined(scene.clause(), owner).stream())
                .flatMap(owner -> scene.actor(owner).stream())
                .toList();
    }

    /** In the passive the subject, otherwise the object, or else the subject. */
    private static Optional<Target> target(Scene scene) {
        Targets targets = new Targets(scene);
        Optional<Target> subject = scene.subjectPhrase().flatMap(targets::of);
        boolean passive = scene.verbs().filter(verbs -> verbs.passive()).isPresent();
        return passive ? subject : targets.find(List.of("acc"), List.of()).or(() -> subject);
    }
}
