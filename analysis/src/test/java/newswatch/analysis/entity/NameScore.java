package newswatch.analysis.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.entity.Entity.Mention;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.GoldText.GoldName;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.text.Span;
import newswatch.analysis.text.TextAnnotator;

/** Counts names found, made up and missed: exact span and type. */
@SuppressWarnings("EnumOrdinal") // counts of a kind lie at its number in the array, for one run only
final class NameScore {

    private final Language language;
    private final int[][] counts = new int[EntityType.values().length][3];

    /** For German texts. */
    NameScore() {
        this(Language.GERMAN);
    }

    NameScore(Language language) {
        this.language = language;
    }

    void add(EntityFinder finder, GoldText gold) {
        Set<GoldName> found = new HashSet<>();
        for (Entity entity : finder.find(TextAnnotator.annotate(gold.text()), language.code())) {
            for (Mention mention : entity.mentions()) {
                if (mention.kind() == MentionKind.NAME && !gold.tolerated().contains(mention.span())) {
                    found.add(new GoldName(mention.span(), entity.type()));
                }
            }
        }
        count(found, new HashSet<>(gold.names()));
    }

    /** Scores what the tagger says, without anything after it. */
    void addTagger(NameTagger tagger, Gazetteer gazetteer, GoldText gold) {
        Document document = new Document(TextAnnotator.annotate(gold.text()));
        new KnownNames(gazetteer, document).find();
        int[] tags = tagger.tag(document, gazetteer);
        Set<GoldName> found = new HashSet<>();
        for (int i = 0; i < tags.length; i++) {
            int end = i + 1;
            while (tags[i] != 0 && NameTags.begins(tags[i]) && end < tags.length && tags[end] == tags[i] + 1) {
                end++;
            }
            if (tags[i] != 0 && NameTags.begins(tags[i])) {
                Span span = new Span(
                        document.tokens().get(i).span().start(),
                        document.tokens().get(end - 1).span().end());
                if (!gold.tolerated().contains(span)) {
                    found.add(new GoldName(span, NameTags.typeOf(tags[i])));
                }
            }
        }
        count(found, new HashSet<>(gold.names()));
    }

    private void count(Set<GoldName> found, Set<GoldName> wanted) {
        for (GoldName name : found) {
            counts[name.type().ordinal()][wanted.contains(name) ? 0 : 1]++;
        }
        for (GoldName name : wanted) {
            counts[name.type().ordinal()][2] += found.contains(name) ? 0 : 1;
        }
    }

    /** F1 over these kinds together. */
    double f1(EntityType... types) {
        int[] sum = sum(types);
        return sum[0] == 0 ? 0 : 2.0 * sum[0] / (2 * sum[0] + sum[1] + sum[2]);
    }

    private int[] sum(EntityType... types) {
        int[] sum = new int[3];
        for (EntityType type : types) {
            Arrays.setAll(sum, i -> sum[i] + counts[type.ordinal()][i]);
        }
        return sum;
    }

    double precision(EntityType... types) {
        int[] sum = sum(types);
        return (double) sum[0] / Math.max(1, sum[0] + sum[1]);
    }

    double recall(EntityType... types) {
        int[] sum = sum(types);
        return (double) sum[0] / Math.max(1, sum[0] + sum[2]);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "all %.3f (P %.3f R %.3f) PLO %.3f |",
                f1(EntityType.values()),
                precision(EntityType.values()),
                recall(EntityType.values()),
                f1(EntityType.PER, EntityType.LOC, EntityType.ORG)));
        for (EntityType type : EntityType.values()) {
            line.append(
                    String.format(Locale.ROOT, " %s %.3f (%.2f %.2f)", type, f1(type), precision(type), recall(type)));
        }
        return line.toString();
    }
}
