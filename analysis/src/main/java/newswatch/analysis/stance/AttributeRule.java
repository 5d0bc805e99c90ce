package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.Word;

/** "die von Russland geforderte Abtretung": the participle before a noun takes the stand. */
final class AttributeRule implements Rule {

    private static final double CONFIDENCE = 0.84;

    @Override
    public List<Candidate> read(Scene scene) {
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            for (Word word : phrase.words()) {
                if (word.isInflectedParticiple() && word.index() < phrase.head().index()) {
                    found.addAll(match(scene, phrase, word));
                }
            }
        }
        return found;
    }

    private static List<Candidate> match(Scene scene, Phrase phrase, Word participle) {
        List<Actor> actors = agents(scene, phrase, participle);
        Optional<Frame> frame = participle.participles().stream()
                .flatMap(lemma -> scene.lexicon().verbs(lemma).stream())
                .filter(each -> each.needs().isEmpty() && each.targets().contains("acc"))
                .findFirst();
        if (actors.isEmpty() || frame.isEmpty()) {
            return List.of();
        }
        Optional<Target> target = new Targets(scene).of(phrase);
        return frame.get().polarity(false).stream()
                .flatMap(polarity -> target.stream().flatMap(about -> actors.stream()
                        .map(actor -> new Candidate(
                                actor,
                                about,
                                polarity,
                                List.of(participle),
                                CONFIDENCE,
                                frame.get().head()))))
                .toList();
    }

    private static List<Actor> agents(Scene scene, Phrase phrase, Word participle) {
        return scene.phrases().stream()
                .filter(each -> Set.of("von", "durch").contains(each.preposition()))
                .filter(each -> each.start() > phrase.start() && each.end() <= participle.index())
                .flatMap(each -> scene.discourse().joined(scene.clause(), each).stream())
                .flatMap(each -> scene.actor(each).stream())
                .toList();
    }
}
