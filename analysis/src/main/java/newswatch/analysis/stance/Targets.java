package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Discourse;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.text.Span;

/** Finds what a stance is about, in the places that a frame names. */
final class Targets {

    private static final int MOST_PHRASES = 3;
    private static final int MOST_WORDS = 11;
    private static final Set<String> EXTENDING = Set.of(
            "für", "gegen", "in", "zu", "von", "an", "auf", "mit", "über", "nach", "aus", "zwischen", "um", "ohne");

    private static final Set<String> COMPARING = Set.of("wie", "als", "etwa", "darunter", "inklusive");

    private static final Set<String> ADVERBIAL = Set.of("um", "ohne", "statt", "anstatt");

    /** Words for speech that say nothing without their content. */
    private static final Set<String> SPOKEN = Set.of(
            "Vorwurf",
            "Kritik",
            "Forderung",
            "Vorschlag",
            "Behauptung",
            "Aussage",
            "Äußerung",
            "Einwand",
            "Anschuldigung",
            "Verdacht",
            "Idee",
            "Gedanke",
            "Argument",
            "These",
            "Befürchtung",
            "Gerücht",
            "Ansicht",
            "Eindruck");

    private final Scene scene;

    Targets(Scene scene) {
        this.scene = scene;
    }

    /** The first place that holds something. */
    Optional<Target> find(List<String> places, List<Phrase> taken) {
        for (String place : places) {
            Optional<Target> found = at(place, taken);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Everything that "und" joins to what stands in the first place that holds something. */
    List<Target> all(List<String> places, List<Phrase> taken) {
        Optional<Target> first = find(places, taken);
        Optional<Phrase> phrase = first.flatMap(Target::span).flatMap(this::phraseAt);
        if (phrase.isEmpty() || scene.isSubject(phrase.get())) {
            return first.stream().toList();
        }
        return scene.discourse().joined(scene.clause(), phrase.get()).stream()
                .filter(each -> !scene.isSubject(each))
                .flatMap(each -> of(each).stream())
                .toList();
    }

    private Optional<Phrase> phraseAt(Span span) {
        return scene.phrases().stream()
                .filter(phrase ->
                        !phrase.isPronoun() && phrase.span().contains(new Span(span.start(), span.start() + 1)))
                .findFirst();
    }

    private Optional<Target> at(String place, List<Phrase> taken) {
        return switch (place) {
            case "acc" -> object(taken, false);
            case "dat" -> object(taken, true);
            case "subj" -> scene.subjectPhrase().flatMap(this::of);
            case "dass" -> dass();
            case "zuinf" -> infinitive();
            case "cl" -> content();
            case "ob" -> Optional.empty();
            case "obs" -> clause("ob");
            case "zu" -> prepositional("zu", taken).or(() -> interrupted() ? Optional.empty() : infinitive());
            default -> prepositional(place, taken);
        };
    }

    /** Whether a relative clause follows, whose infinitive the next one may be. */
    private boolean interrupted() {
        List<Clause> clauses = scene.unit().clauses();
        int next = scene.number() + 1;
        return next < clauses.size()
                && clauses.get(next).kind() == Clause.Kind.RELATIVE
                && !endsBefore(clauses.get(next));
    }

    /** Whether this clause goes on behind another. */
    private boolean endsBefore(Clause other) {
        return scene.clause().end() > other.start();
    }

    private Optional<Target> object(List<Phrase> taken, boolean dative) {
        Optional<Phrase> relative = relative(dative);
        if (relative.isPresent()) {
            return of(relative.get());
        }
        return scene.phrases().stream()
                .filter(phrase -> phrase.isFree() && !scene.isSubject(phrase) && !taken.contains(phrase))
                .filter(phrase -> dative ? phrase.canBeDative() : phrase.canBeAccusative())
                .filter(phrase -> !isTime(phrase) && !isCompared(phrase) && !isPlaceholder(phrase))
                .filter(phrase -> !standsBesideSubject(phrase))
                .findFirst()
                .flatMap(this::of);
    }

    /**
     * Whether it stands with the subject before the verb of a main clause, where there is room for one only: "Die
     * Gewerkschaft Wellenbund Nord lehnt den Plan ab" rejects no Wellenbund.
     */
    private boolean standsBesideSubject(Phrase phrase) {
        int verb = finiteVerb();
        return scene.clause().kind() == Clause.Kind.MAIN
                && phrase.end() <= verb
                && scene.phrases().stream()
                        .filter(scene::isSubject)
                        .filter(subject -> subject.end() <= verb)
                        .anyMatch(subject -> subject.end() == phrase.start() || phrase.end() == subject.start());
    }

    private int finiteVerb() {
        return scene.verbs().flatMap(verbs -> verbs.finite()).map(Word::index).orElse(-1);
    }

    /** "lehnen es ab, dass ...": what "es" holds the place of is told by the next clause. */
    private boolean isPlaceholder(Phrase phrase) {
        return phrase.head().lower().equals("es")
                && (dass().isPresent() || infinitive().isPresent());
    }

    /** "Länder wie Ungarn", "als Fehler". */
    private boolean isCompared(Phrase phrase) {
        return scene.clause().words().stream()
                .anyMatch(word -> (word.index() == phrase.start() - 1 && COMPARING.contains(word.lower()))
                        || (word.index() >= phrase.start() - 2
                                && word.index() < phrase.start()
                                && word.lower().equals("darunter")));
    }

    /** "den die Regierung ablehnt": the pronoun's noun is the target. */
    private Optional<Phrase> relative(boolean dative) {
        Clause clause = scene.clause();
        if (clause.kind() != Clause.Kind.RELATIVE) {
            return Optional.empty();
        }
        return clause.phrases().stream()
                .filter(phrase -> phrase.isPronoun() && phrase.isFree() && !scene.isSubject(phrase))
                .filter(phrase -> phrase.head().lower().equals(clause.introducer()))
                .filter(phrase -> dative ? phrase.canBeDative() : phrase.canBeAccusative())
                .findFirst()
                .flatMap(pronoun ->
                        Discourse.antecedent(clause, pronoun, scene.unit().clauses()));
    }

    private static boolean isTime(Phrase phrase) {
        return phrase.isTime();
    }

    private Optional<Target> clause(String introducer) {
        return scene.next(Clause.Kind.SUBORDINATE)
                .filter(clause -> clause.introducer().equals(introducer))
                .map(clause -> clauseTarget(clause, 1));
    }

    private Optional<Target> dass() {
        return scene.next(Clause.Kind.SUBORDINATE)
                .filter(clause -> Set.of("dass", "daß").contains(clause.introducer()))
                .map(clause -> clauseTarget(clause, 1));
    }

    /** The clause right before this one, if it can be a subject: "Dass der Rat schweigt, ist ein Skandal". */
    Optional<Target> before() {
        if (scene.number() == 0) {
            return Optional.empty();
        }
        Clause clause = scene.unit().clauses().get(scene.number() - 1);
        boolean dass = Set.of("dass", "daß").contains(clause.introducer());
        boolean infinitive = clause.kind() == Clause.Kind.INFINITIVE;
        return Optional.of(clause)
                .filter(each -> (dass || infinitive) && scene.startsWithVerb())
                .map(each -> clauseTarget(each, dass ? 1 : 0));
    }

    private Optional<Target> infinitive() {
        return scene.next(Clause.Kind.INFINITIVE)
                .filter(clause -> !ADVERBIAL.contains(clause.introducer()))
                .map(clause -> clauseTarget(clause, 0));
    }

    private Optional<Target> content() {
        return scene.next(Clause.Kind.MAIN)
                .filter(clause ->
                        clause.verbs().filter(verbs -> verbs.subjunctive()).isPresent() && clause.sharesWith() < 0)
                .map(clause -> clauseTarget(clause, 0));
    }

    private static Target clauseTarget(Clause clause, int skip) {
        List<Word> words = clause.words();
        return Target.of(words.subList(Math.min(skip, words.size() - 1), words.size()));
    }

    private Optional<Target> prepositional(String preposition, List<Phrase> taken) {
        int verb = finiteVerb();
        Optional<Target> phrase = scene.phrases().stream()
                .filter(each -> each.preposition().equals(preposition) && !taken.contains(each))
                .filter(each -> !isTime(each))
                .min(Comparator.comparing((Phrase each) -> each.start() < verb)
                        .thenComparing(this::hangsOnNoun)
                        .thenComparing(Phrase::start))
                .flatMap(this::of);
        if (phrase.isPresent()) {
            return phrase;
        }
        String adverb = "da" + ("aeiouäöü".indexOf(preposition.charAt(0)) >= 0 ? "r" : "") + preposition;
        if (scene.has(adverb)) {
            return infinitive().or(this::dass).or(() -> scene.clause().words().stream()
                    .filter(word -> word.lower().equals(adverb))
                    .findFirst()
                    .map(word -> Target.of(List.of(word))));
        }
        return Optional.empty();
    }

    /** "nach dem Treffen mit dem König zufrieden mit dem Ergebnis": the first is an attribute of another noun. */
    private boolean hangsOnNoun(Phrase phrase) {
        return scene.phrases().stream().anyMatch(other -> !other.isPronoun() && other.end() == phrase.start() - 1);
    }

    /** The phrase, with what hangs on it by prepositions. */
    Optional<Target> of(Phrase phrase) {
        boolean relative = scene.clause().kind() == Clause.Kind.RELATIVE
                && phrase.isPronoun()
                && phrase.head().lower().equals(scene.clause().introducer());
        if (relative) {
            return Discourse.antecedent(scene.clause(), phrase, scene.unit().clauses())
                    .flatMap(this::of);
        }
        List<Word> words = new ArrayList<>(phrase.core());
        if (!phrase.isPronoun()) {
            extend(phrase, words);
        }
        content(phrase).ifPresent(clause -> words.addAll(clause.words()));
        return Optional.of(Target.of(words));
    }

    /** "weist den Vorwurf zurück, die Stadt habe gelogen": what a word for speech alone is about. */
    private Optional<Clause> content(Phrase phrase) {
        boolean alone = phrase.genitive().isEmpty()
                && phrase.possessor().isEmpty()
                && SPOKEN.contains(phrase.head().noun())
                && scene.phrases().stream().noneMatch(next -> next.start() == phrase.end() + 1 && !next.isFree());
        return alone
                ? scene.next(Clause.Kind.MAIN)
                        .filter(clause -> clause.sharesWith() < 0)
                        .filter(clause ->
                                clause.verbs().filter(VerbGroup::subjunctive).isPresent())
                        .or(() -> scene.next(Clause.Kind.SUBORDINATE)
                                .filter(clause -> Set.of("dass", "daß").contains(clause.introducer())))
                        .or(() -> scene.next(Clause.Kind.INFINITIVE)
                                .filter(clause -> !ADVERBIAL.contains(clause.introducer())))
                : Optional.empty();
    }

    private void extend(Phrase phrase, List<Word> words) {
        int end = phrase.end();
        int joined = 1;
        for (Clause clause : scene.unit().clauses()) {
            for (Phrase next : clause.phrases()) {
                boolean adjacent = next.start() == end + 1 && EXTENDING.contains(next.preposition()) && !isTime(next);
                if (adjacent
                        && joined < MOST_PHRASES
                        && words.size() + next.words().size() < MOST_WORDS) {
                    clause.words().stream()
                            .filter(word -> word.index() == next.start() - 1)
                            .forEach(words::add);
                    words.addAll(next.words());
                    end = next.end();
                    joined++;
                }
            }
        }
    }
}
