package newswatch.analysis.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.english.EnglishClause;
import newswatch.analysis.english.EnglishText;
import newswatch.analysis.english.EnglishUnit;
import newswatch.analysis.english.EnglishWord;
import newswatch.analysis.english.Figure;
import newswatch.analysis.english.Piece;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Lexicon;
import newswatch.analysis.stance.Party;
import newswatch.analysis.text.Span;

/** English quotations: in quotation marks, behind a verb of saying, before ", she said", behind "according to". */
final class EnglishQuotes {

    private static final double SURE = 0.9;
    private static final double INDIRECT = 0.82;
    private static final double REPORTED = 0.78;
    private static final double FOLLOWING = 0.65;
    private static final double SPEAKERLESS = 0.5;
    /** How many characters on the last speaker may still speak. */
    private static final int NEAR = 250;

    private static final Set<String> TURNING = Set.of("but", "while", "whereas");
    private static final Set<String> NOBODY = Set.of("it", "that", "this", "there", "one");

    /** Whoever writes "I think" quotes nobody. */
    private static final Set<String> AUTHORS = Set.of("i", "we", "you", "one");

    private final EnglishText text;
    private final Lexicon lexicon;

    EnglishQuotes(EnglishText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Who speaks, named where, by which word. */
    private record Saying(Optional<Party> speaker, Optional<Span> place, Span cue) {}

    /** All of them in text order. */
    List<Quote> find() {
        List<Quote> found = new ArrayList<>();
        for (EnglishUnit unit : text.units()) {
            if (unit.quoted().isEmpty()) {
                indirect(unit, found);
                sources(unit, found);
            }
        }
        direct(found);
        found.sort(Comparator.comparing(Quote::span));
        return List.copyOf(found);
    }

    private void direct(List<Quote> found) {
        List<Quote> spoken = new ArrayList<>();
        for (EnglishUnit unit : text.units()) {
            for (int i = 0; i < unit.speech().size(); i++) {
                Quoted place = unit.speech().get(i);
                Span span = span(place);
                boolean known = spoken.stream()
                        .anyMatch(quote ->
                                quote.span().equals(span) && quote.cue().isPresent());
                if (!known) {
                    spoken.removeIf(quote -> quote.span().equals(span));
                    spoken.add(quote(span, saying(unit, i), found, spoken));
                }
            }
        }
        found.removeIf(quote -> spoken.stream().anyMatch(direct -> covers(direct.span(), quote.span())));
        found.addAll(spoken);
    }

    private static boolean covers(Span direct, Span other) {
        return direct.overlaps(other) && direct.length() * 5 >= other.length() * 3;
    }

    private Span span(Quoted place) {
        return new Span(
                text.text().tokens().get(place.first()).span().start(),
                text.text().tokens().get(place.end() - 1).span().end());
    }

    private static Quote quote(Span span, Optional<Saying> saying, List<Quote> told, List<Quote> before) {
        if (saying.filter(each -> each.speaker.isPresent()).isPresent()) {
            Saying by = saying.get();
            return new Quote(span, Form.DIRECT, by.speaker, by.place, Optional.of(by.cue), SURE);
        }
        Optional<Quote> last = Stream.concat(told.stream(), before.stream())
                .filter(quote -> quote.speaker().isPresent() && quote.span().start() < span.start())
                .filter(quote -> span.start() - quote.span().end() < NEAR)
                .max(Comparator.comparingInt(quote -> quote.span().end()));
        return new Quote(
                span,
                Form.DIRECT,
                last.flatMap(Quote::speaker),
                last.flatMap(Quote::speakerSpan),
                saying.map(Saying::cue),
                last.isPresent() ? FOLLOWING : SPEAKERLESS);
    }

    /** The clause of saying next to a stretch of speech, or whoever acts before its colon. */
    private Optional<Saying> saying(EnglishUnit unit, int number) {
        int place = placeOfSpeech(unit, number);
        Optional<EnglishClause> nearest = unit.clauses().stream()
                .filter(clause -> says(unit, clause) && !clause.verbs().passive())
                .min(Comparator.comparingInt(clause -> Math.abs(clause.place() - place)));
        if (nearest.isPresent()) {
            return nearest.map(clause -> saying(clause));
        }
        boolean colon = place > 0 && unit.pieces().get(place - 1) instanceof Mark mark && mark.kind() == Kind.BREAK;
        return unit.clauses().stream()
                .filter(clause ->
                        colon && clause.place() < place && !clause.actors().isEmpty())
                .reduce((first, second) -> second)
                .map(clause -> saying(clause))
                .or(() -> sourceOf(unit));
    }

    /** Whether a clause reports speech, in the company of its words: "pointed out". */
    private boolean says(EnglishUnit unit, EnglishClause clause) {
        if (!lexicon.isSaying(clause.lemma())) {
            return false;
        }
        Set<String> company = unit.pieces().subList(clause.place(), clause.end()).stream()
                .flatMap(piece -> piece.words().stream())
                .map(EnglishWord::lower)
                .collect(Collectors.toSet());
        return lexicon.isSaying(clause.lemma(), company);
    }

    private static int placeOfSpeech(EnglishUnit unit, int number) {
        int seen = 0;
        for (int i = 0; i < unit.pieces().size(); i++) {
            if (unit.pieces().get(i) instanceof Mark mark && mark.kind() == Kind.SPEECH) {
                if (seen == number) {
                    return i;
                }
                seen++;
            }
        }
        return 0;
    }

    private static Saying saying(EnglishClause clause) {
        Span cue = clause.verbs().main().span();
        if (!clause.actors().isEmpty()) {
            Figure actor = clause.actors().get(0);
            return new Saying(Optional.of(new Party(actor.id(), actor.name())), Optional.of(actor.span()), cue);
        }
        return clause.subjects().stream()
                .filter(group ->
                        !group.isPronoun() && !NOBODY.contains(group.head().lower()))
                .findFirst()
                .map(group -> new Saying(Optional.of(party(group)), Optional.of(group.span()), cue))
                .orElse(new Saying(Optional.empty(), Optional.empty(), cue));
    }

    private static Party party(NounGroup group) {
        return new Party(Optional.empty(), EnglishText.name(group));
    }

    private Optional<Saying> sourceOf(EnglishUnit unit) {
        return place(unit).map(place -> {
            NounGroup group = (NounGroup) unit.pieces().get(place + 1);
            Optional<Figure> figure = text.figure(unit, group);
            return new Saying(
                    Optional.of(figure.map(known -> new Party(known.id(), known.name()))
                            .orElse(party(group))),
                    Optional.of(figure.map(Figure::span).orElse(group.span())),
                    unit.pieces().get(place).span());
        });
    }

    /** Where "according to" stands before a noun. */
    private static Optional<Integer> place(EnglishUnit unit) {
        for (int i = 0; i + 1 < unit.pieces().size(); i++) {
            boolean according =
                    unit.pieces().get(i) instanceof Mark mark && mark.name().equals("according-to");
            if (according && unit.pieces().get(i + 1) instanceof NounGroup) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void sources(EnglishUnit unit, List<Quote> found) {
        Optional<Integer> place = place(unit);
        if (place.isEmpty()) {
            return;
        }
        int at = place.get();
        int end = endOfSource(unit, at);
        Optional<Span> content = at <= 1 ? content(unit, end, unit.pieces().size()) : content(unit, 0, at);
        Saying saying = sourceOf(unit).orElseThrow();
        content.ifPresent(span -> found.add(
                new Quote(span, Form.REPORTED, saying.speaker, saying.place, Optional.of(saying.cue), REPORTED)));
    }

    private static int endOfSource(EnglishUnit unit, int at) {
        int end = at + 2;
        while (end < unit.pieces().size()
                && !(unit.pieces().get(end) instanceof Mark mark && mark.kind() == Kind.COMMA)) {
            end++;
        }
        return end;
    }

    private void indirect(EnglishUnit unit, List<Quote> found) {
        int done = -1;
        for (EnglishClause clause : unit.clauses()) {
            boolean says = says(unit, clause)
                    && !clause.verbs().passive()
                    && clause.kind() != EnglishClause.Kind.INFINITIVE
                    && !clause.subjects().isEmpty()
                    && !AUTHORS.contains(clause.subjects().get(0).head().lower());
            if (says && clause.place() > done) {
                Optional<Span> content = after(unit, clause).or(() -> before(unit, clause));
                Saying saying = saying(clause);
                if (content.isPresent() && saying.speaker.isPresent()) {
                    found.add(new Quote(
                            content.get(),
                            Form.INDIRECT,
                            saying.speaker,
                            saying.place,
                            Optional.of(saying.cue),
                            INDIRECT));
                    done = lastPiece(unit, content.get());
                }
            }
        }
    }

    private static int lastPiece(EnglishUnit unit, Span content) {
        int last = 0;
        for (int i = 0; i < unit.pieces().size(); i++) {
            last = unit.pieces().get(i).span().start() < content.end() ? i : last;
        }
        return last;
    }

    /** Speech ends before ", but" and ", while", where the reporter goes on. */
    private static int endOfSpeech(EnglishUnit unit, int from) {
        for (int i = from; i + 1 < unit.pieces().size(); i++) {
            boolean comma = unit.pieces().get(i) instanceof Mark mark && mark.kind() == Kind.COMMA;
            boolean turns = unit.pieces().get(i + 1) instanceof Mark mark && TURNING.contains(mark.name());
            if (comma && turns) {
                return i;
            }
        }
        return unit.pieces().size();
    }

    /** "said that ...", "told reporters the plan was ...". */
    private static Optional<Span> after(EnglishUnit unit, EnglishClause clause) {
        int next = clause.end();
        boolean that =
                next < unit.pieces().size() && unit.pieces().get(next) instanceof Mark mark && mark.kind() == Kind.THAT;
        int start = that ? next + 1 : next;
        boolean opens = unit.clauses().stream()
                .anyMatch(other -> other.parent() == clause.place() && other.kind() == EnglishClause.Kind.CONTENT);
        boolean noun = start < unit.pieces().size() && unit.pieces().get(start) instanceof NounGroup;
        return opens && (that || noun) ? content(unit, start, endOfSpeech(unit, start)) : Optional.empty();
    }

    /** "The treaty is a mistake, the senator said." */
    private static Optional<Span> before(EnglishUnit unit, EnglishClause clause) {
        int start = clause.place() - 1;
        if (clause.subjects().isEmpty() || start < 1) {
            return Optional.empty();
        }
        int subject = clause.subjects().get(0).place();
        boolean last = unit.clauses().get(unit.clauses().size() - 1).place() == clause.place();
        boolean comma = subject > 1 && unit.pieces().get(subject - 1) instanceof Mark mark && mark.kind() == Kind.COMMA;
        boolean told = unit.clauses().stream().anyMatch(other -> other.place() < subject - 1);
        return last && comma && told && subject < clause.place() ? content(unit, 0, subject - 1) : Optional.empty();
    }

    private static Optional<Span> content(EnglishUnit unit, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isEdge(unit.pieces().get(first))) {
            first++;
        }
        while (end > first && isEdge(unit.pieces().get(end - 1))) {
            end--;
        }
        return first == end
                ? Optional.empty()
                : Optional.of(new Span(
                        unit.pieces().get(first).span().start(),
                        unit.pieces().get(end - 1).span().end()));
    }

    private static boolean isEdge(Piece piece) {
        return piece instanceof Mark mark
                && (mark.kind() == Kind.COMMA || mark.kind() == Kind.OTHER || mark.kind() == Kind.BREAK);
    }
}
