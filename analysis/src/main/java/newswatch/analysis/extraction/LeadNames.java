package newswatch.analysis.extraction;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Names that pages give to the lead of an article. */
final class LeadNames {

    private static final Set<String> WORDS = Set.of(
            "lead",
            "lede",
            "intro",
            "introduction",
            "standfirst",
            "vorspann",
            "summary",
            "excerpt",
            "subline",
            "dek",
            "abstract",
            "einleitung",
            "anreisser",
            "subheadline",
            "teasertext",
            "kurztext");

    private LeadNames() {}

    /** Whether the element or the one around it is named so. */
    static boolean match(Element element) {
        Element parent = element.parent() == null ? element : element.parent();
        return NameWords.of(element).stream().anyMatch(WORDS::contains)
                || NameWords.of(parent).stream().anyMatch(WORDS::contains)
                || element.attr("itemprop").equals("description");
    }
}
