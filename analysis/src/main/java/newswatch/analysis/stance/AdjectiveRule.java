package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/** "ist nicht bereit, ... zu", "zeigte sich enttäuscht über", "reagierte empört auf". */
final class AdjectiveRule implements Rule {

    private static final Set<String> LINKING =
            Set.of("sein", "bleiben", "zeigen", "äußern", "geben", "reagieren", "wirken");

    /** What they are about may stand in the sentence before. */
    private static final Set<String> FEELING = Set.of(
            "enttäuscht", "empört", "entsetzt", "verärgert", "erfreut", "zufrieden", "begeistert", "einverstanden");

    @Override
    public List<Candidate> read(Scene scene) {
        boolean linked = scene.verbs().stream()
                .flatMap(verbs -> Stream.concat(
                        verbs.lemmas().stream(), verbs.finite().stream().flatMap(word -> word.verbs().stream())))
                .anyMatch(LINKING::contains);
        if (!linked) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (Word word : scene.clause().words()) {
            for (Frame frame : scene.lexicon().adjectives(word.lower())) {
                found.addAll(match(scene, word, frame));
            }
        }
        return found;
    }

    /** "wenig begeistert", "alles andere als zufrieden". */
    private static boolean isLittle(Scene scene, Word word) {
        return scene.follows(word, "wenig")
                || (scene.follows(word, "als") && scene.has("alles") && scene.has("andere"));
    }

    private static List<Candidate> match(Scene scene, Word word, Frame frame) {
        Optional<Polarity> polarity = isLittle(scene, word) ? frame.supportDenied() : frame.polarity(scene.isNegated());
        boolean reacts = scene.verbs()
                .filter(verbs -> verbs.lemmas().contains("reagieren"))
                .isPresent();
        List<String> places = new ArrayList<>(frame.targets());
        places.add(reacts ? 0 : places.size(), "auf");
        Optional<Target> target = new Targets(scene).find(places, List.of());
        if (polarity.isEmpty() || (target.isEmpty() && !FEELING.contains(word.lower()))) {
            return List.of();
        }
        Target about = target.orElse(Target.REACTION);
        return scene.people().stream()
                .map(actor ->
                        new Candidate(actor, about, polarity.get(), List.of(word), frame.confidence(), frame.head()))
                .toList();
    }
}
