package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.Token;

/** What a speaker wants or will not bear: "müsse aufhören", "wir brauchen mehr Geld", "es kann nicht sein, dass". */
final class SpokenDemand {

    private static final Set<String> OBLIGING = Set.of(
            "muss", "müssen", "müsse", "müssten", "müsste", "soll", "solle", "sollen", "sollte", "sollten", "darf",
            "dürfe", "dürfen", "dürften");

    /** "ist nicht zu vertreten". */
    private static final Set<String> UNBEARABLE = Set.of(
            "halten",
            "vertreten",
            "rechtfertigen",
            "verantworten",
            "akzeptieren",
            "tolerieren",
            "finanzieren",
            "entschuldigen",
            "vermitteln",
            "ertragen",
            "begreifen",
            "stemmen",
            "hinzunehmen");

    private static final Set<String> NEEDING = Set.of("brauchen", "benötigen", "bedürfen");

    private SpokenDemand() {}

    static Optional<Spoken> in(Scene scene, VerbGroup verbs) {
        return demand(scene, verbs)
                .flatMap(polarity -> scene.subjectPhrase()
                        .map(subject -> new Spoken(whole(scene, subject), polarity, cue(verbs), "modal")))
                .or(() -> outrage(scene, verbs))
                .or(() -> need(scene, verbs));
    }

    private static Optional<Polarity> demand(Scene scene, VerbGroup verbs) {
        Word finite = verbs.finite().orElseThrow();
        boolean away = scene.has("weg") || scene.has("her") || scene.has("fort"); // "Das Gesetz muss weg"
        boolean modal =
                OBLIGING.contains(finite.lower()) && (away || !verbs.modal().isEmpty());
        if (!modal || isRumour(scene, verbs)) {
            return Optional.empty();
        }
        boolean negated = scene.isNegated();
        if (verbs.modal().equals("dürfen")) {
            return negated ? Optional.of(Polarity.REJECT) : Optional.empty();
        }
        if (verbs.modal().equals("müssen") && (scene.has("lassen") || negated)) {
            return Optional.of(Polarity.OPPOSE).filter(oppose -> scene.has("lassen"));
        }
        return Optional.of(negated ? Polarity.REJECT : Polarity.DEMAND);
    }

    /** "soll geflohen sein", and what others report that somebody is to do. */
    private static boolean isRumour(Scene scene, VerbGroup verbs) {
        boolean perfect = (scene.has("haben") && !verbs.lemmas().contains("haben"))
                || scene.has("worden")
                || scene.has("gewesen");
        boolean reported =
                scene.quote().filter(quote -> quote.form() == Form.REPORTED).isPresent();
        return verbs.modal().equals("sollen") && (perfect || reported);
    }

    /** What must be done: the clause without its modal, from the subject on. */
    private static Target whole(Scene scene, Phrase subject) {
        List<Word> words = new ArrayList<>(subject.isPronoun() ? List.of() : subject.core());
        for (Phrase phrase : scene.phrases()) {
            if (!phrase.equals(subject) && phrase.start() > subject.start() && words.size() < 9) {
                words.addAll(phrase.words());
            }
        }
        return Target.of(words.isEmpty() ? subject.words() : words);
    }

    /** "Es kann nicht sein, dass", "es geht nicht an, dass", "ist nicht zu vertreten": this must not be. */
    private static Optional<Spoken> outrage(Scene scene, VerbGroup verbs) {
        if (!scene.isNegated()) {
            return Optional.empty();
        }
        Targets targets = new Targets(scene);
        boolean mayNot = verbs.lemmas().contains("angehen")
                || (Set.of("können", "dürfen").contains(verbs.modal())
                        && verbs.lemmas().stream().anyMatch(Set.of("sein", "angehen")::contains));
        Optional<Target> that = Optional.of(List.of("dass", "zuinf"))
                .filter(places -> mayNot && scene.has("es"))
                .flatMap(places -> targets.find(places, List.of()));
        Optional<Target> unbearable = scene.subjectPhrase()
                .filter(phrase -> isUnbearable(scene, verbs))
                .flatMap(targets::of);
        return that.or(() -> unbearable).map(target -> new Spoken(target, Polarity.OPPOSE, cue(verbs), "unhaltbar"));
    }

    private static boolean isUnbearable(Scene scene, VerbGroup verbs) {
        List<Word> words = scene.clause().words();
        boolean linking =
                verbs.finite().filter(word -> word.verbs().contains("sein")).isPresent();
        return linking
                && words.stream()
                        .filter(word -> UNBEARABLE.contains(word.lower()))
                        .anyMatch(word -> word.lower().contains("zu") || scene.follows(word, "zu"));
    }

    /** "Wir brauchen mehr Geld", "es brauche keine Abgabe". */
    private static Optional<Spoken> need(Scene scene, VerbGroup verbs) {
        boolean needing = verbs.lemmas().stream().anyMatch(NEEDING::contains) && !isEstimate(scene);
        Polarity polarity = scene.isNegated() ? Polarity.REJECT : Polarity.DEMAND;
        return Optional.of(new Targets(scene))
                .filter(targets -> needing)
                .flatMap(targets -> targets.find(List.of("acc"), List.of()))
                .map(target -> new Spoken(target, polarity, cue(verbs), "brauchen"));
    }

    /** "Dafür brauche es mindestens 200 Helfer": so much it takes, whoever wants it. */
    private static boolean isEstimate(Scene scene) {
        return (scene.has("es") || scene.has("man"))
                && scene.clause().words().stream().anyMatch(word -> word.token().kind() == Token.Kind.NUMBER);
    }

    private static List<Word> cue(VerbGroup verbs) {
        return verbs.finite().stream().toList();
    }
}
