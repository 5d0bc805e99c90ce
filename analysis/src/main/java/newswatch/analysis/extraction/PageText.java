package newswatch.analysis.extraction;

import java.util.List;

/** The text of a page in blocks, and what of its tree remains when boilerplate is left out. */
final class PageText {

    private final List<Block> blocks;
    private final int[] children;

    /**
     * Takes what it gets, without copying.
     *
     * @param blocks in document order, those of boilerplate too
     * @param children of each part, how many parts with text lie directly in it that are not boilerplate
     */
    PageText(List<Block> blocks, int[] children) {
        this.blocks = blocks;
        this.children = children;
    }

    /** All text. */
    List<Block> all() {
        return blocks;
    }

    /** The text that may be article. */
    List<Block> kept() {
        return blocks.stream().filter(block -> block.cut() == null).toList();
    }

    /** A wrapper of one element says nothing that the element does not say. */
    boolean isWrapper(Part part) {
        return children[part.start()] == 1 && !part.tag().equals("body");
    }
}
