package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newswatch.analysis.entity.GoldText.Source;
import newswatch.analysis.entity.TaggerKnowledge.Language;

/** Makes taggers from texts with marked names. */
final class NameTraining {

    private static final int PERCEPTRON_ROUNDS = 10;
    private static final int GROUPS = 256;
    private static final int RARE = 3;

    /** How often a sentence is seen with other names. */
    private static final int COPIES = 1;

    /** How many fields the mean is taken of. */
    private static final int FIELDS = 5;

    private final Gazetteer gazetteer;
    private final TaggerKnowledge knowledge;
    private final NameSwaps.Lists lists;

    NameTraining(Gazetteer gazetteer, TaggerKnowledge knowledge, NameSwaps.Lists lists) {
        this.gazetteer = gazetteer;
        this.knowledge = knowledge;
        this.lists = lists;
    }

    NameTraining without(Set<TaggerKnowledge.Source> sources) {
        return new NameTraining(gazetteer, knowledge.leavingOut(sources), lists);
    }

    /**
     * The mean of several conditional random fields, for German texts as those of GermEval, for English ones as our
     * own; each learns from copies of these and our own sentences too, with other names of these in them.
     */
    NameTagger learn(List<GoldText> texts, CrfTrainer.Settings settings) {
        LearntWeights learnt = new LearntWeights();
        List<TaggedSentence> own = sentences(texts);
        for (int field = 0; field < FIELDS; field++) {
            NameSwaps swaps = new NameSwaps(of(EnumSet.of(aim()), texts), lists, new Random(field));
            List<TaggedSentence> all = new ArrayList<>(own);
            all.addAll(sentences(swaps.copies(of(EnumSet.of(aim(), Source.WRITTEN), texts), COPIES)));
            field(all, settings, new Random(field)).addTo(learnt, aim());
        }
        return new NameTagger(learnt.packed(), knowledge);
    }

    private Source aim() {
        return knowledge.language() == Language.GERMAN ? Source.GERMEVAL : Source.WRITTEN;
    }

    private static List<GoldText> of(Set<Source> sources, List<GoldText> texts) {
        return texts.stream().filter(text -> sources.contains(text.source())).toList();
    }

    /** One field, from the texts alone. */
    NameTagger learnWithoutCopies(List<GoldText> texts, CrfTrainer.Settings settings) {
        LearntWeights learnt = new LearntWeights();
        field(sentences(texts), settings, new Random(0)).addTo(learnt, aim());
        return new NameTagger(learnt.packed(), knowledge);
    }

    private static CrfTrainer field(List<TaggedSentence> sentences, CrfTrainer.Settings settings, Random random) {
        CrfTrainer trainer = new CrfTrainer(sentences, settings);
        trainer.train(sentences, random);
        return trainer;
    }

    private List<TaggedSentence> sentences(List<GoldText> texts) {
        WordForms words = new WordForms(new WordAspects(knowledge), word -> new int[0]);
        List<TaggedSentence> sentences = new ArrayList<>();
        texts.forEach(text -> sentences.addAll(TaggedSentence.of(text, gazetteer, knowledge, words)));
        return sentences;
    }

    /** The same from an averaged perceptron, to compare. */
    NameTagger learnPerceptron(List<GoldText> texts) {
        List<TaggedSentence> sentences = sentences(texts);
        return new NameTagger(new PerceptronTrainer().train(sentences, PERCEPTRON_ROUNDS), knowledge);
    }

    /** The same with groups of words, learnt from raw texts. */
    NameTraining withClustersOf(List<String> texts) {
        WordClusters clusters = new ClusterWords(GROUPS, RARE).cluster(texts);
        return new NameTraining(gazetteer, knowledge.with(clusters), lists);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The texts without those that are (but for spaces) among others: collections share articles. */
    static List<GoldText> apartFrom(List<GoldText> texts, List<GoldText> others) {
        Set<String> known = new HashSet<>();
        others.forEach(other -> known.add(letters(other)));
        return texts.stream().filter(text -> !known.contains(letters(text))).toList();
    }

    private static String letters(GoldText text) {
        StringBuilder letters = new StringBuilder();
        text.text().codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
