package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Clause;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;
import newswatch.analysis.clause.Word;
import newswatch.analysis.quote.Quote.Form;
import newswatch.analysis.stance.Stance.Polarity;
import newswatch.analysis.text.Token;

/**
 * Inside what somebody is quoted with: "müsse aufhören" is a demand, "sei falsch" and "gefährdet" are criticism, all of
 * the speaker.
 */
final class SpeechRule implements Rule {

    private static final double CONFIDENCE = 0.6;
    private static final Set<String> OBLIGING = Set.of(
            "muss", "müssen", "müsse", "müssten", "müsste", "soll", "solle", "sollen", "sollte", "sollten", "darf",
            "dürfe", "dürfen", "dürften");

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

    /** "zu schnell" says of a person what happened, not what is wrong with a plan. */
    private static final Set<String> PACES = Set.of("schnell", "langsam", "spät", "früh");

    private static final Set<String> NEEDED = Set.of("nötig", "notwendig", "erforderlich");

    private static final Set<String> NEEDING = Set.of("brauchen", "benötigen", "bedürfen");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs();
        Optional<Actor> speaker = scene.speaker().or(() -> viewpoint(scene).filter(who -> !tellsOutcome(scene)));
        if (speaker.isEmpty() || verbs.isEmpty() || verbs.get().finite().isEmpty() || isAside(scene.clause())) {
            return List.of();
        }
        return demand(scene, verbs.get())
                .flatMap(polarity -> subject(scene)
                        .map(target -> new Found(whole(scene, target), polarity, cue(verbs.get()), "modal")))
                .or(() -> outrage(scene, verbs.get()))
                .or(() -> need(scene, verbs.get()))
                .or(() -> effect(scene, verbs.get()))
                .or(() -> judge(scene, verbs.get()))
                .map(found -> List.of(
                        new Candidate(speaker.get(), found.target, found.polarity, found.cue, CONFIDENCE, found.rule)))
                .orElse(List.of());
    }

    private static boolean tellsOutcome(Scene scene) {
        return scene.phrases().stream()
                .anyMatch(phrase -> phrase.head().isNominal()
                        && OUTCOMES.contains(phrase.head().noun()));
    }

    /** "Für den Verband ist die Pflicht ein Irrweg": who sees it so. */
    private static Optional<Actor> viewpoint(Scene scene) {
        return scene.phrases().stream()
                .limit(1)
                .filter(phrase -> phrase.preposition().equals("für")
                        && phrase.start() <= scene.clause().start() + 1)
                .filter(phrase -> scene.verbs()
                        .filter(verbs -> verbs.lemmas().contains("sein"))
                        .isPresent())
                .flatMap(phrase -> scene.actor(phrase).stream())
                .findFirst();
    }

    /** "Für die Stadt ist das ein Rückschlag": how it ends for somebody, not how they see it. */
    private static final Set<String> OUTCOMES = Set.of(
            "Debakel",
            "Rückschlag",
            "Niederlage",
            "Schlag",
            "Tiefschlag",
            "Dämpfer",
            "Problem",
            "Katastrophe",
            "Desaster",
            "Fiasko",
            "Verlust",
            "Belastung",
            "Schlappe",
            "Blamage",
            "Pleite",
            "Gefahr",
            "Risiko",
            "Erfolg",
            "Gewinn",
            "Sieg",
            "Triumph",
            "Glücksfall",
            "Vorteil",
            "Nachteil",
            "Chance",
            "Bedrohung",
            "Tragödie",
            "Albtraum",
            "Alptraum",
            "Ende",
            "Aus",
            "Hilfe",
            "Erleichterung",
            "Last",
            "Hindernis");

    private record Found(Target target, Polarity polarity, List<Word> cue, String rule) {}

    /** What a relative or causal clause holds is taken for granted, not claimed. */
    private static boolean isAside(Clause clause) {
        boolean content = Set.of("dass", "daß").contains(clause.introducer());
        return clause.kind() == Clause.Kind.RELATIVE || (clause.kind() == Clause.Kind.SUBORDINATE && !content);
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

    /** "Es kann nicht sein, dass", "es geht nicht an, dass", "ist nicht zu vertreten": this must not be. */
    private static Optional<Found> outrage(Scene scene, VerbGroup verbs) {
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
        Optional<Target> unbearable =
                subject(scene).filter(phrase -> isUnbearable(scene, verbs)).flatMap(targets::of);
        return that.or(() -> unbearable).map(target -> new Found(target, Polarity.OPPOSE, cue(verbs), "unhaltbar"));
    }

    private static boolean isUnbearable(Scene scene, VerbGroup verbs) {
        List<Word> words = scene.clause().words();
        boolean linking =
                verbs.finite().filter(word -> word.verbs().contains("sein")).isPresent();
        return linking
                && words.stream()
                        .filter(word -> UNBEARABLE.contains(word.lower()))
                        .anyMatch(word -> word.lower().contains("zu") || follows(scene, word, "zu"));
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

    private static Optional<Phrase> subject(Scene scene) {
        return scene.subject().phrases().stream().findFirst();
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

    private static List<Word> cue(VerbGroup verbs) {
        return verbs.finite().stream().toList();
    }

    /** "Wir brauchen mehr Geld", "es brauche keine Abgabe". */
    private static Optional<Found> need(Scene scene, VerbGroup verbs) {
        boolean needing = verbs.lemmas().stream().anyMatch(NEEDING::contains) && !isEstimate(scene);
        Polarity polarity = scene.isNegated() ? Polarity.REJECT : Polarity.DEMAND;
        return Optional.of(new Targets(scene))
                .filter(targets -> needing)
                .flatMap(targets -> targets.find(List.of("acc"), List.of()))
                .map(target -> new Found(target, polarity, cue(verbs), "brauchen"));
    }

    /** "Dafür brauche es mindestens 200 Helfer": so much it takes, whoever wants it. */
    private static boolean isEstimate(Scene scene) {
        return (scene.has("es") || scene.has("man"))
                && scene.clause().words().stream().anyMatch(word -> word.token().kind() == Token.Kind.NUMBER);
    }

    /** "Das gefährdet den Frieden": the verb judges its subject. */
    private static Optional<Found> effect(Scene scene, VerbGroup verbs) {
        return verbs.lemmas().stream()
                .flatMap(lemma -> scene.lexicon().effects(lemma).stream())
                .filter(frame -> frame.needs().stream().allMatch(scene::has))
                .findFirst()
                .flatMap(frame -> frame.polarity(scene.isNegated()).flatMap(polarity -> cause(scene, verbs, frame)
                        .map(target -> new Found(target, polarity, verbs.cue(), frame.head()))));
    }

    /** What has the effect: the subject, the place that the frame names, or the means in the passive. */
    private static Optional<Target> cause(Scene scene, VerbGroup verbs, Frame frame) {
        Targets targets = new Targets(scene);
        if (verbs.passive()) {
            return means(scene).flatMap(targets::of); // "seien Busse zerstört worden": its subject suffers it
        }
        return frame.targets().contains("subj")
                ? acting(scene).filter(phrase -> !scene.subject().isSpeaker()).flatMap(targets::of)
                : targets.find(frame.targets(), List.of());
    }

    /** "Mit dem Gesetz wird Rechtssicherheit geschaffen"; "durch" tells of accidents too. */
    private static Optional<Phrase> means(Scene scene) {
        return scene.phrases().stream()
                .filter(phrase -> phrase.preposition().equals("mit")
                        && scene.actor(phrase).isEmpty())
                .filter(phrase -> phrase.head().isNominal())
                .findFirst();
    }

    /**
     * "Das Abkommen macht Europa sicherer": of two that can be the subject the thing that comes first has the effect.
     */
    private static Optional<Phrase> acting(Scene scene) {
        Optional<Phrase> subject = subject(scene);
        int verb = scene.verbs().flatMap(VerbGroup::finite).map(Word::index).orElse(0);
        return scene.phrases().stream()
                .limit(1)
                .filter(phrase -> subject.isPresent() && subject.get().start() > verb && phrase.end() == verb)
                .filter(phrase -> phrase.isFree() && phrase.canBeNominative() && !phrase.isTime())
                .findFirst()
                .or(() -> subject);
    }

    private static Optional<Found> judge(Scene scene, VerbGroup verbs) {
        boolean linking = verbs.lemmas().stream().anyMatch(LINKING::contains);
        boolean amounting = verbs.lemmas().stream().anyMatch(AMOUNTING::contains);
        if (!linking && !amounting) {
            return Optional.empty();
        }
        Optional<Target> clausal = clausal(scene);
        Optional<Phrase> subject = (verbs.lemmas().contains("machen") ? acting(scene) : subject(scene))
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
                return target.map(about -> new Found(about, verdict.get(), List.of(word), "wertung"));
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
        if (PACES.contains(word.lower()) && subject(scene).flatMap(scene::actor).isPresent()) {
            return Optional.empty();
        }
        if (DEGREES.contains(word.lower()) && follows(scene, word, "zu")) {
            return Optional.of(Polarity.OPPOSE).filter(oppose -> !scene.isNegated());
        }
        return scene.evaluation(word).flatMap(frame -> frame.polarity(scene.isNegated()));
    }

    private static boolean follows(Scene scene, Word word, String before) {
        return scene.clause().words().stream()
                .anyMatch(other ->
                        other.index() == word.index() - 1 && other.lower().equals(before));
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
