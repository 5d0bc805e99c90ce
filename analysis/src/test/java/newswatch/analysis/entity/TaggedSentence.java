package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswatch.analysis.entity.GoldText.GoldName;
import newswatch.analysis.entity.GoldText.Source;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.TextAnnotator;

/**
 * A sentence to learn from.
 *
 * @param buckets the features of every token
 * @param tags the true tags
 */
record TaggedSentence(
        @SuppressWarnings("ArrayRecordComponent") int[][] buckets,
        @SuppressWarnings("ArrayRecordComponent") int[] tags,
        Source source) {

    /** The sentences of a text as the tagger will see them. */
    static List<TaggedSentence> of(GoldText gold, Gazetteer gazetteer, TaggerKnowledge knowledge, WordForms words) {
        String language = knowledge.language().code();
        Document document = new Document(Elisions.split(TextAnnotator.annotate(gold.text()), language));
        new KnownNames(gazetteer, document).find();
        TokenFeatures tokens =
                new TokenFeatures(document, gazetteer, words, knowledge.has(TaggerKnowledge.Source.GAZETTEER));
        int[] tags = tags(document, gold.names());
        List<TaggedSentence> sentences = new ArrayList<>();
        for (Sentence sentence : document.text().sentences()) {
            sentences.add(of(tokens, sentence, tags, gold.source()));
        }
        return sentences;
    }

    private static TaggedSentence of(TokenFeatures tokens, Sentence sentence, int[] tags, Source source) {
        int first = sentence.firstToken();
        TaggerFeatures features = new TaggerFeatures();
        int[][] buckets = new int[sentence.endToken() - first][];
        int[] own = new int[buckets.length];
        for (int i = 0; i < buckets.length; i++) {
            int[] all = features.all(tokens, sentence, first + i);
            buckets[i] = Arrays.copyOf(all, features.count());
            own[i] = tags[first + i];
        }
        return new TaggedSentence(buckets, own, source);
    }

    private static int[] tags(Document document, List<GoldName> names) {
        int[] tags = new int[document.size()];
        for (GoldName name : names) {
            boolean begun = false;
            for (int i = 0; i < tags.length; i++) {
                if (name.span().contains(document.tokens().get(i).span())) {
                    tags[i] = NameTags.of(name.type(), !begun);
                    begun = true;
                }
            }
        }
        return tags;
    }
}
