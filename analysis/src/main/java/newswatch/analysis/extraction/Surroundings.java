package newswatch.analysis.extraction;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Where on a page an element stands. */
final class Surroundings {

    private static final int LEVELS = 6;
    private static final Set<String> ELSEWHERE = Set.of("comments", "related", "sidebar", "footer", "newsletter");

    private Surroundings() {}

    /** Whether it belongs to a comment, a teaser or another thing beside the article. */
    static boolean areBeside(Element element) {
        Element parent = element.parent();
        for (int level = 0; level < LEVELS && parent != null; level++) {
            if (NoiseNames.kind(parent).filter(ELSEWHERE::contains).isPresent()) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
    }
}
