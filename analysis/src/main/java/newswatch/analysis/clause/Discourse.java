package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor.Naming;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Token;

/** A whole text read clause by clause, with who acts in each. */
public final class Discourse {

    /** Tokens of the longest sentence that is read as one. */
    private static final int LONGEST = 400;

    /** How many words back a relative pronoun looks. */
    private static final int FARTHEST = 25;

    private static final Set<String> COUNTING = Set.of(
            "viele", "mehrere", "einige", "zahlreiche", "manche", "alle", "beide", "wenige", "hunderte", "tausende");

    /** A capital after one of these may be that of a beginning sentence. */
    private static final Set<String> OPENERS = Set.of("„", "“", "»", "«", "\"", "”", ":");

    private final AnnotatedText text;
    private final WordForms forms;
    private final Cast cast;
    private final List<Quoted> quoted;
    private final BitSet doubted = new BitSet();
    private final List<Unit> drafts = new ArrayList<>();
    private List<Unit> units = List.of();
    /** The first stretch in quotation marks that does not end before the token last asked for; tokens only go up. */
    private int nextQuoted;

    private Discourse(AnnotatedText text, List<Entity> entities, WordForms forms) {
        this.text = text;
        this.forms = forms;
        this.cast = new Cast(text, entities);
        this.quoted = QuoteMarks.find(text);
        quoted.stream().filter(place -> place.words() == 1).forEach(place -> doubted.set(place.first(), place.end()));
    }

    /**
     * A sentence, or the part of it inside or outside of quotation marks.
     *
     * @param sentence the sentence
     * @param number its place among the sentences
     * @param quoted the stretch in quotation marks that it lies in; empty outside
     * @param clauses its clauses in text order
     * @param subjects for each clause its subject
     */
    public record Unit(
            Sentence sentence, int number, Optional<Quoted> quoted, List<Clause> clauses, List<Subject> subjects) {

        public Unit {
            clauses = List.copyOf(clauses);
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * The subject of a clause.
     *
     * @param phrases as the clause has it; empty if it has none or shares one
     * @param actors who that is; empty if nobody who can act
     */
    public record Subject(List<Phrase> phrases, List<Actor> actors) {

        public Subject {
            phrases = List.copyOf(phrases);
            actors = List.copyOf(actors);
        }

        /** Whether it is the speaker of a quotation. */
        public boolean isSpeaker() {
            return phrases.size() == 1
                    && Set.of("ich", "wir").contains(phrases.get(0).head().lower());
        }
    }

    /** Reads a German text; {@link DiscourseReader} is the way in. */
    static Discourse of(AnnotatedText text, List<Entity> entities, WordForms forms) {
        Discourse discourse = new Discourse(text, entities, forms);
        for (int i = 0; i < text.sentences().size(); i++) {
            discourse.read(i);
        }
        discourse.units = List.copyOf(discourse.drafts);
        return discourse;
    }

    /** The parts of the text, sentence by sentence; what is outside of quotation marks comes first. */
    public List<Unit> units() {
        return units;
    }

    /** All that stands in quotation marks. */
    public List<Quoted> quoted() {
        return quoted;
    }

    /** Whether a word stands alone in quotation marks: whoever wrote it keeps away from it. */
    public boolean isDoubted(Word word) {
        return doubted.get(word.index());
    }

    /** Who a phrase names. */
    public Optional<Actor> actor(Phrase phrase) {
        return cast.resolve(phrase, !phrase.can(Agreement.SINGULAR));
    }

    /** Who a phrase names if it must be somebody: also a noun that no list knows. */
    public Optional<Actor> anyone(Phrase phrase) {
        return actor(phrase).or(() -> cast.anyone(phrase));
    }

    /** Whose a phrase is by its possessive: "seine Forderung". */
    public Optional<Actor> owner(Phrase phrase) {
        return phrase.isPossessed() ? cast.owner(phrase) : Optional.empty();
    }

    /** A phrase with those that "und" joins to it. */
    public List<Phrase> joined(Clause clause, Phrase phrase) {
        return SubjectFinder.joined(clause, phrase);
    }

    private void read(int number) {
        Sentence sentence = text.sentences().get(number);
        List<Word> outside = new ArrayList<>();
        List<Quoted> inside = new ArrayList<>();
        List<List<Word>> insideWords = new ArrayList<>();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Quoted place = speechAt(i);
            if (place == null) {
                outside.add(word(i, sentence.firstToken()));
            } else {
                if (inside.isEmpty() || !inside.get(inside.size() - 1).equals(place)) {
                    inside.add(place);
                    insideWords.add(new ArrayList<>());
                }
                insideWords.get(insideWords.size() - 1).add(word(i, sentence.firstToken()));
            }
        }
        add(number, Optional.empty(), outside);
        for (int i = 0; i < inside.size(); i++) {
            add(number, Optional.of(inside.get(i)), insideWords.get(i));
        }
    }

    private @org.jspecify.annotations.Nullable Quoted speechAt(int token) {
        while (nextQuoted < quoted.size() && quoted.get(nextQuoted).end() <= token) {
            nextQuoted++;
        }
        if (nextQuoted == quoted.size()) {
            return null;
        }
        Quoted place = quoted.get(nextQuoted);
        return place.sentence() && place.holds(token) ? place : null;
    }

    private Word word(int i, int sentenceStart) {
        Token token = text.tokens().get(i);
        boolean start = i == sentenceStart
                || (i > 0 && OPENERS.contains(text.tokens().get(i - 1).surface()));
        return new Word(
                i,
                token,
                token.surface().toLowerCase(java.util.Locale.ROOT),
                forms.of(token, start),
                cast.mentionAt(i),
                cast.isPerson(i));
    }

    /** What is longer than any sentence, a table or a list without stops, is read in pieces. */
    private void add(int number, Optional<Quoted> place, List<Word> words) {
        for (int from = 0; from < words.size(); from += LONGEST) {
            addPiece(number, place, words.subList(from, Math.min(words.size(), from + LONGEST)));
        }
    }

    private void addPiece(int number, Optional<Quoted> place, List<Word> words) {
        if (words.stream().noneMatch(word -> word.token().isWord())) {
            return;
        }
        Sentence sentence = text.sentences().get(number);
        boolean question = words.get(words.size() - 1).surface().equals("?")
                || (words.size() > 1 && words.get(words.size() - 2).surface().equals("?"));
        List<Clause> clauses = ClauseSplitter.split(words, question);
        List<Subject> subjects = new ArrayList<>();
        for (Clause clause : clauses) {
            topic(clause);
            Subject subject = subject(clause, clauses, subjects);
            clause.phrases().forEach(this::settle);
            subject.actors().forEach(cast::remember);
            subjects.add(subject);
        }
        drafts.add(new Unit(sentence, number, place, clauses, subjects));
    }

    /** "Für Muster war es das erste Treffen": whom a main clause begins with stays in mind like a subject. */
    private void topic(Clause clause) {
        if (clause.kind() == Clause.Kind.MAIN && !clause.phrases().isEmpty()) {
            Phrase first = clause.phrases().get(0);
            if (first.preposition().equals("für") && first.head().isPerson() && first.start() <= clause.start() + 1) {
                actor(first).ifPresent(cast::remember);
            }
        }
    }

    /** Settles whom a phrase and its owner stand for while those named before it are in mind. */
    private void settle(Phrase phrase) {
        actor(phrase);
        owner(phrase);
        phrase.genitive().ifPresent(this::settle);
    }

    private Subject subject(Clause clause, List<Clause> clauses, List<Subject> before) {
        List<Phrase> phrases = counted(clause, SubjectFinder.subjects(clause));
        boolean sure = !phrases.isEmpty() && !phrases.get(0).can(Agreement.ACCUSATIVE);
        boolean shares = clause.sharesWith() >= 0 && clause.sharesWith() < before.size();
        boolean relative = clause.kind() == Clause.Kind.RELATIVE;
        if (shares && !sure && (!relative || followsPronoun(clause, clauses, before))) {
            List<Actor> actors = before.get(clause.sharesWith()).actors().stream()
                    .map(actor -> actor.at(actor.span(), Naming.SHARED))
                    .toList();
            return new Subject(List.of(), actors);
        }
        if (!phrases.isEmpty() && isRelative(clause, phrases.get(0))) {
            List<Actor> actors = antecedent(clause, phrases.get(0), clauses)
                    .flatMap(phrase -> cast.resolve(phrase, false))
                    .map(List::of)
                    .orElse(List.of());
            Optional<Phrase> person = actors.isEmpty() && !sure ? person(clause, phrases.get(0)) : Optional.empty();
            return person.map(one -> acting(clause, SubjectFinder.joined(clause, one)))
                    .orElseGet(() -> new Subject(phrases, actors));
        }
        return acting(clause, phrases);
    }

    private Subject acting(Clause clause, List<Phrase> phrases) {
        boolean plural = clause.verbs().map(verbs -> !verbs.singular()).orElse(false);
        List<Actor> both = phrases.size() == 1 ? cast.both(phrases.get(0)) : List.of();
        if (!both.isEmpty()) {
            return new Subject(phrases, both);
        }
        int number = clause.verbs().map(verbs -> verbs.number(phrases.size())).orElse(Agreement.ALL);
        List<Actor> actors = new ArrayList<>();
        phrases.forEach(phrase -> example(clause, phrase)
                .or(() -> cast.resolve(phrase, plural))
                .map(actor -> actor.narrowed(number))
                .ifPresent(actors::add));
        if (!actors.isEmpty()) {
            included(clause, phrases.get(phrases.size() - 1)).forEach(actors::add);
        }
        return new Subject(phrases, actors);
    }

    /** "der den Plan ablehnt und die Kritik teilt": what the pronoun does first it goes on to do. */
    private static boolean followsPronoun(Clause clause, List<Clause> clauses, List<Subject> before) {
        List<Phrase> first = before.get(clause.sharesWith()).phrases();
        return first.size() == 1 && isRelative(clauses.get(clause.sharesWith()), first.get(0));
    }

    /** "Viele der Städte und Kommunen haben": who is counted acts. */
    private static List<Phrase> counted(Clause clause, List<Phrase> subject) {
        boolean count =
                subject.size() == 1 && COUNTING.contains(subject.get(0).head().lower());
        return clause.phrases().stream()
                .filter(phrase -> count
                        && phrase.isFree()
                        && phrase.start() == subject.get(0).end())
                .filter(phrase -> (phrase.agreement() & ~Agreement.GENITIVE) == 0)
                .findFirst()
                .map(phrase -> SubjectFinder.joined(clause, phrase))
                .orElse(subject);
    }

    /** "Vertreter der Regierung, darunter auch der Kanzler, haben": who is told to be among them. */
    private List<Actor> included(Clause clause, Phrase subject) {
        int at = clause.words().stream()
                .filter(word -> word.lower().equals("darunter") && word.index() <= subject.end() + 1)
                .filter(word -> word.index() >= subject.end())
                .map(Word::index)
                .findFirst()
                .orElse(-1);
        return clause.phrases().stream()
                .filter(phrase -> at >= 0 && phrase.isFree() && phrase.start() > at && phrase.start() <= at + 2)
                .findFirst()
                .stream()
                .flatMap(phrase -> SubjectFinder.joined(clause, phrase).stream())
                .flatMap(phrase -> actor(phrase).stream())
                .toList();
    }

    /** "eine Abgabe, die Ministerin Muster ablehnte": things reject nobody. */
    private static Optional<Phrase> person(Clause clause, Phrase pronoun) {
        return clause.phrases().stream()
                .filter(phrase -> phrase.start() == pronoun.end() && phrase.isFree())
                .filter(phrase ->
                        phrase.can(Agreement.NOMINATIVE) && phrase.head().isPerson())
                .findFirst();
    }

    private static boolean isRelative(Clause clause, Phrase phrase) {
        return clause.kind() == Clause.Kind.RELATIVE
                && phrase.isPronoun()
                && phrase.head().lower().equals(clause.introducer());
    }

    /** "Länder wie Ungarn": the example counts. */
    private Optional<Actor> example(Clause clause, Phrase phrase) {
        if (phrase.head().isName()) {
            return Optional.empty();
        }
        return clause.phrases().stream()
                .filter(next -> next.start() == phrase.end() + 1 && next.head().isName())
                .filter(next -> text.tokens().get(phrase.end()).surface().equals("wie"))
                .findFirst()
                .flatMap(next -> cast.resolve(next, false));
    }

    /** What a relative pronoun stands for: the nearest phrase before it that agrees. */
    public static Optional<Phrase> antecedent(Clause relative, Phrase pronoun, List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.phrases().stream())
                .filter(phrase -> phrase.end() <= relative.start() && phrase.start() >= relative.start() - FARTHEST)
                .filter(phrase -> agree(phrase, pronoun))
                .max(Comparator.comparingInt(Phrase::end));
    }

    private static boolean agree(Phrase phrase, Phrase pronoun) {
        if (pronoun.head().lower().equals("was")) {
            return !phrase.isPronoun();
        }
        boolean plural = pronoun.can(Agreement.PLURAL) && phrase.can(Agreement.PLURAL);
        boolean singular = false;
        for (int gender : new int[] {Agreement.MASCULINE, Agreement.FEMININE, Agreement.NEUTER}) {
            int mask = gender & Agreement.SINGULAR;
            singular |= pronoun.can(mask) && phrase.can(mask);
        }
        return !phrase.isPronoun() && (plural || singular);
    }
}
