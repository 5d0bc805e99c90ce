package newswatch.analysis.stance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/**
 * What a speaker says that something is: "sei falsch", "ist ein Skandal", "kommt zu spät", "macht das Leben leichter".
 */
final class SpokenVerdict {

    private static final Set<String> LINKING = Set.of(
            "sein", "werden", "bleiben", "wirken", "erscheinen", "scheinen", "klingen", "gelten", "erweisen", "machen");

    /** "stellt eine Gefahr dar", "bedeute einen Rückschritt": the object judges the subject. */
    private static final Set<String> AMOUNTING =
            Set.of("darstellen", "bedeuten", "gleichkommen", "bilden", "bergen", "enthalten", "begehen", "treiben");

    /** "zu spät", "viel zu kurz": more than is right. */
    private static final Set<String> DEGREES = Set.of(
            "spät",
            "früh",
            "kurz",
            "lang",
            "lange",
            "wenig",
            "niedrig",
            "hoch",
            "teuer",
            "langsam",
            "schnell",
            "gering",
            "klein",
            "groß",
            "weich",
            "hart",
            "lasch",
            "zögerlich",
            "vage",
            "bürokratisch",
            "kompliziert",
            "komplex",
            "schwach",
            "einseitig",
            "ungenau",
            "pauschal",
            "starr",
            "streng",
            "riskant",
            "gefährlich",
            "optimistisch",
            "zaghaft",
            "knapp",
            "eng",
            "umständlich",
            "aufwendig",
            "aufwändig",
            "weitgehend",
            "unverbindlich");

    /** "zu schnell" says of a person what happened, not what is wrong with a plan. */
    private static final Set<String> PACES = Set.of("schnell", "langsam", "spät", "früh");

    private static final Set<String> NEEDED = Set.of("nötig", "notwendig", "erforderlich");

    private SpokenVerdict() {}

    static Optional<Spoken> in(Scene scene, VerbGroup verbs) {
        boolean linking = verbs.lemmas().stream().anyMatch(LINKING::contains);
        boolean amounting = verbs.lemmas().stream().anyMatch(AMOUNTING::contains);
        if (!linking && !amounting) {
            return Optional.empty();
        }
        Optional<Target> clausal = clausal(scene);
        Optional<Phrase> subject = (verbs.lemmas().contains("machen")
                        ? SpokenEffect.acting(scene)
                        : scene.subjectPhrase())
                .filter(phrase -> clausal.isEmpty() || !isVerdict(scene, phrase));
        Optional<Target> target = subject.filter(phrase -> !isPlaceholder(phrase) || clausal.isEmpty())
                .flatMap(new Targets(scene)::of)
                .or(() -> clausal);
        for (Word word : scene.clause().words()) {
            boolean predicate = scene.phrases().stream()
                    .filter(phrase -> phrase.words().contains(word))
                    .allMatch(phrase -> (phrase.isFree() || isQuality(phrase, word))
                            && subject.filter(phrase::equals).isEmpty());
            Optional<Polarity> verdict = predicate ? verdict(scene, word) : Optional.empty();
            if (verdict.isPresent()) {
                return target.map(about -> new Spoken(about, verdict.get(), List.of(word), "wertung"));
            }
        }
        return Optional.empty();
    }

    /** "weder ein Durchbruch noch ein Rückschritt": good and bad are denied alike. */
    private static boolean isBalanced(Scene scene) {
        return scene.has("weder")
                && scene.has("noch")
                && scene.clause().words().stream()
                                .flatMap(word -> scene.evaluation(word).stream())
                                .flatMap(frame -> frame.polarity().stream())
                                .map(polarity -> polarity == Polarity.SUPPORT)
                                .distinct()
                                .count()
                        > 1;
    }

    /** "von großem Nutzen": the phrase says what the subject is like. */
    private static boolean isQuality(Phrase phrase, Word word) {
        return phrase.preposition().equals("von")
                && !phrase.hasDeterminer()
                && phrase.head().equals(word);
    }

    private static Optional<Polarity> verdict(Scene scene, Word word) {
        if (NEEDED.contains(word.lower()) && scene.has("noch")) {
            return Optional.empty(); // "Es sei noch viel Arbeit nötig": how far things are
        }
        if (isBalanced(scene)) {
            return scene.evaluation(word).map(frame -> Polarity.NEUTRAL);
        }
        if (PACES.contains(word.lower())
                && scene.subjectPhrase().flatMap(scene::actor).isPresent()) {
            return Optional.empty();
        }
        if (DEGREES.contains(word.lower()) && scene.follows(word, "zu")) {
            return Optional.of(Polarity.OPPOSE).filter(oppose -> !scene.isNegated());
        }
        return scene.evaluation(word).flatMap(frame -> frame.polarity(scene.isNegated()));
    }

    /** "ist ein Skandal" after a clause: the noun judges, it is not what is judged. */
    private static boolean isVerdict(Scene scene, Phrase phrase) {
        return scene.evaluation(phrase.head()).isPresent();
    }

    private static boolean isPlaceholder(Phrase phrase) {
        return phrase.head().lower().equals("es");
    }

    /** "Es ist falsch, den Plan aufzugeben", "Dass der Rat schweigt, ist ein Skandal": the clause that is judged. */
    private static Optional<Target> clausal(Scene scene) {
        Targets targets = new Targets(scene);
        Optional<Target> next = targets.find(List.of("zuinf", "dass"), List.of());
        return next.isPresent() ? next : targets.before();
    }
}
