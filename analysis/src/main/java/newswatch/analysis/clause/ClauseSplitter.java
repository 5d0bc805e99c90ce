package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Clause.Kind;
import newswatch.analysis.clause.Segments.Segment;

/**
 * Joins segments into clauses: a relative clause is lifted out, what follows it goes back to the clause before it.
 *
 * <p>At most one clause of each level is open at a time; deeper nesting is rare in news and gives fragments.
 */
final class ClauseSplitter {

    private static final Set<String> CONDITIONS = Set.of("wenn", "falls", "sofern", "ob");
    /** Words that open a clause only when its verb stands at its end. */
    private static final Set<String> DOUBTFUL =
            Set.of("als", "wie", "da", "wo", "während", "damit", "ehe", "was", "wer", "wobei", "warum", "wann");

    private static final Set<String> HELPERS = Set.of("haben", "sein", "werden");

    private static final Set<String> ADVERSATIVE =
            Set.of("aber", "jedoch", "zugleich", "dafür", "hingegen", "gleichzeitig");

    private static final Set<String> BEFORE_SUBORDINATOR = Set.of(
            "und",
            "aber",
            "auch",
            "nur",
            "erst",
            "selbst",
            "sondern",
            "oder",
            "so",
            "allein",
            "vor",
            "allem",
            "insbesondere");

    private final List<Draft> drafts = new ArrayList<>();
    private int main = -1;
    private int pending = -1;

    private ClauseSplitter() {}

    static List<Clause> split(List<Word> words, boolean question) {
        ClauseSplitter splitter = new ClauseSplitter();
        Segments.of(words).forEach(splitter::take);
        Appositions appositions = new Appositions(words);
        return splitter.drafts.stream()
                .map(draft -> draft.finish(question, appositions))
                .toList();
    }

    private void take(Segment segment) {
        if (segment.afterColon()) {
            main = -1;
            pending = -1;
        }
        Optional<Word> finite = Finite.in(segment.words()).filter(verb -> !isPerfectInfinitive(segment.words(), verb));
        boolean last = finite.isPresent() && Finite.isLast(segment.words(), finite.get());
        String introducer = introducer(segment, last);
        if (!introducer.isEmpty()) {
            Kind kind = introducer.startsWith("~") ? Kind.RELATIVE : Kind.SUBORDINATE;
            open(new Draft(kind, segment.words(), introducer.replace("~", ""), parentOf(kind), -1, segment));
            pending = finite.isPresent() || hasInfinitive(segment.words()) ? unfinished() : drafts.size() - 1;
        } else if (finite.isPresent() && !sharesHelper(segment, finite.get(), last)) {
            withVerb(segment, finite.get(), last);
        } else if (isContentOfNoun(segment)) {
            open(new Draft(Kind.INFINITIVE, segment.words(), first(segment), main, -1, segment));
        } else if (hasInfinitive(segment.words()) && main >= 0 && !isPendingMain()) {
            open(new Draft(Kind.INFINITIVE, segment.words(), first(segment), drafts.size() - 1, -1, segment));
        } else {
            withoutVerb(segment);
        }
    }

    /** ", den Konkurrenten bevorzugt zu haben": the participle looks like a finite verb. */
    private static boolean isPerfectInfinitive(List<Word> words, Word verb) {
        Word last = Finite.lastWord(words);
        return verb.is(Tag.PARTICIPLE)
                && !verb.is(Tag.AUXILIARY | Tag.MODAL)
                && HELPERS.contains(last.lower())
                && words.stream().anyMatch(word -> word.lower().equals("zu") && word.index() == last.index() - 1);
    }

    /** The main clause that a relative clause interrupted before its verb, or -1. */
    private int unfinished() {
        return main >= 0 && Finite.in(drafts.get(main).words).isEmpty() ? main : -1;
    }

    /** "hat den Plan kritisiert und Änderungen verlangt": the last word is a participle, though it looks finite. */
    private boolean sharesHelper(Segment segment, Word finite, boolean last) {
        if (!segment.coordinated() || !last || !finite.is(Tag.PARTICIPLE) || drafts.isEmpty()) {
            return false;
        }
        List<Word> before = drafts.get(drafts.size() - 1).words;
        return Finite.in(before).filter(word -> word.is(Tag.AUXILIARY)).isPresent()
                && before.stream().anyMatch(word -> word.is(Tag.PARTICIPLE) && !word.isNominal());
    }

    /** "Die Weigerung des Betreibers, die Akten zu öffnen, ...": before the verb of its main clause. */
    private boolean isContentOfNoun(Segment segment) {
        return segment.afterComma()
                && isPendingMain()
                && drafts.get(main).words.stream().anyMatch(Word::isNominal)
                && VerbGroup.of(segment.words(), Optional.empty())
                        .filter(verbs -> verbs.cue().contains(Finite.lastWord(segment.words())))
                        .isPresent();
    }

    private boolean isPendingMain() {
        return pending >= 0 && pending == main;
    }

    private int parentOf(Kind kind) {
        return kind == Kind.RELATIVE || main < 0 ? drafts.size() - 1 : lastWithVerb();
    }

    private int lastWithVerb() {
        return drafts.size() - 1;
    }

    private void withVerb(Segment segment, Word finite, boolean last) {
        boolean sameLevel = segment.coordinated() && !drafts.isEmpty();
        boolean inner = sameLevel && last && drafts.get(drafts.size() - 1).kind != Kind.FRAGMENT;
        if (pending >= 0 && !inner && isClausalSubject(segment, finite)) {
            drafts.set(pending, drafts.get(pending).as(Kind.INFINITIVE));
            pending = -1;
        } else if (pending >= 0 && !inner) {
            drafts.get(pending).append(segment.words());
            pending = -1;
            return;
        }
        if (sameLevel && last && segment.words().size() > 1) {
            Draft previous = drafts.get(drafts.size() - 1);
            if (previous.kind != Kind.MAIN) {
                open(new Draft(
                        previous.kind,
                        segment.words(),
                        previous.introducer,
                        previous.parent,
                        drafts.size() - 1,
                        segment));
                return;
            }
        }
        boolean verbFirst = Finite.isFirst(segment.words(), finite);
        boolean goesOn = verbFirst && segment.afterComma() && followsAdversative(segment.words());
        int shares = (sameLevel && verbFirst) || goesOn ? main : -1;
        boolean trailing = hasMainVerb() && segment.afterComma() && !segment.afterColon();
        open(new Draft(Kind.MAIN, segment.words(), "", -1, shares, segment));
        drafts.get(drafts.size() - 1).verbFirst = verbFirst;
        drafts.get(drafts.size() - 1).trailing = trailing;
        main = drafts.size() - 1;
    }

    private boolean hasMainVerb() {
        return main >= 0
                && (drafts.get(main).kind == Kind.MAIN
                        || (drafts.get(main).kind == Kind.FRAGMENT
                                && Finite.in(drafts.get(main).words).isPresent()));
    }

    /** "Die Steuer zu senken, wäre ein Fehler": what is open so far ends in an infinitive. */
    private boolean isClausalSubject(Segment segment, Word finite) {
        Draft open = drafts.get(pending);
        return open.kind == Kind.FRAGMENT
                && Finite.isFirst(segment.words(), finite)
                && VerbGroup.of(open.words, Optional.empty())
                        .filter(verbs -> verbs.cue().contains(Finite.lastWord(open.words)))
                        .isPresent();
    }

    /** ", kritisierte aber die Behörde": the subject is that of before. */
    private static boolean followsAdversative(List<Word> words) {
        return words.size() > 1 && ADVERSATIVE.contains(words.get(1).lower());
    }

    private void withoutVerb(Segment segment) {
        List<Word> words = segment.words();
        if ((first(segment).equals("so")
                        && words.size() > 1
                        && (words.get(1).isNominal() || words.get(1).is(Tag.DETERMINER)))
                || isSource(segment)) {
            open(new Draft(Kind.FRAGMENT, words, first(segment), main, -1, segment));
        } else if (pending >= 0) {
            drafts.get(pending).append(words);
        } else if (main >= 0 && isLoneNegation(words)) {
            drafts.get(main).append(words);
        } else if (segment.coordinated() && endsInVerb(words) && !drafts.isEmpty()) {
            // "hat den Plan kritisiert und Änderungen gefordert": the helper verb and the subject are shared.
            int last = drafts.size() - 1;
            Draft before = drafts.get(last);
            Draft draft = new Draft(before.kind, words, before.introducer, before.parent, last, segment);
            draft.helper = Finite.in(before.words).filter(word -> word.is(Tag.AUXILIARY | Tag.MODAL));
            open(draft);
        } else if (main >= 0 && endsInVerb(words)) {
            drafts.get(main).append(words);
        } else if (drafts.isEmpty() || segment.afterColon()) {
            open(new Draft(Kind.FRAGMENT, words, "", -1, -1, segment));
            main = drafts.size() - 1;
            pending = main;
        } else {
            drafts.get(main >= 0 && drafts.get(drafts.size() - 1).kind == Kind.RELATIVE ? main : drafts.size() - 1)
                    .append(words);
        }
    }

    /** ", allerdings nicht": it denies the main clause, whatever stands between. */
    private static boolean isLoneNegation(List<Word> words) {
        List<Word> real = words.stream().filter(word -> word.token().isWord()).toList();
        return real.size() <= 2
                && !real.isEmpty()
                && real.get(real.size() - 1).lower().equals("nicht");
    }

    private static boolean isSource(Segment segment) {
        return segment.afterComma()
                && Set.of("laut", "nach").contains(first(segment))
                && segment.words().size() > 1;
    }

    private void open(Draft draft) {
        drafts.add(draft);
    }

    private static String first(Segment segment) {
        return segment.words().get(0).lower();
    }

    private static boolean endsInVerb(List<Word> words) {
        Word last = Finite.lastWord(words);
        return !last.isNominal()
                && last.is(Tag.PARTICIPLE | Tag.PARTICLE | Tag.INFINITIVE)
                && !last.is(Tag.PREPOSITION & ~Tag.PARTICLE);
    }

    private static boolean hasInfinitive(List<Word> words) {
        return VerbGroup.of(words, Optional.empty()).isPresent();
    }

    /** The word that makes the segment a subordinate clause, "~" before a relative one; empty for other segments. */
    private String introducer(Segment segment, boolean last) {
        List<Word> words = segment.words();
        int i = 0;
        while (i + 1 < words.size()
                && (BEFORE_SUBORDINATOR.contains(words.get(i).lower()) || PhraseChunker.isQuoteMark(words.get(i)))) {
            i++;
        }
        Word word = words.get(i);
        if (word.isNominal() && !word.is(Tag.SUBORDINATOR)) {
            return "";
        }
        if (word.is(Tag.SUBORDINATOR | Tag.QUESTION_WORD) && !word.is(Tag.RELATIVE)) {
            boolean doubtful = DOUBTFUL.contains(word.lower());
            return doubtful && !last
                    ? ""
                    : ("was".equals(word.lower()) && segment.afterComma() ? "~" : "") + word.lower();
        }
        boolean relative = word.is(Tag.RELATIVE)
                || (word.is(Tag.PREPOSITION)
                        && i + 1 < words.size()
                        && words.get(i + 1).is(Tag.RELATIVE));
        if (relative && segment.afterComma() && last && words.size() > i + 2 && !segment.coordinated()) {
            Word pronoun = word.is(Tag.RELATIVE) ? word : words.get(i + 1);
            return "~" + pronoun.lower();
        }
        return "";
    }

    /** A clause in the making. */
    private static final class Draft {

        private final Kind kind;
        private final List<Word> words;
        private final String introducer;
        private final int parent;
        private final int sharesWith;
        private Optional<Word> helper = Optional.empty();
        private boolean verbFirst;
        /** Whether a main clause stands before it: ", sollte der Rat zustimmen" is a condition there. */
        private boolean trailing;

        private Draft(Kind kind, List<Word> words, String introducer, int parent, int sharesWith, Segment segment) {
            this.kind = kind;
            this.words = new ArrayList<>(words);
            this.introducer = introducer;
            this.parent = parent;
            this.sharesWith = sharesWith;
            this.verbFirst = segment.words().isEmpty();
        }

        private Draft as(Kind other) {
            return new Draft(
                    other, words, words.get(0).lower(), parent, sharesWith, new Segment(words, false, false, false));
        }

        private void append(List<Word> more) {
            words.addAll(more);
        }

        /** "während", "seit" and "bis" are no prepositions where they open a clause. */
        private List<Word> chunkable() {
            boolean conjunction = kind == Kind.SUBORDINATE
                    && words.size() > 1
                    && words.get(0).lower().equals(introducer);
            return conjunction ? words.subList(1, words.size()) : words;
        }

        /** "der Plan, den Minister Muster ablehnt": the pronoun is no article of the name behind it. */
        private List<Phrase> phrases() {
            List<Word> all = chunkable();
            boolean pronoun = kind == Kind.RELATIVE
                    && all.size() > 2
                    && all.get(0).lower().equals(introducer)
                    && PhraseChunker.isPronounBefore(all.get(0), all.subList(1, all.size()));
            if (!pronoun) {
                return PhraseChunker.chunk(all);
            }
            List<Phrase> found = new ArrayList<>(PhraseChunker.chunk(all.subList(0, 1)));
            found.addAll(PhraseChunker.chunk(all.subList(1, all.size())));
            return found;
        }

        private Clause finish(boolean question, Appositions appositions) {
            boolean verbFinal = kind == Kind.SUBORDINATE || kind == Kind.RELATIVE;
            Optional<Word> finite = helper.or(() -> verbFinal ? Finite.lastIn(words) : Finite.in(words));
            if (kind == Kind.INFINITIVE) {
                finite = Optional.empty();
            }
            Optional<VerbGroup> verbs = VerbGroup.of(words, finite);
            Kind real = kind == Kind.FRAGMENT && finite.isPresent() ? Kind.MAIN : kind;
            boolean hypothetical = question
                    || CONDITIONS.contains(introducer)
                    || (verbFirst
                            && finite.isPresent()
                            && Set.of("sollte", "sollten", "wäre", "hätte")
                                    .contains(finite.get().lower())
                            && sharesWith < 0
                            && finite.get().equals(words.get(0))
                            && (trailing || finite.get().token().isCapitalised()));
            List<Phrase> phrases = appositions.attach(phrases());
            return new Clause(real, words, introducer, verbs, phrases, parent, sharesWith, hypothetical);
        }
    }
}
