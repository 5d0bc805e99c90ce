package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;

/** What a speaker says that something does: "gefährdet den Frieden"; the verb judges what has the effect. */
final class SpokenEffect {

    private SpokenEffect() {}

    /** "Das gefährdet den Frieden": the verb judges its subject. */
    static Optional<Spoken> in(Scene scene, VerbGroup verbs) {
        return verbs.lemmas().stream()
                .flatMap(lemma -> scene.lexicon().effects(lemma).stream())
                .filter(frame -> frame.needs().stream().allMatch(scene::has))
                .findFirst()
                .flatMap(frame -> frame.polarity(scene.isNegated()).flatMap(polarity -> cause(scene, verbs, frame)
                        .map(target -> new Spoken(target, polarity, verbs.cue(), frame.head()))));
    }

    /** What has the effect: the subject, the place that the frame names, or the means in the passive. */
    private static Optional<Target> cause(Scene scene, VerbGroup verbs, Frame frame) {
        Targets targets = new Targets(scene);
        if (verbs.passive()) {
            return means(scene).flatMap(targets::of); // "seien Busse zerstört worden": its subject suffers it
        }
        return frame.targets().contains("subj")
                ? acting(scene).filter(phrase -> !scene.subject().isSpeaker()).flatMap(targets::of)
                : targets.find(frame.targets(), List.of());
    }

    /** "Mit dem Gesetz wird Rechtssicherheit geschaffen"; "durch" tells of accidents too. */
    private static Optional<Phrase> means(Scene scene) {
        return scene.phrases().stream()
                .filter(phrase -> phrase.preposition().equals("mit")
                        && scene.actor(phrase).isEmpty())
                .filter(phrase -> phrase.head().isNominal())
                .findFirst();
    }

    /**
     * "Das Abkommen macht Europa sicherer": of two that can be the subject the thing that comes first has the effect.
     */
    static Optional<Phrase> acting(Scene scene) {
        Optional<Phrase> subject = scene.subjectPhrase();
        int verb = scene.verbs().flatMap(VerbGroup::finite).map(Word::index).orElse(0);
        return scene.phrases().stream()
                .limit(1)
                .filter(phrase -> subject.isPresent() && subject.get().start() > verb && phrase.end() == verb)
                .filter(phrase -> phrase.isFree() && phrase.canBeNominative() && !phrase.isTime())
                .findFirst()
                .or(() -> subject);
    }
}
