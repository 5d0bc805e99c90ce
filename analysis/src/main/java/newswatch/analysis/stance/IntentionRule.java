package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.stance.Stance.Polarity;

/** "will die Steuern senken", "wird keine Truppen schicken": who wants to do something is for it. */
final class IntentionRule implements Rule {

    private static final double CONFIDENCE = 0.62;

    /** Coming, meeting and knowing is no stand. */
    private static final Set<String> PRIVATE = Set.of(
            "kommen",
            "gehen",
            "fahren",
            "reisen",
            "zurückkehren",
            "kehren",
            "treffen",
            "sprechen",
            "informieren",
            "telefonieren",
            "reden",
            "besuchen",
            "sehen",
            "wissen",
            "hören",
            "erfahren",
            "bleiben",
            "sein",
            "haben",
            "leben",
            "fliegen",
            "anreisen",
            "abreisen",
            "zusammenkommen",
            "zusammentreffen",
            "aufnehmen",
            "lassen",
            "heiraten",
            "feiern",
            "gewinnen",
            "spielen",
            "kandidieren",
            "antreten");

    @Override
    public List<Candidate> read(Scene scene) {
        boolean refusal = scene.isNegated();
        Optional<VerbGroup> verbs =
                scene.verbs().filter(group -> group.modal().equals("wollen") || (group.future() && refusal));
        boolean main = scene.clause().kind() != Clause.Kind.SUBORDINATE;
        if (verbs.isEmpty() || !main || verbs.get().lemmas().stream().anyMatch(lemma -> known(scene, lemma))) {
            return List.of();
        }
        if (verbs.get().lemmas().contains("geben") && scene.has("es")) {
            return never(scene, verbs.get());
        }
        Optional<Target> target = new Targets(scene).find(List.of("acc", "mit", "an", "auf", "zu"), List.of());
        if (target.isEmpty()) {
            return List.of();
        }
        Polarity polarity = refusal ? Polarity.REJECT : Polarity.SUPPORT;
        return scene.actors().stream()
                .map(actor ->
                        new Candidate(actor, target.get(), polarity, verbs.get().cue(), CONFIDENCE, "wollen"))
                .toList();
    }

    /** "wird es mit uns nicht geben": the speaker rules it out. */
    private static List<Candidate> never(Scene scene, VerbGroup verbs) {
        Optional<Phrase> matter = scene.phrases().stream()
                .filter(phrase -> phrase.isFree() && !phrase.head().lower().equals("es"))
                .findFirst();
        return scene.speaker().stream()
                .flatMap(actor -> matter.flatMap(new Targets(scene)::of).stream()
                        .map(target -> new Candidate(actor, target, Polarity.REJECT, verbs.cue(), CONFIDENCE, "geben")))
                .toList();
    }

    static boolean isPrivate(String lemma) {
        return PRIVATE.contains(lemma);
    }

    private static boolean known(Scene scene, String lemma) {
        return PRIVATE.contains(lemma)
                || scene.lexicon().isSaying(lemma, scene.clause().words())
                || scene.lexicon().verbs(lemma).stream()
                        .filter(frame -> frame.needs().stream().allMatch(scene::has))
                        .anyMatch(frame -> frame.dativeActor()
                                || new Targets(scene)
                                        .find(frame.targets(), List.of())
                                        .isPresent());
    }
}
