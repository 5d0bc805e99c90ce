package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/**
 * Inside what somebody is quoted with: "müsse aufhören" is a demand, "sei falsch" is criticism, both of the speaker.
 */
final class SpeechRule implements Rule {

    private static final double CONFIDENCE = 0.72;
    private static final Set<String> OBLIGING = Set.of(
            "muss", "müssen", "müsse", "müssten", "müsste", "soll", "solle", "sollen", "sollte", "sollten", "darf",
            "dürfe", "dürfen");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<Actor> speaker = scene.speaker();
        Optional<VerbGroup> verbs = scene.verbs();
        if (speaker.isEmpty() || verbs.isEmpty() || verbs.get().finite().isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        demand(scene, verbs.get()).ifPresent(polarity -> subject(scene)
                .map(target -> new Candidate(
                        speaker.get(), whole(scene, target), polarity, cue(verbs.get()), CONFIDENCE, "modal"))
                .ifPresent(found::add));
        if (found.isEmpty()
                && verbs.get().lemmas().stream()
                        .anyMatch(lemma -> Set.of("sein", "werden", "bleiben").contains(lemma))) {
            judge(scene, speaker.get()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Polarity> demand(Scene scene, VerbGroup verbs) {
        Word finite = verbs.finite().orElseThrow();
        boolean modal = OBLIGING.contains(finite.lower()) && !verbs.modal().isEmpty();
        if (!modal) {
            return Optional.empty();
        }
        boolean negated = scene.isNegated();
        if (verbs.modal().equals("dürfen")) {
            return negated ? Optional.of(Polarity.REJECT) : Optional.empty();
        }
        return Optional.of(negated ? Polarity.REJECT : Polarity.DEMAND);
    }

    private static Optional<Phrase> subject(Scene scene) {
        return scene.subject().phrases().stream().findFirst();
    }

    /** What must be done: the clause without its modal, from the subject on. */
    private static Target whole(Scene scene, Phrase subject) {
        List<Word> words = new ArrayList<>(subject.isPronoun() ? List.of() : subject.core());
        for (Phrase phrase : scene.phrases()) {
            if (!phrase.equals(subject) && phrase.start() > subject.start() && words.size() < 9) {
                words.addAll(phrase.words());
            }
        }
        return Target.of(words.isEmpty() ? subject.words() : words);
    }

    private static List<Word> cue(VerbGroup verbs) {
        return verbs.finite().stream().toList();
    }

    private static Optional<Candidate> judge(Scene scene, Actor speaker) {
        Optional<Phrase> subject = subject(scene);
        for (Word word : scene.clause().words()) {
            boolean inSubject =
                    subject.filter(phrase -> phrase.words().contains(word)).isPresent();
            Optional<Frame> verdict =
                    inSubject ? Optional.empty() : scene.lexicon().evaluation(word);
            if (verdict.isPresent() && subject.isPresent()) {
                Optional<Target> target = new Targets(scene).of(subject.get());
                return verdict.get()
                        .polarity(scene.isNegated())
                        .flatMap(polarity -> target.map(about ->
                                new Candidate(speaker, about, polarity, List.of(word), CONFIDENCE, "wertung")));
            }
        }
        return Optional.empty();
    }
}
