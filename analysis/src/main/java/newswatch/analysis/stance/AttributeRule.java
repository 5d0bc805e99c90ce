package newswatch.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.analysis.clause.Actor;
import newswatch.analysis.clause.Phrase;
import newswatch.analysis.clause.Word;

/** "die von Russland geforderte Abtretung": the participle before a noun takes the stand. */
final class AttributeRule implements Rule {

    private static final double CONFIDENCE = 0.84;

    @Override
    public List<Candidate> read(Scene scene) {
        List<Candidate> found = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            for (Word word : phrase.words()) {
                if (word.isInflectedParticiple() && word.index() < phrase.head().index()) {
                    found.addAll(match(scene, phrase, word));
                }
            }
        }
        found.addAll(compared(scene));
        return found;
    }

    /** "die Kürzung wie von Rat und Verband geplant": also behind the noun. */
    private static List<Candidate> compared(Scene scene) {
        List<Word> words = scene.clause().words();
        for (int i = 1; i + 2 < words.size(); i++) {
            int after = words.get(i).index() + 1;
            Optional<Phrase> agent = scene.phrases().stream()
                    .filter(phrase -> Set.of("von", "durch").contains(phrase.preposition()))
                    .filter(phrase -> phrase.start() >= after && phrase.start() <= after + 1)
                    .findFirst();
            if (words.get(i).lower().equals("wie") && agent.isPresent()) {
                return compared(scene, words.get(i), agent.get());
            }
        }
        return List.of();
    }

    private static List<Candidate> compared(Scene scene, Word wie, Phrase agent) {
        List<Phrase> agents = scene.discourse().joined(scene.clause(), agent);
        int end = agents.get(agents.size() - 1).end();
        Optional<Word> participle = scene.clause().words().stream()
                .filter(word -> word.index() == end && !word.participles().isEmpty())
                .findFirst();
        Optional<Phrase> noun = scene.phrases().stream()
                .filter(phrase -> !phrase.isPronoun() && phrase.end() >= wie.index() - 1 && phrase.end() <= wie.index())
                .findFirst();
        if (participle.isEmpty() || noun.isEmpty()) {
            return List.of();
        }
        List<Actor> actors =
                agents.stream().flatMap(each -> scene.actor(each).stream()).toList();
        return candidates(scene, noun.get(), participle.get(), actors);
    }

    private static List<Candidate> match(Scene scene, Phrase phrase, Word participle) {
        if (isWished(scene, phrase)) {
            return List.of();
        }
        return candidates(scene, phrase, participle, agents(scene, phrase, participle));
    }

    private static List<Candidate> candidates(Scene scene, Phrase phrase, Word participle, List<Actor> actors) {
        Optional<Frame> frame = participle.participles().stream()
                .flatMap(lemma -> scene.lexicon().verbs(lemma).stream())
                .filter(each -> each.needs().isEmpty() && each.targets().contains("acc"))
                .findFirst();
        if (actors.isEmpty() || frame.isEmpty()) {
            return List.of();
        }
        Optional<Target> target = new Targets(scene).of(phrase);
        return frame.get().polarity(false).stream()
                .flatMap(polarity -> target.stream().flatMap(about -> actors.stream()
                        .map(actor -> new Candidate(
                                actor,
                                about,
                                polarity,
                                List.of(participle),
                                CONFIDENCE,
                                frame.get().head()))))
                .toList();
    }

    /** "das Streben nach einem von der Union getragenen Plan": there is no such plan yet. */
    private static boolean isWished(Scene scene, Phrase phrase) {
        return phrase.words().get(0).lower().startsWith("ein")
                && scene.phrases().stream()
                        .filter(noun -> noun.end() == phrase.start() - 1)
                        .anyMatch(noun -> !scene.lexicon().nouns(noun.head()).isEmpty());
    }

    private static List<Actor> agents(Scene scene, Phrase phrase, Word participle) {
        return scene.phrases().stream()
                .filter(each -> Set.of("von", "durch").contains(each.preposition()))
                .filter(each -> each.start() > phrase.start() && each.end() <= participle.index())
                .flatMap(each -> scene.discourse().joined(scene.clause(), each).stream())
                .flatMap(each -> scene.actor(each).stream())
                .toList();
    }
}
