package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;

/** "the union's demand for", "voiced support for", "opposition from farmers to". */
final class EnglishNounRule implements EnglishRule {

    private static final Set<String> SOURCES = Set.of("from", "by", "among");
    private static final Set<String> MOTIVES = Set.of("protest", "opposition", "solidarity", "anger");
    /** How many prepositions behind the noun are looked at. */
    private static final int REACH = 3;

    @Override
    public List<Claim> read(EnglishScene scene) {
        List<Claim> found = new ArrayList<>();
        EnglishClause clause = scene.clause();
        for (NounGroup group : clause.objects()) {
            frames(scene, group).forEach(frame -> found.addAll(match(scene, group, frame, carriers(scene))));
        }
        for (NounGroup group : adjuncts(scene)) {
            frames(scene, group).forEach(frame -> found.addAll(match(scene, group, frame, scene.actors())));
        }
        for (NounGroup group : clause.subjects()) {
            boolean own = clause.kind() == EnglishClause.Kind.MAIN || clause.kind() == EnglishClause.Kind.CONTENT;
            if (own) {
                frames(scene, group).forEach(frame -> found.addAll(match(scene, group, frame, List.of())));
            }
        }
        return found;
    }

    /** "walked out in protest at": the bare noun behind "in" says why the subject acts. */
    private static List<NounGroup> adjuncts(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        boolean acts =
                !clause.verbs().passive() && !clause.verbs().negated() && EnglishRule.isAsserted(scene, clause.verbs());
        return acts
                ? scene.attached("in").stream()
                        .flatMap(attached -> attached.groups().stream())
                        .filter(group -> MOTIVES.contains(group.head().lower())
                                && group.words().size() == 1)
                        .toList()
                : List.of();
    }

    /** The frames of a stance noun, singular or plural. */
    static List<Frame> frames(EnglishScene scene, NounGroup group) {
        String head = group.head().lower();
        List<Frame> frames = scene.lexicon().of("n", head);
        boolean plural = frames.isEmpty() && head.endsWith("s");
        return plural ? scene.lexicon().of("n", head.substring(0, head.length() - 1)) : frames;
    }

    /** Who "voiced" the support. */
    private static List<Figure> carriers(EnglishScene scene) {
        EnglishClause clause = scene.clause();
        boolean carries = !scene.lexicon().of("u", clause.lemma()).isEmpty()
                && !clause.verbs().passive();
        return carries
                        && EnglishRule.isAsserted(scene, clause.verbs())
                        && !clause.verbs().negated()
                ? scene.actors()
                : List.of();
    }

    private static List<Claim> match(EnglishScene scene, NounGroup group, Frame frame, List<Figure> carriers) {
        List<Figure> actors = actors(scene, group, frame, carriers);
        if (actors.isEmpty()) {
            return List.of();
        }
        return target(scene, group, frame).stream()
                .flatMap(target -> actors.stream()
                        .flatMap(actor ->
                                EnglishRule.claim(
                                        frame,
                                        actor,
                                        target,
                                        group.isDenied(),
                                        group.head().span())
                                        .stream()))
                .toList();
    }

    private static List<Figure> actors(EnglishScene scene, NounGroup group, Frame frame, List<Figure> carriers) {
        if (group.owner().isPresent()) {
            return scene.text().figure(scene.unit(), group.owner().get()).stream()
                    .toList();
        }
        if (group.isPossessed()) {
            return scene.clause().objects().contains(group) ? scene.actors() : List.of();
        }
        for (int i = group.place() + 1, seen = 0; seen < REACH; i += 2, seen++) {
            Optional<NounGroup> next = behind(scene, i);
            if (next.isEmpty()) {
                break;
            }
            String name = ((Mark) scene.pieces().get(i)).name();
            boolean of = name.equals("of") && seen == 0 && !frame.targets().contains("of");
            if (SOURCES.contains(name) || of) {
                return scene.text().figure(scene.unit(), next.get()).stream().toList();
            }
        }
        return carriers;
    }

    /** The noun group behind the preposition at a place. */
    private static Optional<NounGroup> behind(EnglishScene scene, int i) {
        List<Piece> pieces = scene.pieces();
        boolean preposition =
                i + 1 < pieces.size() && pieces.get(i) instanceof Mark mark && mark.kind() == Kind.PREPOSITION;
        return preposition && pieces.get(i + 1) instanceof NounGroup group ? Optional.of(group) : Optional.empty();
    }

    private static Optional<Target> target(EnglishScene scene, NounGroup group, Frame frame) {
        EnglishTargets targets = new EnglishTargets(scene);
        for (int i = group.place() + 1, seen = 0; seen < REACH; i += 2, seen++) {
            Optional<NounGroup> next = behind(scene, i);
            if (next.isEmpty()) {
                break;
            }
            if (frame.targets().contains(((Mark) scene.pieces().get(i)).name())) {
                return next.filter(found -> !found.isPronoun() && !found.isTime())
                        .map(found -> targets.of(found, Set.of("from", "by")));
            }
        }
        int behind = group.place() + 1;
        return scene.at(behind)
                .filter(inner -> frame.targets().contains("to") && inner.kind() == EnglishClause.Kind.INFINITIVE)
                .map(targets::doing);
    }
}
