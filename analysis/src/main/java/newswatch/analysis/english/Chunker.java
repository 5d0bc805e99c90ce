package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.english.Piece.Form;
import newswatch.analysis.english.Piece.Kind;
import newswatch.analysis.english.Piece.Mark;
import newswatch.analysis.english.Piece.NounGroup;
import newswatch.analysis.english.Piece.VerbGroup;
import newswatch.analysis.morphology.EnglishDictionary;
import newswatch.analysis.morphology.WordClass;

/**
 * Cuts the words of a sentence into noun groups, verb groups and what joins them, from left to right. Whether a form
 * like "plans" or "backed" is a verb follows from what stands before it and behind it.
 */
final class Chunker {

    private static final int LONGEST_ASIDE = 9;
    /** Verbs that nobody suffers: "stood by her word". */
    private static final Set<String> ACTIVE =
            Set.of("stand", "abide", "go", "come", "live", "swear", "fall", "rise", "sit");

    /** "such a law", "all the members". */
    private static final Set<String> BEFORE_DETERMINERS = Set.of("such", "what", "all", "both", "half", "more-than");

    private static final Set<String> COMPLEMENT_STOPS = Set.of("of");

    private final EnglishDictionary dictionary;
    private final List<EnglishWord> words;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Chunker(EnglishDictionary dictionary, List<EnglishWord> words) {
        this.dictionary = dictionary;
        this.words = words;
    }

    static List<Piece> chunk(EnglishDictionary dictionary, List<EnglishWord> words) {
        Chunker chunker = new Chunker(dictionary, words);
        while (chunker.at < words.size()) {
            chunker.step();
        }
        return List.copyOf(chunker.pieces);
    }

    private void step() {
        EnglishWord word = words.get(at);
        if (word.is(WordClass.SPEECH)) {
            mark(Kind.SPEECH);
        } else if (!word.isWord()) {
            punctuation(word);
        } else if (isThat(word)) {
            mark(opensRelative() ? Kind.RELATIVE : Kind.THAT);
        } else if (startsVerb(at, before())) {
            verbGroup();
        } else if (word.is(WordClass.CLOSED) && !isNameOfHelper(word)) {
            closed(word);
        } else if (word.is(WordClass.ADVERB) && !word.is(WordClass.WEEKDAY) && !word.is(WordClass.OPENING)) {
            mark(Kind.ADVERB);
        } else {
            nounGroup();
        }
    }

    /** "May" and "Will" in the middle of a sentence. */
    private boolean isNameOfHelper(EnglishWord word) {
        return at > 0 && word.isCapital() && word.is(WordClass.MODAL);
    }

    private void mark(Kind kind) {
        pieces.add(new Mark(List.of(words.get(at)), kind));
        at++;
    }

    private void punctuation(EnglishWord word) {
        switch (word.surface()) {
            case "," -> mark(Kind.COMMA);
            case ":", ";", "–", "—", "-", "…" -> mark(Kind.BREAK);
            case "(", "[" -> aside();
            case ".", "!", "?" -> mark(Kind.OTHER);
            default -> at++;
        }
    }

    /** A short aside in brackets is left out. */
    private void aside() {
        for (int i = at + 1; i < Math.min(words.size(), at + LONGEST_ASIDE); i++) {
            if (")]".contains(words.get(i).surface())) {
                at = i + 1;
                return;
            }
        }
        mark(Kind.COMMA);
    }

    private void closed(EnglishWord word) {
        if (word.is(WordClass.NEGATION)) {
            mark(Kind.NEGATION);
        } else if (word.is(WordClass.RELATIVE)) {
            mark(Kind.RELATIVE);
        } else if (word.is(WordClass.CONDITIONAL)) {
            mark(Kind.CONDITIONAL);
        } else if (word.is(WordClass.SUBORDINATOR)) {
            mark(Kind.SUBORDINATOR);
        } else if (word.is(WordClass.CONJUNCTION)) {
            mark(Kind.CONJUNCTION);
        } else if (word.is(WordClass.PREPOSITION)) {
            mark(Kind.PREPOSITION);
        } else if (word.is(WordClass.NOMINATIVE)) {
            pieces.add(new NounGroup(pieces.size(), List.of(word), Optional.empty()));
            at++;
        } else {
            mark(Kind.OTHER);
        }
    }

    /** What the next word stands behind. */
    private Context before() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece instanceof Mark mark) {
                if (mark.kind() != Kind.ADVERB && mark.kind() != Kind.NEGATION) {
                    return Context.of(mark.kind());
                }
            } else if (piece instanceof NounGroup group) {
                return context(group.words());
            } else {
                return Context.VERB;
            }
        }
        return Context.START;
    }

    private static Context context(List<EnglishWord> group) {
        EnglishWord head = group.get(group.size() - 1);
        if (head.is(WordClass.NOMINATIVE)) {
            return Set.of("he", "she", "it").contains(head.lower()) ? Context.SINGULAR_PRONOUN : Context.PLURAL_PRONOUN;
        }
        boolean open = head.owns() || (head.is(WordClass.OPENING) && !head.is(WordClass.QUANTITY | WordClass.NUMBER));
        if (open || head.is(WordClass.OBJECTIVE)) {
            return group.size() == 1 && head.is(WordClass.DETERMINER) && !head.owns()
                    ? Context.DETERMINED
                    : head.is(WordClass.OBJECTIVE) ? Context.OBJECT : Context.DETERMINED;
        }
        return isPlural(head) ? Context.PLURAL : Context.SINGULAR;
    }

    static boolean isPlural(EnglishWord head) {
        String lower = head.lower();
        boolean ending = lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("us")
                && !lower.endsWith("is");
        return ending
                || head.is(WordClass.PLURAL)
                || (head.is(WordClass.QUANTITY)
                        && !Set.of("much", "less", "no", "half").contains(lower))
                || head.is(WordClass.NUMBER);
    }

    /** Whether "that" joins a clause here rather than pointing at the next noun. */
    private boolean isThat(EnglishWord word) {
        if (!word.lower().equals("that") || at == 0) {
            return false;
        }
        Context context = before();
        if (context == Context.VERB) {
            return lastVerb()
                            .filter(verbs -> dictionary.isClausal(verbs.lemma()) || verbs.passive())
                            .isPresent()
                    || !(at + 2 < words.size() && startsVerb(at + 2, Context.SINGULAR));
        }
        boolean joined = context == Context.CONJUNCTION && opensSubject(at + 1);
        return joined || context == Context.SINGULAR || context == Context.PLURAL || context == Context.OBJECT;
    }

    private boolean opensSubject(int i) {
        return i < words.size()
                && (words.get(i).is(WordClass.OPENING | WordClass.NOMINATIVE)
                        || words.get(i).isCapital());
    }

    private Optional<VerbGroup> lastVerb() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i) instanceof VerbGroup verbs) {
                return Optional.of(verbs);
            }
        }
        return Optional.empty();
    }

    /** "Groups that support", "the law that the court rejected": behind a noun that is no listener. */
    private boolean opensRelative() {
        boolean verbNext = at + 1 < words.size() && startsVerb(at + 1, Context.RELATIVE);
        boolean noun = before() == Context.SINGULAR || before() == Context.PLURAL;
        boolean told =
                lastVerb().filter(verbs -> dictionary.isClausal(verbs.lemma())).isPresent();
        return verbNext || (noun && !told && !endsInPredicate());
    }

    /** "made it clear that": an adjective alone takes no relative clause. */
    private boolean endsInPredicate() {
        return pieces.get(pieces.size() - 1) instanceof NounGroup group
                && group.words().size() == 1
                && group.head().is(WordClass.ADJECTIVE);
    }

    /** Whether a verb group starts at a word that stands behind such words. */
    private boolean startsVerb(int i, Context context) {
        EnglishWord word = words.get(i);
        if (word.lower().equals("to")) {
            return opensInfinitive(i + 1);
        }
        if (word.is(WordClass.AUXILIARY)) {
            return context != Context.DETERMINED && (!word.isCapital() || i == 0) && !isNounHelper(word, context);
        }
        if (!word.is(WordClass.VERB) || word.owns() || (word.isCapital() && i > 0)) {
            return false;
        }
        return switch (context) {
            case SPEECH -> word.is(WordClass.PAST | WordClass.THIRD);
            case DETERMINED, OBJECT -> word.is(WordClass.ING) && context == Context.OBJECT;
            case PREPOSITION -> word.is(WordClass.ING) && (opensObject(i + 1) || opensPhrase(i + 1));
            case VERB -> (word.is(WordClass.ING) && !isLast(i)) || (word.is(WordClass.PAST) && subjectWaits());
            case SINGULAR, PLURAL -> afterNoun(i, context);
            case SINGULAR_PRONOUN -> word.is(WordClass.THIRD | WordClass.PAST);
            case PLURAL_PRONOUN -> word.is(WordClass.BASE | WordClass.PAST);
            case RELATIVE -> word.is(WordClass.BASE | WordClass.THIRD | WordClass.PAST) && !opensNoun(i);
            case SUBORDINATOR -> word.is(WordClass.ING) || (word.is(WordClass.PARTICIPLE) && isFollowedByMark(i));
            case COMMA -> afterComma(i);
            case CONJUNCTION -> afterConjunction(i);
            case START -> (word.is(WordClass.ING) && opensObject(i + 1)) || opensSuffering(i);
        };
    }

    /** "will" and "have" behind a preposition or an article are nouns. */
    private static boolean isNounHelper(EnglishWord word, Context context) {
        return word.is(WordClass.MODAL) && context == Context.PREPOSITION;
    }

    /** "a law that demands of ...": nothing to check yet but a noun behind. */
    private boolean opensNoun(int i) {
        return i + 1 < words.size() && words.get(i + 1).is(WordClass.AUXILIARY);
    }

    /** "Hailed by the minister, the accord": a participle that begins the sentence. */
    private boolean opensSuffering(int i) {
        return i == 0
                && words.get(i).is(WordClass.PARTICIPLE)
                && i + 1 < words.size()
                && words.get(i + 1).lower().equals("by");
    }

    /** "caving in to", "giving up on". */
    private boolean opensPhrase(int i) {
        return i + 1 < words.size()
                && words.get(i).is(WordClass.PARTICLE | WordClass.PREPOSITION)
                && words.get(i + 1).is(WordClass.PREPOSITION);
    }

    /** "plans to cut training": without anything behind it a form in -ing is as good as a noun. */
    private boolean isLast(int i) {
        return i + 1 >= words.size() || !words.get(i + 1).isWord();
    }

    private boolean isFollowedByMark(int i) {
        return i + 1 >= words.size()
                || !words.get(i + 1).isWord()
                || words.get(i + 1).is(WordClass.PREPOSITION);
    }

    private boolean opensInfinitive(int i) {
        if (i >= words.size()) {
            return false;
        }
        EnglishWord next = words.get(i);
        if (next.is(WordClass.ADVERB | WordClass.NEGATION) && i + 1 < words.size()) {
            next = words.get(i + 1);
        }
        boolean helper = Set.of("be", "have", "do").contains(next.lower());
        boolean base = next.is(WordClass.BASE) && !next.isCapital();
        boolean unknown = next.classes() == 0 && next.isWord() && !next.isCapital() && opensDetermined(i + 1);
        return helper || unknown || (base && !isNounBehindTo(i));
    }

    private boolean opensDetermined(int i) {
        return i < words.size() && words.get(i).is(WordClass.DETERMINER | WordClass.POSSESSIVE);
    }

    /** "to support from others": a form that is a noun as well, before a preposition that nouns take. */
    private boolean isNounBehindTo(int i) {
        return i + 1 < words.size()
                && COMPLEMENT_STOPS.contains(words.get(i + 1).lower());
    }

    private boolean afterNoun(int i, Context context) {
        EnglishWord word = words.get(i);
        if (word.is(WordClass.PAST | WordClass.PARTICIPLE)) {
            return !word.is(WordClass.BASE) || opensComplement(i + 1);
        }
        if (word.is(WordClass.ING)) {
            return opensObject(i + 1);
        }
        boolean plural = context == Context.PLURAL || isCoordinated();
        boolean agrees = plural ? word.is(WordClass.BASE) : word.is(WordClass.THIRD);
        if (agrees && isLast(i) && relativeWaits()) {
            return true;
        }
        return agrees && opensComplement(i + 1) && mayHoldSubject() && !verbFollows(i);
    }

    /** "which the Greens reject": a relative pronoun and one noun group, read or being read, so this is the verb. */
    private boolean relativeWaits() {
        int last = pieces.size() - 1;
        int pronoun = last >= 0 && pieces.get(last) instanceof NounGroup ? last - 1 : last;
        return pronoun >= 1
                && isMark(pronoun, Kind.RELATIVE)
                && !((Mark) pieces.get(pronoun)).name().equals("whose");
    }

    /** "the Liberals and the Greens": the noun group before is joined to one that no verb stands before. */
    private boolean isCoordinated() {
        int last = pieces.size() - 1;
        int conjunction = last >= 0 && pieces.get(last) instanceof NounGroup ? last - 1 : last;
        return conjunction >= 1
                && isMark(conjunction, Kind.CONJUNCTION)
                && pieces.get(conjunction - 1) instanceof NounGroup;
    }

    private boolean isMark(int place, Kind kind) {
        return pieces.get(place) instanceof Mark mark && mark.kind() == kind;
    }

    /** Whether a subject may stand before this place: no object of an earlier verb does. */
    private boolean mayHoldSubject() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i) instanceof VerbGroup verbs) {
                if (verbs.form() == Form.FINITE || verbs.form() == Form.INFINITIVE) {
                    return dictionary.isClausal(verbs.lemma());
                }
            } else if (pieces.get(i) instanceof Mark mark
                    && mark.kind() != Kind.PREPOSITION
                    && mark.kind() != Kind.ADVERB) {
                return true;
            }
        }
        return true;
    }

    /** "plans to build a dam were rejected": another finite verb claims the subject. */
    private boolean verbFollows(int i) {
        if (dictionary.isClausal(words.get(i).lemma())) {
            return false;
        }
        for (int j = i + 1; j < words.size(); j++) {
            EnglishWord word = words.get(j);
            boolean stops = !word.isWord()
                    || word.lower().equals("that")
                    || word.is(WordClass.CONJUNCTION
                            | WordClass.SUBORDINATOR
                            | WordClass.CONDITIONAL
                            | WordClass.RELATIVE
                            | WordClass.NOMINATIVE);
            if (stops) {
                return false;
            }
            if (word.is(WordClass.AUXILIARY) && !word.isCapital()) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows can stand behind a finite verb and not behind a noun alone. */
    private boolean opensComplement(int i) {
        if (i >= words.size()) {
            return false;
        }
        EnglishWord next = words.get(i);
        boolean noun = !next.isWord()
                || next.is(WordClass.AUXILIARY | WordClass.CONJUNCTION)
                || COMPLEMENT_STOPS.contains(next.lower());
        return !noun;
    }

    /** Whether an object follows, so that a form in -ing is a verb. */
    private boolean opensObject(int i) {
        if (i >= words.size()) {
            return false;
        }
        EnglishWord next = words.get(i);
        return next.is(WordClass.OPENING | WordClass.ADJECTIVE | WordClass.OBJECTIVE)
                || next.lower().equals("that")
                || next.lower().equals("for")
                || next.lower().equals("against")
                || (next.mayBeNoun() && next.isCapital())
                || (next.mayBeNoun() && isPlural(next));
    }

    private boolean afterComma(int i) {
        EnglishWord word = words.get(i);
        if (word.is(WordClass.PAST | WordClass.PARTICIPLE)) {
            return true;
        }
        boolean third = word.is(WordClass.THIRD | WordClass.BASE) && opensComplement(i + 1);
        return (third && subjectWaits()) || (word.is(WordClass.ING) && opensObject(i + 1));
    }

    /** Whether a subject still has no verb: "The judge, a former sailor, opposes". */
    private boolean subjectWaits() {
        boolean noun = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean relative = i > 0 && isMark(i - 1, Kind.RELATIVE);
            if (piece instanceof VerbGroup verbs && verbs.form() == Form.FINITE && !relative) {
                return false;
            }
            noun |= piece instanceof NounGroup;
        }
        return noun;
    }

    private boolean afterConjunction(int i) {
        EnglishWord word = words.get(i);
        Optional<VerbGroup> last = lastVerb();
        if (last.isEmpty()) {
            return false;
        }
        int same = last.get().main().classes() & word.classes() & WordClass.VERB;
        if (word.is(WordClass.PAST)) {
            return true;
        }
        if (word.is(WordClass.ING)) {
            return (same & WordClass.ING) != 0;
        }
        boolean plain = (same & (WordClass.BASE | WordClass.THIRD)) != 0;
        boolean helped =
                last.get().form() == Form.INFINITIVE || !last.get().modal().isEmpty();
        boolean object = i + 1 < words.size()
                && (opensCertainObject(i + 1) || (helped && words.get(i + 1).mayBeNoun()));
        return plain && object && opensComplement(i + 1);
    }

    private boolean opensCertainObject(int i) {
        return words.get(i).is(WordClass.OPENING | WordClass.PREPOSITION)
                || words.get(i).isCapital()
                || words.get(i).lower().equals("to");
    }

    private void nounGroup() {
        List<EnglishWord> group = new ArrayList<>();
        Optional<NounGroup> owner = Optional.empty();
        while (at < words.size() && (group.isEmpty() || continues(group))) {
            EnglishWord word = words.get(at);
            group.add(word);
            at++;
            if (word.owns()) {
                owner = Optional.of(new NounGroup(pieces.size(), group, owner));
                group = new ArrayList<>();
                if (at >= words.size() || !opensOwned(words.get(at))) {
                    group.addAll(owner.get().words());
                    owner = owner.get().owner();
                    break;
                }
            }
        }
        pieces.add(new NounGroup(pieces.size(), group, owner));
    }

    private static boolean opensOwned(EnglishWord word) {
        return word.mayBeNoun() || word.is(WordClass.QUANTITY | WordClass.NUMBER);
    }

    private boolean continues(List<EnglishWord> group) {
        EnglishWord word = words.get(at);
        EnglishWord last = group.get(group.size() - 1);
        boolean nominal = !last.is(WordClass.OPENING | WordClass.ADJECTIVE) || last.mention() >= 0;
        if (last.is(WordClass.OBJECTIVE) || (word.is(WordClass.WEEKDAY) && nominal && word.isCapital())) {
            return false;
        }
        if (word.is(WordClass.QUANTITY | WordClass.NUMBER)) {
            return !nominal;
        }
        if (word.is(WordClass.DETERMINER | WordClass.POSSESSIVE)) {
            return group.size() == 1 && BEFORE_DETERMINERS.contains(last.lower());
        }
        if (word.is(WordClass.ADVERB)) {
            return !nominal && modifies(at + 1);
        }
        boolean many = last.is(WordClass.QUANTITY) && word.is(WordClass.PAST) && !modifies(at + 1);
        if (!word.mayBeNoun() || (many && startsVerb(at, Context.PLURAL))) {
            return false;
        }
        boolean predicate = nominal && word.is(WordClass.ADJECTIVE) && !word.isCapital() && !nounBehind(at + 1);
        return !predicate && !(nominal && startsVerb(at, context(group)));
    }

    /** "the law unconstitutional" ends before its last word, "the union national office" does not. */
    private boolean nounBehind(int i) {
        return i < words.size()
                && words.get(i).mayBeNoun()
                && !words.get(i).is(WordClass.ADVERB)
                && !startsVerb(i, Context.SINGULAR);
    }

    /** "a very strong case", "newly built". */
    private boolean modifies(int i) {
        return i < words.size() && words.get(i).mayBeNoun();
    }

    private void verbGroup() {
        VerbScanner scanner = new VerbScanner(words, at, lastIsNegation());
        Context context = before();
        VerbGroup read = scanner.read(form(words.get(at)));
        at = scanner.end();
        boolean bare = read.words().get(0).equals(read.main()) && read.main().is(WordClass.BASE);
        boolean suffered = at < words.size()
                && words.get(at).lower().equals("by")
                && read.main().is(WordClass.PARTICIPLE)
                && lastVerb().filter(VerbGroup::passive).isPresent();
        pieces.add(context == Context.CONJUNCTION && (bare || suffered) ? helped(read) : read);
    }

    /** "does not endorse or promote": the helper before "or" counts for both. */
    private VerbGroup helped(VerbGroup verbs) {
        VerbGroup last = lastVerb().orElse(verbs);
        boolean helper = !last.words().get(0).equals(last.main());
        return helper
                ? new VerbGroup(
                        verbs.words(),
                        verbs.main(),
                        last.form(),
                        verbs.negated() || last.negated(),
                        verbs.passive() || last.passive(),
                        last.modal(),
                        verbs.particle())
                : verbs;
    }

    private boolean lastIsNegation() {
        for (int i = pieces.size() - 1; i >= 0 && pieces.get(i) instanceof Mark mark; i--) {
            if (mark.kind() == Kind.NEGATION) {
                return true;
            }
            if (mark.kind() != Kind.ADVERB) {
                return false;
            }
        }
        return false;
    }

    private Form form(EnglishWord first) {
        if (first.lower().equals("to")) {
            return Form.INFINITIVE;
        }
        if (first.is(WordClass.ING) && !first.is(WordClass.AUXILIARY)) {
            return Form.GERUND;
        }
        boolean participle = first.is(WordClass.PARTICIPLE) && !first.is(WordClass.AUXILIARY);
        boolean by = at + 1 < words.size() && words.get(at + 1).lower().equals("by");
        Context context = before();
        boolean noun = context == Context.SINGULAR || context == Context.PLURAL;
        boolean comma = context == Context.COMMA || context == Context.SUBORDINATOR;
        boolean taken = noun && !mayHoldSubject() && !isCoordinatedVerb();
        boolean aside = context == Context.SUBORDINATOR || (comma && !subjectWaits() && isFollowedByMark(at));
        boolean suffers = (noun || comma) && by && !ACTIVE.contains(first.lemma());
        boolean opening = (context == Context.START && opensSuffering(at))
                || (context == Context.COMMA && opensAside() && (isFollowedByMark(at) || verbBehindComma()));
        return participle && (suffers || taken || aside || opening) ? Form.PARTICIPLE : Form.FINITE;
    }

    /** "The bill, drafted in haste, is": right behind the first noun and the first comma no finite verb stands. */
    private boolean opensAside() {
        return pieces.size() == 2 && pieces.get(0) instanceof NounGroup;
    }

    /** "unveiled last week, have been": the verb of the sentence stands behind the next comma. */
    private boolean verbBehindComma() {
        for (int i = at + 1; i + 1 < words.size(); i++) {
            if (words.get(i).surface().equals(",")) {
                return words.get(i + 1).is(WordClass.AUXILIARY | WordClass.PAST | WordClass.THIRD);
            }
        }
        return false;
    }

    private boolean isCoordinatedVerb() {
        return before() == Context.CONJUNCTION;
    }

    /** What stands before a word. */
    private enum Context {
        START,
        DETERMINED,
        SINGULAR,
        PLURAL,
        SINGULAR_PRONOUN,
        PLURAL_PRONOUN,
        OBJECT,
        PREPOSITION,
        CONJUNCTION,
        SUBORDINATOR,
        RELATIVE,
        COMMA,
        VERB,
        SPEECH;

        static Context of(Kind kind) {
            return switch (kind) {
                case PREPOSITION -> PREPOSITION;
                case CONJUNCTION -> CONJUNCTION;
                case SUBORDINATOR, CONDITIONAL -> SUBORDINATOR;
                case RELATIVE -> RELATIVE;
                case COMMA -> COMMA;
                case SPEECH -> SPEECH;
                case THAT, BREAK, OTHER, ADVERB, NEGATION -> START;
            };
        }
    }
}
