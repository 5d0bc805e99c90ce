package newswatch.analysis.stance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishClause.Attached;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece.NounGroup;

/** "met with resistance from landlords", "prompted an outcry among teachers": what the subject met with. */
final class EnglishEchoRule implements EnglishRule {

    /** Verbs whose subject meets with a stand, and the preposition before its noun; empty for an object. */
    private static final Map<String, String> MET = Map.ofEntries(
            Map.entry("meet", "with"),
            Map.entry("run", "into"),
            Map.entry("come", "under"),
            Map.entry("face", ""),
            Map.entry("draw", ""),
            Map.entry("attract", ""),
            Map.entry("spark", ""),
            Map.entry("prompt", ""),
            Map.entry("provoke", ""),
            Map.entry("trigger", ""),
            Map.entry("cause", ""),
            Map.entry("encounter", ""),
            Map.entry("receive", ""),
            Map.entry("win", ""),
            Map.entry("earn", ""),
            Map.entry("gain", ""),
            Map.entry("have", ""),
            Map.entry("enjoy", ""));

    private static final Set<String> SOURCES = Set.of("from", "by", "among", "of");

    @Override
    public List<Claim> read(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        String place = MET.get(clause.lemma());
        if (place == null) {
            return List.of();
        }
        boolean met = !clause.verbs().negated()
                && (!clause.verbs().passive() || clause.lemma().equals("meet"))
                && !clause.subjects().isEmpty()
                && EnglishRule.isAsserted(scene, clause.verbs());
        return met ? nouns(scene, place).flatMap(noun -> match(scene, noun)).toList() : List.of();
    }

    private static Stream<NounGroup> nouns(EnglishScene scene, String place) {
        return place.isEmpty()
                ? scene.clause().objects().stream()
                : scene.attached(place).stream().map(Attached::groups).flatMap(List::stream);
    }

    private static Stream<Claim> match(EnglishScene scene, NounGroup noun) {
        List<Figure> actors = noun.owner()
                .map(owner -> scene.text().figure(scene.unit(), owner).stream().toList())
                .orElseGet(() -> scene.behind(SOURCES));
        Target target = new EnglishTargets(scene).of(scene.clause().subjects().get(0), Set.of());
        return EnglishNounRule.frames(scene, noun).stream()
                .limit(1)
                .filter(frame -> frame.targets().stream()
                        .noneMatch(place ->
                                !place.equals("of") && scene.attached(place).isPresent()))
                .flatMap(frame -> actors.stream()
                        .flatMap(actor ->
                                EnglishRule.claim(
                                        frame,
                                        actor,
                                        target,
                                        noun.isDenied(),
                                        noun.head().span())
                                        .stream()));
    }
}
