package newswatch.analysis.extraction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article. Every block of prose votes for the elements around it, the nearest most:
 * what holds many paragraphs closely wins over what holds them all loosely. Idea: Readability (Arc90, 2009); constants
 * are our own, set on German pages.
 */
final class BodyFinder {

    /** Shorter blocks have no vote. */
    private static final int SHORTEST = 25;
    /** Beyond this a block is worth no more: ten paragraphs beat one endless one. */
    private static final int LONGEST = 800;
    /** What a vote keeps from one level to the next. */
    private static final double FADE = 0.78;

    private static final int LEVELS = 8;
    /** What agrees with the article text in the page's JSON-LD counts so much more. */
    private static final double AGREES = 3.0;

    private static final double SAYS_BODY = 1.5;
    private static final double SAYS_ARTICLE = 1.15;

    private static final Set<String> ARTICLE_WORDS = Set.of(
            "article", "artikel", "beitrag", "post", "entry", "story", "content", "inhalt", "text", "body", "main");

    private BodyFinder() {}

    /** The element with most votes, or empty if no block has one. */
    static Optional<Element> find(List<Block> blocks, String articleBody) {
        String agreed = PlainText.letters(articleBody);
        Map<Element, Double> votes = new LinkedHashMap<>();
        for (Block block : blocks) {
            vote(block, worth(block, agreed), votes);
        }
        votes.replaceAll((element, sum) -> sum * confession(element));
        return votes.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Element, Double> entry) -> entry.getValue())
                        .thenComparing(entry -> -entry.getKey().elementSiblingIndex()))
                .map(Map.Entry::getKey);
    }

    /** What a block's vote is worth. */
    static double worth(Block block, String agreed) {
        int length = block.text().length();
        if (length < SHORTEST) {
            return 0;
        }
        double unlinked = 1 - block.linkDensity();
        double sentence = block.endsAsSentence() ? 1.0 : 0.5;
        double agreement =
                agreed.length() > LONGEST / 2 && agreed.contains(PlainText.letters(block.text())) ? AGREES : 1.0;
        return Math.min(length, LONGEST)
                * unlinked
                * unlinked
                * sentence
                * agreement
                * block.kind().worth();
    }

    private static void vote(Block block, double worth, Map<Element, Double> votes) {
        if (worth == 0) {
            return;
        }
        @Nullable
        Element element =
                block.kind() == Block.Kind.LOOSE ? block.owner() : block.owner().parent();
        double vote = worth;
        for (int level = 0;
                level < LEVELS && element != null && !element.normalName().equals("html");
                level++) {
            votes.merge(element, vote, Double::sum);
            vote *= FADE;
            element = element.parent();
        }
    }

    private static double confession(Element element) {
        String property = element.attr("itemprop");
        if (property.equals("articleBody") || NameWords.spaced(element).contains("article-body")) {
            return SAYS_BODY;
        }
        boolean says = element.normalName().equals("article")
                || element.normalName().equals("main")
                || NameWords.of(element).stream().anyMatch(ARTICLE_WORDS::contains);
        return says ? SAYS_ARTICLE : 1.0;
    }
}
