package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;

/** "die Gegner der Reform", "Befürworter eines Verbots": the noun says who they are and where they stand. */
final class PartisanRule implements Rule {

    @Override
    public List<Candidate> read(Scene scene) {
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            for (Frame frame : scene.lexicon().partisans(phrase.head())) {
                match(scene, phrase, frame).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Candidate> match(Scene scene, Phrase phrase, Frame frame) {
        Targets targets = new Targets(scene);
        Optional<Target> target = phrase.genitive()
                .filter(genitive -> scene.discourse().actor(genitive).isEmpty())
                .flatMap(targets::of)
                .or(() -> after(scene, phrase).flatMap(targets::of));
        Optional<Actor> actor = scene.discourse().anyone(phrase);
        return target.flatMap(about -> actor.flatMap(who -> frame.polarity(false)
                .map(polarity ->
                        new Candidate(who, about, polarity, List.of(phrase.head()), frame.confidence(), "partei"))));
    }

    private static Optional<Phrase> after(Scene scene, Phrase phrase) {
        return scene.phrases().stream()
                .filter(next -> next.preposition().equals("von") && next.start() == phrase.end() + 1)
                .filter(next -> scene.discourse().actor(next).isEmpty())
                .findFirst();
    }
}
