package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/** "nannte den Plan unverantwortlich", "hält die Reform für richtig", "wird von X als Fehler bezeichnet". */
final class JudgingRule implements Rule {

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs();
        if (verbs.isEmpty()) {
            return List.of();
        }
        for (String lemma : verbs.get().lemmas()) {
            for (Frame frame : scene.lexicon().judging(lemma)) {
                List<Candidate> found = match(scene, verbs.get(), frame);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /**
     * The first place of the frame holds the judgement; where it has more, what is judged stands in one of them: "sieht
     * in dem Plan einen Fehler".
     */
    private static List<Candidate> match(Scene scene, VerbGroup verbs, Frame frame) {
        boolean own = scene.lexicon().verbs(frame.head()).stream()
                .anyMatch(each -> each.needs().isEmpty() && each.polarity().isPresent());
        if (own) {
            return List.of(); // "wies die Vorwürfe als haltlos zurück": the verb says it
        }
        Optional<Word> verdict = verdict(scene, frame.targets().get(0));
        Optional<Frame> evaluation = verdict.flatMap(scene::evaluation);
        if (verdict.isEmpty() || evaluation.isEmpty()) {
            return List.of();
        }
        Optional<Polarity> polarity = evaluation.get().polarity(scene.isNegated());
        List<Actor> actors = verbs.passive() ? scene.agents() : scene.people();
        Optional<Target> target = frame.targets().size() > 1
                ? new Targets(scene)
                        .find(frame.targets().subList(1, frame.targets().size()), List.of())
                : target(scene, verbs, verdict.get());
        if (polarity.isEmpty() || actors.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        List<Word> cue = new ArrayList<>(verbs.cue());
        cue.add(verdict.get());
        return actors.stream()
                .map(actor -> new Candidate(actor, target.get(), polarity.get(), cue, frame.confidence(), "urteil"))
                .toList();
    }

    private static Optional<Target> target(Scene scene, VerbGroup verbs, Word verdict) {
        Targets targets = new Targets(scene);
        if (verbs.passive()) {
            return scene.subjectPhrase().flatMap(targets::of);
        }
        List<Phrase> verdicts = scene.phrases().stream()
                .filter(phrase -> phrase.words().contains(verdict))
                .toList();
        return targets.find(List.of("acc", "dass", "zuinf"), verdicts)
                .or(() -> targets.find(List.of("von"), verdicts)
                        .filter(found -> verbs.lemmas().contains("sprechen")))
                .or(() -> verdicts.isEmpty() ? Optional.empty() : targets.of(verdicts.get(0)));
    }

    /** The first judging word after the marker; after an accusative anywhere. */
    private static Optional<Word> verdict(Scene scene, String marker) {
        boolean marked = marker.equals("acc");
        for (Word word : scene.clause().words()) {
            boolean subject = scene.subject().phrases().stream()
                    .anyMatch(phrase -> phrase.words().contains(word));
            if (marked && !subject && scene.evaluation(word).isPresent()) {
                return Optional.of(word);
            }
            marked |= word.lower().equals(marker)
                    || (marker.equals("von") && word.lower().equals("vom"));
        }
        return Optional.empty();
    }
}
