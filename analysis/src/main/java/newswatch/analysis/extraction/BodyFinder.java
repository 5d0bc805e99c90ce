package newswatch.analysis.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** More of that text is not compared, nor more blocks; this bounds the time for monstrous pages. */
    private static final int LONGEST_AGREED = 30_000;

    private static final int MOST_AGREED = 2_000;

    private static final double SAYS_BODY = 1.5;
    private static final double SAYS_ARTICLE = 1.15;

    /** A wider element is taken if it holds so much more. */
    private static final double GROWTH = 1.2;
    /** Boxes of the same kind are parts of one text if the other holds so much of this one's prose. */
    private static final double TWIN = 0.2;

    private final PageTree page;
    private final PageText text;
    private final double[] votes;
    private final double[] held;

    BodyFinder(PageTree page, PageText text) {
        this.page = page;
        this.text = text;
        votes = new double[page.parts().size()];
        held = new double[page.parts().size()];
    }

    /**
     * The element with most votes, or empty if no block has one. To be asked once.
     *
     * @param blocks what may be article
     * @param articleBody the article as the page repeats it for machines, or an empty text
     */
    Optional<Part> find(List<Block> blocks, String articleBody, BodyText.Hints hints) {
        String agreed = PlainText.letters(articleBody.substring(0, Math.min(LONGEST_AGREED, articleBody.length())));
        for (int i = 0; i < blocks.size(); i++) {
            vote(blocks.get(i), worth(blocks.get(i), i < MOST_AGREED ? agreed : ""));
        }
        listenToNames();
        openings(blocks, hints).forEach(this::favour);
        return winner().map(this::grown);
    }

    private void listenToNames() {
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0) {
                votes[i] *= confession(page.parts().get(i));
            }
        }
    }

    private Optional<Part> winner() {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] >= votes[best] ? i : best;
        }
        return votes.length > 0 && votes[best] > 0 ? Optional.of(page.parts().get(best)) : Optional.empty();
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

    private void favour(Block opening) {
        @Nullable Part part = opening.owner();
        while (part != null) {
            votes[part.start()] *= OPENS;
            part = part.parent();
        }
    }

    /** Articles that are cut into several boxes by pictures and advertisements are put together again. */
    private Part grown(Part found) {
        Part best = found;
        Part current = found;
        for (int level = 0; level < LEVELS; level++) {
            Part parent = current.parent();
            if (parent == null || parent.tag().equals("body")) {
                return best;
            }
            boolean grows = held[parent.start()] >= GROWTH * held[best.start()];
            if (grows && (isInArticle(parent) || hasTwin(current, parent))) {
                best = parent;
            }
            current = parent;
        }
        return best;
    }

    private static boolean isInArticle(Part part) {
        @Nullable Part current = part;
        while (current != null && !current.tag().equals("article")) {
            current = current.parent();
        }
        return current != null;
    }

    private boolean hasTwin(Part part, Part parent) {
        double least = TWIN * held[part.start()];
        for (int i = parent.start() + 1;
                i < parent.end();
                i = page.parts().get(i).end()) {
            Part sibling = page.parts().get(i);
            if (held[i] > least && sibling != part && isTwin(sibling, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwin(Part one, Part other) {
        return one.tag().equals(other.tag())
                && one.element().className().equals(other.element().className());
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

    private void vote(Block block, double worth) {
        if (worth == 0) {
            return;
        }
        boolean loose = block.kind() == Block.Kind.LOOSE;
        @Nullable Part part = loose ? block.owner() : block.owner().parent();
        double vote = worth;
        while (vote > worth * FAINTEST && part != null && !part.tag().equals("html")) {
            held[part.start()] += worth;
            if (!text.isWrapper(part) || part == block.owner()) {
                votes[part.start()] += vote;
                vote *= FADE;
            }
            part = part.parent();
        }
    }

    private static double confession(Part part) {
        if (part.attribute("itemprop").equals("articleBody")
                || part.names().spaced().contains("article-body")) {
            return SAYS_BODY;
        }
        boolean says = part.tag().equals("article")
                || part.tag().equals("main")
                || part.names().say(NameSign.ARTICLE);
        return says ? SAYS_ARTICLE : 1.0;
    }
}
