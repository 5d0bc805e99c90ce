package newswatch.analysis.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the subject of a clause by case, number and place. */
final class SubjectFinder {

    private static final Set<String> TIMES = Set.of(
            "Montag",
            "Dienstag",
            "Mittwoch",
            "Donnerstag",
            "Freitag",
            "Samstag",
            "Sonntag",
            "Jahr",
            "Jahre",
            "Jahren",
            "Monat",
            "Monate",
            "Monaten",
            "Woche",
            "Wochen",
            "Tag",
            "Tage",
            "Tagen",
            "Stunde",
            "Stunden",
            "Abend",
            "Morgen",
            "Uhr",
            "Mal",
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
            "Prozent",
            "Nacht",
            "Wochenende",
            "Vormittag",
            "Nachmittag",
            "Mittag");

    private static final Set<String> ALSO = Set.of("als", "wie", "sondern");
    private static final Set<String> JOINING = Set.of("und", "sowie", "oder", "noch");

    private SubjectFinder() {}

    static boolean isTime(Word word) {
        return TIMES.contains(word.surface());
    }

    /** The subject and all that is joined to it by "und"; empty if there is none. */
    static List<Phrase> subjects(Clause clause) {
        if (clause.verbs().isEmpty() || clause.kind() == Clause.Kind.INFINITIVE) {
            return List.of();
        }
        Phrase best = null;
        int bestScore = 0;
        for (int i = 0; i < clause.phrases().size(); i++) {
            int score = score(clause, i);
            if (score > bestScore) {
                best = clause.phrases().get(i);
                bestScore = score;
            }
        }
        return best == null ? List.of() : joined(clause, best);
    }

    private static int score(Clause clause, int i) {
        Phrase phrase = clause.phrases().get(i);
        VerbGroup verbs = clause.verbs().orElseThrow();
        if (!phrase.isFree()
                || !phrase.can(Agreement.NOMINATIVE)
                || TIMES.contains(phrase.head().surface())
                || isCompared(clause, phrase)
                || isContinuation(clause, i)) {
            return 0;
        }
        boolean joined = isJoined(clause, phrase);
        int number = joined ? Agreement.PLURAL : phrase.agreement() & Agreement.NOMINATIVE;
        boolean agrees = (verbs.plural() && (number & Agreement.PLURAL) != 0)
                || (verbs.singular() && ((number & Agreement.SINGULAR) != 0 || joined));
        if (!agrees) {
            return 0;
        }
        int score = 10 - Math.min(i, 6);
        boolean copula = verbs.lemmas().contains("sein") || verbs.lemmas().contains("bleiben");
        score += !copula && (phrase.agreement() & Agreement.ACCUSATIVE) == 0 ? 12 : 0;
        score += isActorLike(phrase) ? 7 : 0;
        score += besideVerb(clause, phrase, verbs) ? 2 : 0;
        score -= phrase.isPronoun() && !phrase.head().is(Tag.PERSONAL | Tag.RELATIVE) ? 3 : 0;
        score -= Set.of("es", "das", "dies").contains(phrase.head().lower()) ? 4 : 0;
        return Math.max(score, 1);
    }

    /** "als Grund": in what capacity, not who; "darunter auch der Chef": one of the others. */
    private static boolean isCompared(Clause clause, Phrase phrase) {
        List<Word> words = clause.words();
        for (int i = 0; i < words.size() && words.get(i).index() < phrase.start(); i++) {
            if (words.get(i).index() >= phrase.start() - 2
                    && words.get(i).lower().equals("darunter")) {
                return true;
            }
            if (words.get(i).index() == phrase.start() - 1) {
                return words.get(i).lower().equals("als")
                        && !clause.introducer().equals("als");
            }
        }
        return false;
    }

    /** "A und B": B alone is not the subject. */
    private static boolean isContinuation(Clause clause, int i) {
        return i > 0
                && clause.phrases().get(i - 1).isFree()
                && isJoint(clause, clause.phrases().get(i - 1), clause.phrases().get(i));
    }

    private static boolean isActorLike(Phrase phrase) {
        Word head = phrase.head();
        return (head.isNominal() && (head.isName() || Roles.of(head).isPresent()))
                || (head.is(Tag.PERSONAL) && !head.lower().equals("es"));
    }

    private static boolean besideVerb(Clause clause, Phrase phrase, VerbGroup verbs) {
        int verb = verbs.finite().map(Word::index).orElse(-9);
        return phrase.end() == verb
                || isBefore(clause, phrase, verb)
                || phrase.start() == verb + 1
                || (clause.kind() != Clause.Kind.MAIN && phrase.start() <= clause.start() + 2);
    }

    /** Whether nothing of the clause stands between, a relative clause left out. */
    private static boolean isBefore(Clause clause, Phrase phrase, int verb) {
        return phrase.closing() < verb
                && clause.words().stream().noneMatch(word -> word.index() >= phrase.closing() && word.index() < verb);
    }

    private static boolean isJoined(Clause clause, Phrase phrase) {
        return joined(clause, phrase).size() > 1;
    }

    /** The phrase with those that "und" or a comma joins to it. */
    static List<Phrase> joined(Clause clause, Phrase first) {
        List<Phrase> all = new ArrayList<>(List.of(first));
        int kept = 1;
        for (Phrase next : clause.phrases()) {
            Phrase last = all.get(all.size() - 1);
            if (next.start() > last.start()) {
                int reach = reach(clause, last, next);
                boolean listed = next.start() == reach + 1
                        && isComma(clause, reach)
                        && next.preposition().equals(first.preposition())
                        && !next.isPronoun()
                        && !isJoint(clause, last, next);
                boolean far = reach > last.closing()
                        && first.isFree()
                        && next.isFree()
                        && next.hasDeterminer()
                        && (next.agreement() & first.agreement()) != 0
                        && isJoint(clause, reach, next);
                if (far || isJoint(clause, last, next)) {
                    all.add(next);
                    kept = all.size();
                } else if (listed) {
                    all.add(next);
                }
            }
        }
        // A list without "und" is an apposition: "der Minister, Vater zweier Kinder".
        return List.copyOf(all.subList(0, kept));
    }

    /** Where a phrase ends with the prepositional attributes behind it: "die Gewalt nach der Wahl". */
    private static int reach(Clause clause, Phrase phrase, Phrase next) {
        int end = phrase.closing();
        for (Phrase each : clause.phrases()) {
            boolean attribute = !each.isFree() && each.start() == end + 1 && each.end() < next.start();
            end = attribute ? each.closing() : end;
        }
        return end;
    }

    /** Of all that may stand between two phrases a clause leaves out the comma alone. */
    private static boolean isComma(Clause clause, int index) {
        return clause.words().stream().noneMatch(word -> word.index() == index);
    }

    private static boolean isJoint(Clause clause, Phrase left, Phrase right) {
        boolean same = right.isFree() || right.preposition().equals(left.preposition());
        return same && isJoint(clause, left.closing(), right);
    }

    private static boolean isJoint(Clause clause, int end, Phrase right) {
        if (right.isPronoun()) {
            return false;
        }
        // "von den USA, sondern auch von Europa": the second has its own preposition.
        int last = right.isFree() || end + 1 >= right.start() ? right.start() : right.start() - 1;
        List<Word> between = clause.words().stream()
                .filter(word -> word.index() >= end && word.index() < last)
                .limit(3)
                .toList();
        // "sowohl der Bund als auch die Länder"
        boolean also = between.size() == 2
                && ALSO.contains(between.get(0).lower())
                && between.get(1).lower().equals("auch");
        return also || (between.size() == 1 && JOINING.contains(between.get(0).lower()));
    }
}
