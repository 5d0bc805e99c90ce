package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.EnglishClause.Attached;
import newswatch.analysis.english.Piece.Form;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.morphology.EnglishDictionary;

/** Finds for every verb group of a unit who does it and what it is done to, by the order of the pieces. */
final class ClauseReader {

    private static final Set<String> PAPERS = Set.of(
            "letter", "petition", "statement", "appeal", "resolution", "motion", "declaration", "placards", "banners");

    /** Verbs whose subject, not their object, does what the infinitive behind tells: "used the speech to condemn". */
    private static final Set<String> ACTING = Set.of("use", "seize", "take", "hold", "stage", "write", "join", "sign");

    private static final Set<String> TELLING = Set.of("tell", "inform", "remind", "assure", "warn");

    private static final Doubts DOUBTS = new Doubts();

    private final EnglishDictionary dictionary;
    private final Cast cast;
    private final List<Piece> pieces;
    private final List<EnglishClause> found = new ArrayList<>();

    private ClauseReader(EnglishDictionary dictionary, Cast cast, List<Piece> pieces) {
        this.dictionary = dictionary;
        this.cast = cast;
        this.pieces = pieces;
    }

    static List<EnglishClause> read(EnglishDictionary dictionary, Cast cast, List<Piece> pieces) {
        ClauseReader reader = new ClauseReader(dictionary, cast, pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof VerbGroup verbs) {
                reader.found.add(reader.clause(i, verbs));
            }
        }
        return List.copyOf(reader.found);
    }

    /** Who does it, and where the clause begins. */
    private record Subject(List<NounGroup> groups, List<Figure> actors, EnglishClause.Kind kind, int start) {}

    private EnglishClause clause(int place, VerbGroup verbs) {
        Subject subject = subject(place, verbs);
        subject.actors.stream().filter(figure -> !figure.isShared()).forEach(cast::remember);
        List<Attached> attached = new ArrayList<>();
        List<NounGroup> objects = new ArrayList<>();
        int from = subject.start > place ? subject.start : place + 1;
        int end = complements(new Range(from, takesClause(verbs)), objects, attached);
        if (subject.kind == EnglishClause.Kind.RELATIVE && objects.isEmpty() && !verbs.passive()) {
            relativeObject(subject.start).ifPresent(objects::add);
        }
        int parent = parent(place, subject);
        boolean content = subject.kind == EnglishClause.Kind.MAIN && parent >= 0;
        int start = Math.min(subject.start, place);
        return new EnglishClause(
                content ? EnglishClause.Kind.CONTENT : subject.kind,
                place,
                verbs,
                subject.groups,
                subject.actors,
                objects,
                attached,
                parent,
                end,
                isHypothetical(start, subject)
                        || DOUBTS.surround(pieces, start, place, end)
                        || isLeftOpen(start, content ? parent : -1));
    }

    private Subject subject(int place, VerbGroup verbs) {
        return switch (verbs.form()) {
            case INFINITIVE -> controller(place);
            case GERUND -> gerund(place);
            case PARTICIPLE -> reduced(place);
            case FINITE -> finite(place);
        };
    }

    /** Over adverbs, back. */
    private int before(int place) {
        int i = place - 1;
        while (i >= 0
                && pieces.get(i) instanceof Mark mark
                && (mark.kind() == Piece.Kind.ADVERB || mark.kind() == Piece.Kind.NEGATION)) {
            i--;
        }
        return i;
    }

    private Optional<Piece.Kind> kind(int place) {
        return place >= 0 && place < pieces.size() && pieces.get(place) instanceof Mark mark
                ? Optional.of(mark.kind())
                : Optional.empty();
    }

    private boolean is(int place, Piece.Kind kind) {
        return kind(place).filter(kind::equals).isPresent();
    }

    private Subject finite(int place) {
        int i = before(place);
        if (i < 0) {
            return new Subject(List.of(), List.of(), EnglishClause.Kind.MAIN, place);
        }
        if (is(i, Piece.Kind.RELATIVE)) {
            return relative(i);
        }
        if (is(i, Piece.Kind.SPEECH) || (is(i, Piece.Kind.COMMA) && is(i - 1, Piece.Kind.SPEECH))) {
            return inverted(place);
        }
        if (is(i, Piece.Kind.CONJUNCTION)) {
            return shared(place);
        }
        if (is(i, Piece.Kind.COMMA)) {
            int opening = openingComma(i);
            Subject across = opening > 0 ? segment(opening - 1, place) : shared(place);
            return across.groups.isEmpty() && across.actors.isEmpty() ? shared(place) : across;
        }
        return segment(i, place);
    }

    /** The comma that opens the aside which a comma closes, or -1. */
    private int openingComma(int closing) {
        for (int i = closing - 1; i > 0; i--) {
            if (is(i, Piece.Kind.COMMA)) {
                return i;
            }
            boolean main = pieces.get(i) instanceof VerbGroup verbs && verbs.form() == Form.FINITE && !isRelative(i);
            if (main) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isRelative(int place) {
        return found.stream()
                .anyMatch(clause -> clause.place() == place && clause.kind() == EnglishClause.Kind.RELATIVE);
    }

    private Subject relative(int pronoun) {
        Optional<NounGroup> antecedent = antecedent(pronoun);
        List<Figure> actors = antecedent.flatMap(group -> cast.resolve(pieces, group)).stream()
                .toList();
        return new Subject(antecedent.stream().toList(), actors, EnglishClause.Kind.RELATIVE, pronoun);
    }

    /** The noun that a relative pronoun takes up: the first of a chain joined by prepositions. */
    private Optional<NounGroup> antecedent(int pronoun) {
        int i = is(pronoun - 1, Piece.Kind.COMMA) ? pronoun - 2 : pronoun - 1;
        return i >= 0 && pieces.get(i) instanceof NounGroup group ? Optional.of(group) : Optional.empty();
    }

    private Optional<NounGroup> relativeObject(int pronoun) {
        return is(pronoun, Piece.Kind.RELATIVE) ? antecedent(pronoun) : Optional.empty();
    }

    /** "said the mayor" behind speech. */
    private Subject inverted(int place) {
        int i = place + 1;
        if (i < pieces.size() && pieces.get(i) instanceof NounGroup group && !group.isTime()) {
            return new Subject(List.of(group), figures(List.of(group)), EnglishClause.Kind.MAIN, i + 1);
        }
        return new Subject(List.of(), List.of(), EnglishClause.Kind.MAIN, place);
    }

    private List<Figure> figures(List<NounGroup> groups) {
        List<Figure> figures = new ArrayList<>();
        groups.forEach(group -> cast.subject(pieces, group).ifPresent(figures::add));
        return figures;
    }

    /** The subject of the clause before: "welcomed the report but rejected its conclusions". */
    private Subject shared(int place) {
        for (int i = found.size() - 1; i >= 0; i--) {
            EnglishClause clause = found.get(i);
            boolean level = clause.verbs().form() == Form.FINITE && clause.kind() != EnglishClause.Kind.RELATIVE;
            if (level) {
                return new Subject(
                        clause.subjects(),
                        clause.actors().stream().map(Figure::shared).toList(),
                        EnglishClause.Kind.MAIN,
                        place);
            }
        }
        return new Subject(List.of(), List.of(), EnglishClause.Kind.MAIN, place);
    }

    /** The first noun group of the stretch that ends at a place and hangs on no preposition. */
    private Subject segment(int last, int place) {
        List<NounGroup> free = new ArrayList<>();
        int start = place;
        int i = last;
        while (i >= 0 && !stops(i)) {
            if (pieces.get(i) instanceof NounGroup group) {
                boolean hangs = is(i - 1, Piece.Kind.PREPOSITION);
                if (!hangs && !group.isTime()) {
                    free.add(0, group);
                }
                start = i;
            }
            i = back(i);
        }
        if (tellsSomebody(i, free)) {
            free.remove(0);
            start = free.get(0).place();
        }
        boolean relative = is(i, Piece.Kind.RELATIVE);
        List<NounGroup> subjects = new ArrayList<>(joined(free));
        if (subjects.size() > 1) {
            subjects.addAll(0, enumerated(i));
            start = subjects.get(0).place();
        }
        EnglishClause.Kind kind = relative ? EnglishClause.Kind.RELATIVE : EnglishClause.Kind.MAIN;
        return new Subject(subjects, figures(subjects), kind, relative ? i : start);
    }

    /** "Farmers, hauliers and bakers": those before the commas of an enumeration. */
    private List<NounGroup> enumerated(int comma) {
        List<NounGroup> groups = new ArrayList<>();
        int i = comma;
        while (is(i, Piece.Kind.COMMA) && i > 0 && pieces.get(i - 1) instanceof NounGroup group) {
            groups.add(0, group);
            i -= 2;
        }
        boolean whole = i < 0 || is(i, Piece.Kind.OTHER) || is(i, Piece.Kind.THAT) || is(i, Piece.Kind.BREAK);
        return whole ? groups : List.of();
    }

    /** "told the council the bridge was ready": the first of two noun groups listens. */
    private boolean tellsSomebody(int verb, List<NounGroup> free) {
        return verb >= 0
                && pieces.get(verb) instanceof VerbGroup verbs
                && TELLING.contains(verbs.lemma())
                && free.size() > 1
                && free.get(0).place() + 1 == free.get(1).place();
    }

    /** One piece back, or before a relative clause. */
    private int back(int i) {
        if (pieces.get(i) instanceof VerbGroup && isRelative(i)) {
            int pronoun = i;
            while (pronoun > 0 && !is(pronoun, Piece.Kind.RELATIVE)) {
                pronoun--;
            }
            return pronoun - 1;
        }
        return i - 1;
    }

    private boolean stops(int i) {
        if (pieces.get(i) instanceof VerbGroup verbs) {
            return verbs.form() == Form.FINITE && !isRelative(i);
        }
        return kind(i).filter(kind -> switch (kind) {
                    case PREPOSITION, ADVERB, NEGATION, OTHER -> false;
                    case CONJUNCTION -> !joinsNouns(i);
                    default -> true;
                })
                .isPresent();
    }

    private boolean joinsNouns(int i) {
        return i > 0
                && i + 1 < pieces.size()
                && pieces.get(i - 1) instanceof NounGroup
                && pieces.get(i + 1) instanceof NounGroup
                && !endsClause(i - 1);
    }

    /** Whether a noun group before "and" is what an earlier verb is about, so that the next one is a new subject. */
    private boolean endsClause(int place) {
        int i = place - 1;
        while (i >= 0 && (pieces.get(i) instanceof NounGroup || is(i, Piece.Kind.PREPOSITION))) {
            i--;
        }
        return i >= 0 && pieces.get(i) instanceof VerbGroup verbs && verbs.form() != Form.PARTICIPLE && !isRelative(i);
    }

    /** The first free group, and those that "and" joins to it. */
    private List<NounGroup> joined(List<NounGroup> free) {
        List<NounGroup> subjects = new ArrayList<>();
        for (NounGroup group : free) {
            boolean first = subjects.isEmpty();
            boolean and = is(group.place() - 1, Piece.Kind.CONJUNCTION);
            if (first || and) {
                subjects.add(group);
            }
        }
        return subjects;
    }

    private Subject controller(int place) {
        for (int i = found.size() - 1; i >= 0; i--) {
            EnglishClause clause = found.get(i);
            if (clause.end() >= place - 1 || i == found.size() - 1) {
                boolean listens = !clause.objects().isEmpty() || hasListener(clause);
                boolean urged = clause.verbs().passive() || (listens && !ACTING.contains(clause.lemma()));
                List<Figure> actors = urged
                        ? List.of()
                        : clause.actors().stream().map(Figure::shared).toList();
                return new Subject(clause.subjects(), actors, EnglishClause.Kind.INFINITIVE, place);
            }
        }
        return new Subject(List.of(), List.of(), EnglishClause.Kind.INFINITIVE, place);
    }

    /** "called on Russia to end": whoever stands behind "on" is to do it. */
    private static boolean hasListener(EnglishClause clause) {
        return clause.attached().stream()
                .anyMatch(attached -> Set.of("on", "upon", "to").contains(attached.preposition()));
    }

    /** ", backing the plan": the main clause's subject does it. */
    private Subject gerund(int place) {
        boolean comma = is(before(place), Piece.Kind.COMMA) || isPaper(before(place));
        Subject main = comma ? shared(place) : new Subject(List.of(), List.of(), EnglishClause.Kind.GERUND, place);
        return new Subject(main.groups, main.actors, EnglishClause.Kind.GERUND, place);
    }

    /** "signed a letter calling for": whoever signs it calls. */
    private boolean isPaper(int place) {
        return place >= 0
                && pieces.get(place) instanceof NounGroup group
                && PAPERS.contains(group.head().lower())
                && endsClause(place);
    }

    private Subject reduced(int place) {
        int i = is(before(place), Piece.Kind.COMMA) ? before(place) - 1 : before(place);
        List<NounGroup> groups = i >= 0 && pieces.get(i) instanceof NounGroup group
                ? List.of(chain(group))
                : i < 0 ? behindComma(place) : List.of();
        return new Subject(groups, List.of(), EnglishClause.Kind.REDUCED, place);
    }

    /** "Hailed by the minister, the accord": at the beginning of a sentence it is told of the noun behind the comma. */
    private List<NounGroup> behindComma(int place) {
        int i = place;
        while (i < pieces.size() && !is(i, Piece.Kind.COMMA)) {
            i++;
        }
        return i + 1 < pieces.size() && pieces.get(i + 1) instanceof NounGroup group ? List.of(group) : List.of();
    }

    /** "the plan of the council": the first of a chain. */
    private NounGroup chain(NounGroup group) {
        int i = group.place();
        boolean hangs = i >= 2
                && pieces.get(i - 1) instanceof Mark mark
                && mark.name().equals("of")
                && pieces.get(i - 2) instanceof NounGroup;
        return hangs ? (NounGroup) pieces.get(i - 2) : group;
    }

    private boolean takesClause(VerbGroup verbs) {
        return dictionary.isClausal(verbs.lemma()) && !verbs.form().equals(Form.PARTICIPLE);
    }

    /** Where to look, and whether a noun group there may open a clause of its own. */
    private record Range(int from, boolean clausal) {}

    /** What follows the verb up to the next verb, comma or new clause; answers where that is. */
    private int complements(Range range, List<NounGroup> objects, List<Attached> attached) {
        int i = range.from;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            if (piece instanceof NounGroup group) {
                if (range.clausal && opensClause(i, range.from)) {
                    return i;
                }
                List<NounGroup> joined = coordinated(group);
                if (objects.isEmpty() && attached.isEmpty() && !group.isTime()) {
                    objects.addAll(joined);
                }
                i = joined.get(joined.size() - 1).place() + 1;
            } else if (is(i, Piece.Kind.PREPOSITION)) {
                i = attach(i, attached);
            } else if (is(i, Piece.Kind.ADVERB) || is(i, Piece.Kind.NEGATION)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private int attach(int i, List<Attached> attached) {
        String name = ((Mark) pieces.get(i)).name();
        int behind = i + 1;
        while (is(behind, Piece.Kind.ADVERB)) {
            behind++;
        }
        boolean noun = behind < pieces.size() && pieces.get(behind) instanceof NounGroup;
        if (!noun) {
            attached.add(new Attached(name, i, List.of()));
            return i + 1;
        }
        List<NounGroup> groups = coordinated((NounGroup) pieces.get(behind));
        if (!groups.get(0).isTime()) {
            attached.add(new Attached(name, i, groups));
        }
        return groups.get(groups.size() - 1).place() + 1;
    }

    /** "says the plan is wrong": a noun group right behind the verb that has a verb of its own. */
    private boolean opensClause(int i, int from) {
        if (i > from + 3) {
            return false;
        }
        int next = i + 1;
        while (next + 1 < pieces.size()
                && is(next, Piece.Kind.PREPOSITION)
                && pieces.get(next + 1) instanceof NounGroup) {
            next += 2;
        }
        while (is(next, Piece.Kind.ADVERB) || is(next, Piece.Kind.NEGATION)) {
            next++;
        }
        return next < pieces.size() && pieces.get(next) instanceof VerbGroup verbs && verbs.form() == Form.FINITE;
    }

    /** A group with those that "and" or commas join to it, unless they have a verb of their own. */
    private List<NounGroup> coordinated(NounGroup group) {
        List<NounGroup> groups = new ArrayList<>(List.of(group));
        int i = group.place();
        while (i + 2 < pieces.size()
                && is(i + 1, Piece.Kind.CONJUNCTION)
                && pieces.get(i + 2) instanceof NounGroup next
                && !opensClause(i + 2, i + 2)) {
            groups.add(next);
            i += 2;
        }
        return groups;
    }

    private int parent(int place, Subject subject) {
        int start = Math.min(subject.start, place);
        boolean that = is(start - 1, Piece.Kind.THAT);
        for (int i = found.size() - 1; i >= 0; i--) {
            EnglishClause clause = found.get(i);
            boolean content = that || (clause.end() == start && dictionary.isClausal(clause.lemma()));
            boolean infinitive =
                    subject.kind == EnglishClause.Kind.INFINITIVE || subject.kind == EnglishClause.Kind.GERUND;
            if (content || (infinitive && clause.end() >= place)) {
                return clause.place();
            }
            if (!infinitive) {
                return -1;
            }
        }
        return -1;
    }

    /** "it is rumoured that", "denied that", "rumours that". */
    private boolean isLeftOpen(int start, int governor) {
        return DOUBTS.stands(pieces, start)
                || DOUBTS.stands(pieces, start - 1)
                || found.stream()
                        .anyMatch(clause -> clause.place() == governor
                                && (clause.hypothetical() || DOUBTS.leavesOpen(pieces, clause)));
    }

    private boolean isHypothetical(int start, Subject subject) {
        for (int i = start - 1; i >= 0; i--) {
            if (is(i, Piece.Kind.CONDITIONAL)) {
                return true;
            }
            boolean level =
                    subject.kind == EnglishClause.Kind.INFINITIVE || subject.kind == EnglishClause.Kind.RELATIVE;
            boolean ends = is(i, Piece.Kind.COMMA) || pieces.get(i) instanceof VerbGroup;
            if (ends && !level) {
                return false;
            }
        }
        return false;
    }
}
