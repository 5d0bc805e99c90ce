package newswatch.analysis.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

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

    /** A vote that faded below this share is not heard. */
    private static final double FAINTEST = 0.13;
    /** How far outwards the parts of a cut article are looked for. */
    private static final int LEVELS = 8;
    /** What holds the place where the article should begin counts so much more. */
    private static final double OPENS = 1.3;

    private static final int OPENS_WITHIN = 25;
    private static final double OPENING = 60;
    /** What agrees with the article text in the page's JSON-LD counts so much more. */
    private static final double AGREES = 3.0;

    /** More of that text is not compared; this bounds the time for monstrous pages. */
    private static final int LONGEST_AGREED = 100_000;

    private static final double SAYS_BODY = 1.5;
    private static final double SAYS_ARTICLE = 1.15;

    /** A wider element is taken if it holds so much more. */
    private static final double GROWTH = 1.2;
    /** Boxes of the same kind are parts of one text if the other holds so much of this one's prose. */
    private static final double TWIN = 0.2;

    private static final Set<String> ARTICLE_WORDS = Set.of(
            "article", "artikel", "beitrag", "post", "entry", "story", "content", "inhalt", "text", "body", "main");

    private BodyFinder() {}

    /** The element with most votes, or empty if no block has one. */
    static Optional<Element> find(List<Block> blocks, String articleBody, BodyText.Hints hints) {
        String agreed = PlainText.letters(articleBody.substring(0, Math.min(LONGEST_AGREED, articleBody.length())));
        Map<Element, Double> votes = new LinkedHashMap<>();
        Map<Element, Double> held = new LinkedHashMap<>();
        for (Block block : blocks) {
            vote(block, worth(block, agreed), votes, held);
        }
        votes.replaceAll((element, sum) -> sum * confession(element));
        openings(blocks, hints).forEach(opening -> favour(opening, votes));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(element -> grown(element, held));
    }

    /** Where the article should begin: the first prose behind the title, and what the page describes itself with. */
    private static List<Block> openings(List<Block> blocks, BodyText.Hints hints) {
        int heading = IntStream.range(0, blocks.size())
                .filter(i ->
                        blocks.get(i).isHeading() && hints.isTitle(blocks.get(i).text()))
                .findFirst()
                .orElse(blocks.size());
        Stream<Block> behind = blocks.stream()
                .skip(heading)
                .limit(OPENS_WITHIN)
                .filter(block -> worth(block, "") >= OPENING)
                .limit(1);
        Stream<Block> described = blocks.stream()
                .filter(block -> hints.isDescription(block.text()))
                .limit(1);
        return Stream.concat(behind, described).distinct().toList();
    }

    private static void favour(Block opening, Map<Element, Double> votes) {
        Element element = opening.owner();
        while (element != null) {
            votes.computeIfPresent(element, (any, sum) -> sum * OPENS);
            element = element.parent();
        }
    }

    /** Articles that are cut into several boxes by pictures and advertisements are put together again. */
    private static Element grown(Element found, Map<Element, Double> held) {
        Element best = found;
        Element current = found;
        for (int level = 0; level < LEVELS; level++) {
            Element parent = current.parent();
            if (parent == null || parent.normalName().equals("body")) {
                return best;
            }
            boolean grows = held.getOrDefault(parent, 0.0) >= GROWTH * held.getOrDefault(best, 0.0);
            if (grows && (parent.closest("article") != null || hasTwin(current, held))) {
                best = parent;
            }
            current = parent;
        }
        return best;
    }

    private static boolean hasTwin(Element element, Map<Element, Double> held) {
        double least = TWIN * held.getOrDefault(element, 0.0);
        return element.siblingElements().stream()
                .anyMatch(sibling -> sibling.normalName().equals(element.normalName())
                        && sibling.className().equals(element.className())
                        && held.getOrDefault(sibling, 0.0) > least);
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

    private static void vote(Block block, double worth, Map<Element, Double> votes, Map<Element, Double> held) {
        if (worth == 0) {
            return;
        }
        boolean loose = block.kind() == Block.Kind.LOOSE;
        Element element = loose ? block.owner() : block.owner().parent();
        double vote = worth;
        while (vote > worth * FAINTEST
                && element != null
                && !element.normalName().equals("html")) {
            held.merge(element, worth, Double::sum);
            if (!isWrapper(element) || element.equals(block.owner())) {
                votes.merge(element, vote, Double::sum);
                vote *= FADE;
            }
            element = element.parent();
        }
    }

    /** A wrapper of one element says nothing that the element does not say, and costs no distance. */
    private static boolean isWrapper(Element element) {
        return element.childrenSize() == 1 && !element.normalName().equals("body");
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
