package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what is no article by its own account: by tag (nav, aside, form …), by attribute (hidden), by the
 * words in class and id (newsletter, related, comments …). Since such words also stand on wrappers of whole pages
 * ("has-sidebar", a WordPress category called "newsletter"), nothing goes that holds a large share of the page's text.
 */
final class Boilerplate implements NodeFilter {

    /** More than this share of the page's unlinked text is never boilerplate. */
    private static final double LARGEST_SHARE = 0.3;
    /** Comments and site menus may be longer than the article. */
    private static final double LARGEST_COMMENT_SHARE = 0.9;
    /** A line of data (date, tags, caption) that is longer than this is prose. */
    private static final int LONGEST_DATA = 350;

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "video",
            "audio",
            "select",
            "textarea",
            "button",
            "input",
            "map",
            "dialog",
            "head",
            "link",
            "meta",
            "datalist",
            "math");
    private static final Set<String> NOISE_TAGS =
            Set.of("nav", "aside", "footer", "form", "figure", "figcaption", "menu");

    /** What was taken out. */
    record Cut(Element parent, String kind, String text) {}

    private final Map<Element, Integer> prose;
    private final int all;
    private final List<Cut> cuts = new ArrayList<>();

    private Boilerplate(Element body) {
        prose = proseLengths(body);
        all = Math.max(1, prose.getOrDefault(body, 0));
    }

    /** Changes the tree; what was taken out is returned. */
    static List<Cut> remove(Element body) {
        Boilerplate boilerplate = new Boilerplate(body);
        body.filter(boilerplate);
        return boilerplate.cuts;
    }

    /** Takes out only what never shows. */
    static void removeSilent(Element body) {
        body.filter((node, depth) -> (node instanceof Element element && SILENT.contains(element.normalName()))
                        || node instanceof Comment
                        || node instanceof DataNode
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth == 0 || !(node instanceof Element element)) {
            return node instanceof Comment || node instanceof DataNode ? FilterResult.REMOVE : FilterResult.CONTINUE;
        }
        if (SILENT.contains(element.normalName())) {
            return FilterResult.REMOVE;
        }
        Optional<String> kind = kind(element);
        if (kind.isEmpty()) {
            return FilterResult.CONTINUE;
        }
        remember(element, kind.get());
        return FilterResult.REMOVE;
    }

    private void remember(Element element, String kind) {
        if (element.parent() != null && prose.getOrDefault(element, 0) > 0) {
            cuts.add(new Cut(element.parent(), kind, PlainText.line(element.text())));
        }
    }

    private Optional<String> kind(Element element) {
        int length = prose.getOrDefault(element, 0);
        double share = length / (double) all;
        if (share > LARGEST_COMMENT_SHARE || element.normalName().equals("main")) {
            return Optional.empty();
        }
        Optional<String> named =
                NoiseNames.kind(element).filter(kind -> share <= largest(kind) && length <= longest(kind));
        if (named.isPresent() || share > LARGEST_SHARE) {
            return named;
        }
        if (isHidden(element)) {
            return Optional.of("hidden");
        }
        return NOISE_TAGS.contains(element.normalName()) ? Optional.of(element.normalName()) : Optional.empty();
    }

    private static double largest(String kind) {
        return kind.equals("comments") ? LARGEST_COMMENT_SHARE : LARGEST_SHARE;
    }

    private static int longest(String kind) {
        return kind.equals("data") || kind.equals("caption") ? LONGEST_DATA : Integer.MAX_VALUE;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "");
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || element.attr("aria-hidden").equals("true");
    }

    /** Characters of unlinked text below each element. */
    private static Map<Element, Integer> proseLengths(Element root) {
        Map<Element, Integer> lengths = new LinkedHashMap<>();
        root.traverse(new NodeVisitor() {
            private int links;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && links == 0 && text.parent() != null) {
                    lengths.merge(text.parent(), text.text().strip().length(), Integer::sum);
                } else if (node.normalName().equals("a")) {
                    links++;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node.normalName().equals("a")) {
                    links--;
                }
                if (node instanceof Element element && depth > 0) {
                    @Nullable Element parent = element.parent();
                    if (parent != null) {
                        lengths.merge(parent, lengths.getOrDefault(element, 0), Integer::sum);
                    }
                }
            }
        });
        return Collections.unmodifiableMap(lengths);
    }
}
