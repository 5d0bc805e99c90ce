package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishClause.Attached;
import newswatch.analysis.english.EnglishWord;
import newswatch.analysis.english.Piece;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.text.Span;

/** Finds what an English stance is about, in the places that a frame names. */
final class EnglishTargets {

    private static final int MOST_WORDS = 12;
    private static final int MOST_PHRASES = 3;
    private static final Set<String> EXTENDING =
            Set.of("of", "for", "to", "on", "with", "against", "between", "from", "off", "in", "into", "about", "over");

    private final EnglishScene scene;

    EnglishTargets(EnglishScene scene) {
        this.scene = scene;
    }

    /** What stands in the first place that holds something; several where "and" joins them. */
    List<Target> find(List<String> places) {
        for (String place : places) {
            List<Target> found = at(place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Target> at(String place) {
        return switch (place) {
            case "obj" -> objects(scene.clause().objects());
            case "subj" -> objects(scene.clause().subjects());
            case "that" -> content().stream().toList();
            case "to" ->
                infinitive().or(() -> behind("to").stream().findFirst()).stream()
                        .toList();
            case "ing" -> gerund(scene.clause().place() + 1).stream().toList();
            default -> behind(place);
        };
    }

    private List<Target> objects(List<NounGroup> groups) {
        return groups.stream()
                .filter(group -> !group.isTime())
                .map(group -> of(group, Set.of()))
                .toList();
    }

    private List<Target> behind(String preposition) {
        Optional<Attached> attached = scene.attached(preposition);
        if (attached.isEmpty()) {
            return List.of();
        }
        return attached.get().groups().isEmpty()
                ? gerund(attached.get().place() + 1).stream().toList()
                : objects(attached.get().groups());
    }

    /** A noun group, with what hangs on it by prepositions other than these. */
    Target of(NounGroup group, Set<String> excluded) {
        int end = group.place() + 1;
        for (int phrases = 0; phrases < MOST_PHRASES && extends_(end, excluded); phrases++) {
            end += 2;
        }
        int close = scene.at(end)
                .filter(clause -> clause.kind() == EnglishClause.Kind.INFINITIVE)
                .map(clause -> doing(clause).span().orElseThrow().end())
                .orElse(scene.pieces().get(end - 1).span().end());
        EnglishWord first = group.owner()
                .map(owner -> owner.core().get(0))
                .orElse(group.core().get(0));
        return cut(first.span().start(), close);
    }

    private boolean extends_(int i, Set<String> excluded) {
        return i + 1 < scene.pieces().size()
                && scene.pieces().get(i) instanceof Mark mark
                && mark.kind() == Kind.PREPOSITION
                && EXTENDING.contains(mark.name())
                && !excluded.contains(mark.name())
                && scene.pieces().get(i + 1) instanceof NounGroup next
                && !next.isTime()
                && !next.isPronoun();
    }

    /** At most so many words of the text from a place on. */
    private Target cut(int start, int end) {
        String text = scene.text().text().text();
        int words = 0;
        int to = start;
        while (to < end && words < MOST_WORDS) {
            int next = text.indexOf(' ', to + 1);
            to = next < 0 || next > end ? end : next;
            words++;
        }
        Span span = new Span(start, to);
        return new Target(span.of(text), Optional.of(span));
    }

    /** "to build a second dam": without "to". */
    Optional<Target> infinitive() {
        return scene.child(EnglishClause.Kind.INFINITIVE).map(this::doing);
    }

    private Optional<Target> gerund(int place) {
        return scene.at(place)
                .filter(clause -> clause.kind() == EnglishClause.Kind.GERUND)
                .map(this::doing);
    }

    /** From the main verb to the end of its clause. */
    Target doing(EnglishClause clause) {
        int last = clause.end() - 1;
        boolean bare = clause.objects().isEmpty() && clause.attached().isEmpty();
        while (last > clause.place()
                && isOpen(scene.pieces().get(last))
                && !(bare && scene.pieces().get(last) instanceof NounGroup)) {
            last--;
        }
        return cut(
                clause.verbs().main().span().start(),
                scene.pieces().get(last).span().end());
    }

    private static boolean isOpen(Piece piece) {
        return (piece instanceof Mark) || (piece instanceof NounGroup group && group.isTime());
    }

    /** What a content clause says. */
    Optional<Target> content() {
        return scene.child(EnglishClause.Kind.CONTENT).map(clause -> {
            int start = clause.subjects().isEmpty()
                    ? clause.verbs().span().start()
                    : clause.subjects().get(0).span().start();
            int last = Math.max(clause.end() - 1, clause.place());
            while (last > clause.place() && isOpen(scene.pieces().get(last))) {
                last--;
            }
            return cut(start, Math.max(scene.pieces().get(last).span().end(), start));
        });
    }

    /** What must be done: the action where there is one, else what it is done to. */
    Optional<Target> whole() {
        List<NounGroup> subjects = scene.clause().subjects();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        NounGroup subject = subjects.get(0);
        VerbGroup verbs = scene.clause().verbs();
        boolean acts = !verbs.passive()
                && (subject.isPronoun()
                        || !scene.clause().objects().isEmpty()
                        || !scene.clause().actors().isEmpty());
        return Optional.of(acts ? doing(scene.clause()) : of(subject, Set.of()));
    }
}
