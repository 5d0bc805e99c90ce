package newswatch.analysis.extraction;

import java.util.Optional;
import java.util.Set;

/**
 * Tells what is no article by its own account: by tag (nav, aside, form …), by attribute (hidden), by the words in
 * class and id (newsletter, related, comments …). Since such words also stand on wrappers of whole pages
 * ("has-sidebar", a WordPress category called "newsletter"), nothing is boilerplate that holds a large share of the
 * page's text.
 */
final class Boilerplate {

    /** More than this share of the page's unlinked text is never boilerplate. */
    private static final double LARGEST_SHARE = 0.3;
    /** Comments and site menus may be longer than the article. */
    private static final double LARGEST_COMMENT_SHARE = 0.9;
    /** A line of data (date, tags, caption) that is longer than this is prose. */
    private static final int LONGEST_DATA = 350;

    /** Never part of an article, however large. */
    private static final Set<String> CONTROLS = Set.of("noscript", "button", "dialog", "head");

    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "aside", "footer", "form", "figure", "figcaption", "menu");

    private final int all;

    private final Set<Part> known;

    private Boilerplate(int all, Set<Part> known) {
        this.all = all;
        this.known = known;
    }

    /**
     * Judges by the share of this page's text that a part holds.
     *
     * @param known what is boilerplate in any case
     */
    static Boilerplate of(PageTree page, Set<Part> known) {
        return new Boilerplate(Math.max(1, page.body().prose()), known);
    }

    static boolean isControl(Part part) {
        return CONTROLS.contains(part.tag());
    }

    /** The kind of boilerplate, or empty for what may be article. */
    Optional<String> kind(Part part) {
        if (isControl(part)) {
            return Optional.of("control");
        }
        if (known.contains(part)) {
            return Optional.of("site_rule");
        }
        if (part.length() == 0) {
            return Optional.empty(); // nothing in it that could be taken for article
        }
        double share = part.prose() / (double) all;
        if (share > LARGEST_COMMENT_SHARE
                || part.tag().equals("main")
                || part.tag().equals("body")) {
            return Optional.empty();
        }
        Optional<String> named = part.noise();
        if (named.isPresent() && share <= largest(named.get()) && part.prose() <= longest(named.get())) {
            return named;
        }
        if (share > LARGEST_SHARE) {
            return Optional.empty();
        }
        if (isHidden(part)) {
            return Optional.of("hidden");
        }
        return NOISE_TAGS.contains(part.tag()) ? Optional.of(part.tag()) : Optional.empty();
    }

    private static double largest(String kind) {
        return kind.equals("comments") ? LARGEST_COMMENT_SHARE : LARGEST_SHARE;
    }

    private static int longest(String kind) {
        return kind.equals("data") || kind.equals("caption") ? LONGEST_DATA : Integer.MAX_VALUE;
    }

    private static boolean isHidden(Part part) {
        if (part.element().attributesSize() == 0) {
            return false;
        }
        String style = part.attribute("style");
        return part.element().attributes().hasKey("hidden")
                || part.attribute("aria-hidden").equals("true")
                || (!style.isEmpty() && isHiding(style.replace(" ", "")));
    }

    private static boolean isHiding(String style) {
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
