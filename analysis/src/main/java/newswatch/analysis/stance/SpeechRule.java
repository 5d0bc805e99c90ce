package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.VerbGroup;

/**
 * Inside what somebody is quoted with: "müsse aufhören" is a demand, "sei falsch" and "gefährdet" are criticism, all of
 * the speaker.
 */
final class SpeechRule implements Rule {

    private static final double CONFIDENCE = 0.6;

    /** "Für die Stadt ist das ein Rückschlag": how it ends for somebody, not how they see it. */
    private static final Set<String> OUTCOMES = Set.of(
            "Debakel",
            "Rückschlag",
            "Niederlage",
            "Schlag",
            "Tiefschlag",
            "Dämpfer",
            "Problem",
            "Katastrophe",
            "Desaster",
            "Fiasko",
            "Verlust",
            "Belastung",
            "Schlappe",
            "Blamage",
            "Pleite",
            "Gefahr",
            "Risiko",
            "Erfolg",
            "Gewinn",
            "Sieg",
            "Triumph",
            "Glücksfall",
            "Vorteil",
            "Nachteil",
            "Chance",
            "Bedrohung",
            "Tragödie",
            "Albtraum",
            "Alptraum",
            "Ende",
            "Aus",
            "Hilfe",
            "Erleichterung",
            "Last",
            "Hindernis");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs();
        Optional<Actor> speaker = scene.speaker().or(() -> viewpoint(scene).filter(who -> !tellsOutcome(scene)));
        if (speaker.isEmpty() || verbs.isEmpty() || verbs.get().finite().isEmpty() || isAside(scene.clause())) {
            return List.of();
        }
        return SpokenDemand.in(scene, verbs.get())
                .or(() -> SpokenEffect.in(scene, verbs.get()))
                .or(() -> SpokenVerdict.in(scene, verbs.get()))
                .map(said -> List.of(new Candidate(
                        speaker.get(), said.target(), said.polarity(), said.cue(), CONFIDENCE, said.rule())))
                .orElse(List.of());
    }

    private static boolean tellsOutcome(Scene scene) {
        return scene.phrases().stream()
                .anyMatch(phrase -> phrase.head().isNominal()
                        && OUTCOMES.contains(phrase.head().noun()));
    }

    /** "Für den Verband ist die Pflicht ein Irrweg": who sees it so. */
    private static Optional<Actor> viewpoint(Scene scene) {
        return scene.phrases().stream()
                .limit(1)
                .filter(phrase -> phrase.preposition().equals("für")
                        && phrase.start() <= scene.clause().start() + 1)
                .filter(phrase -> scene.verbs()
                        .filter(verbs -> verbs.lemmas().contains("sein"))
                        .isPresent())
                .flatMap(phrase -> scene.actor(phrase).stream())
                .findFirst();
    }

    /** What a relative or causal clause holds is taken for granted, not claimed. */
    private static boolean isAside(Clause clause) {
        boolean content = Set.of("dass", "daß").contains(clause.introducer());
        return clause.kind() == Clause.Kind.RELATIVE || (clause.kind() == Clause.Kind.SUBORDINATE && !content);
    }
}
