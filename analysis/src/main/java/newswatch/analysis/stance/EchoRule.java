package newswatch.analysis.stance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.VerbGroup;

/** "stieß bei den Verbänden auf Kritik", "Kritik kam aus der Union", "löste bei Anwohnern Empörung aus". */
final class EchoRule implements Rule {

    /** Verbs whose subject meets with the stance, and where the stance noun stands. */
    private static final Map<String, String> MET = Map.ofEntries(
            Map.entry("stoßen", "auf"),
            Map.entry("treffen", "auf"),
            Map.entry("sorgen", "für"),
            Map.entry("führen", "zu"),
            Map.entry("scheitern", "an"),
            Map.entry("auslösen", ""),
            Map.entry("hervorrufen", ""),
            Map.entry("ernten", ""),
            Map.entry("erhalten", ""),
            Map.entry("bekommen", ""),
            Map.entry("erfahren", ""),
            Map.entry("finden", ""));

    /** Verbs by which the stance itself comes from somebody. */
    private static final Set<String> COMING =
            Set.of("kommen", "geben", "werden", "folgen", "bestehen", "regen", "formieren");

    private static final Set<String> FROM = Set.of("bei", "von", "unter", "seitens", "vonseiten", "aus", "in");

    private static final Set<String> PEOPLE = Set.of("bei", "von", "unter");

    @Override
    public List<Candidate> read(Scene scene) {
        Optional<VerbGroup> verbs = scene.verbs().filter(group -> !group.passive());
        if (verbs.isEmpty() || scene.isNegated()) {
            return List.of();
        }
        for (String lemma : verbs.get().lemmas()) {
            if (!MET.containsKey(lemma) && !COMING.contains(lemma)) {
                continue;
            }
            for (Phrase phrase : scene.phrases()) {
                List<Candidate> found = match(scene, lemma, phrase);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Candidate> match(Scene scene, String lemma, Phrase noun) {
        String place = MET.get(lemma);
        boolean met = place != null && place.equals(noun.preposition()) && !scene.isSubject(noun);
        boolean comes = COMING.contains(lemma)
                && (!lemma.equals("werden") || scene.has("laut"))
                && ((!lemma.equals("regen") && !lemma.equals("formieren")) || scene.has("sich"))
                && noun.isFree()
                && noun.genitive().isEmpty();
        if (!met && !comes) {
            return List.of();
        }
        return scene.lexicon().nouns(noun.head()).stream()
                .findFirst()
                .map(frame -> candidates(scene, noun, frame, met))
                .orElse(List.of());
    }

    /** "stieß bei den Kammern auf Kritik": where something meets with criticism, somebody must be. */
    private static Optional<Actor> source(Scene scene, Phrase phrase, boolean met) {
        boolean somebody = met && PEOPLE.contains(phrase.preposition()) && !phrase.isTime();
        return scene.actor(phrase).or(() -> somebody ? scene.discourse().anyone(phrase) : Optional.empty());
    }

    /** "die Tochter von X": an attribute of another noun is no source. */
    private static boolean hangsOnNoun(Scene scene, Phrase phrase, Phrase noun) {
        return scene.clause().words().stream()
                .anyMatch(word -> word.index() == phrase.start() - 2
                        && word.isNominal()
                        && !noun.words().contains(word)
                        && scene.verbs()
                                .flatMap(VerbGroup::finite)
                                .filter(word::equals)
                                .isEmpty());
    }

    private static List<Candidate> candidates(Scene scene, Phrase noun, Frame frame, boolean met) {
        Targets targets = new Targets(scene);
        List<Phrase> sources = scene.phrases().stream()
                .filter(phrase -> FROM.contains(phrase.preposition()) && !phrase.equals(noun))
                .filter(phrase -> !met || !phrase.preposition().equals("aus"))
                .filter(phrase -> !hangsOnNoun(scene, phrase, noun)
                        && source(scene, phrase, met).isPresent())
                .limit(1)
                .toList();
        List<Phrase> owners =
                sources.isEmpty() && met ? noun.genitive().stream().toList() : sources;
        Optional<Target> target = met
                ? scene.subjectPhrase().flatMap(targets::of)
                : targets.find(frame.targets(), sources).or(() -> Optional.of(Target.OPEN));
        List<Actor> actors = owners.stream()
                .flatMap(phrase -> scene.discourse().joined(scene.clause(), phrase).stream())
                .flatMap(phrase -> source(scene, phrase, met).stream())
                .toList();
        return target.stream()
                .flatMap(about -> frame.polarity(noun.isDenied()).stream().flatMap(polarity -> actors.stream()
                        .map(actor -> new Candidate(
                                actor,
                                about,
                                polarity,
                                List.of(noun.head()),
                                frame.confidence(),
                                frame.head().toLowerCase(Locale.ROOT)))))
                .toList();
    }
}
