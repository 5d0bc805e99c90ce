package newswatch.standalone.demo;

import java.util.List;

/**
 * An article as one outlet publishes it at one time.
 *
 * @param id three digits, in order of appearance
 * @param pageId id of the article whose page shows it; its own, unless it is a newer version
 * @param slug last part of the page's address
 * @param second when it appears, counted from the start of the demo
 * @param blocks paragraphs, and subheadings that begin with {@code ## }
 */
public record DemoArticle(
        String id,
        String pageId,
        String slug,
        DemoOutlet outlet,
        int second,
        String title,
        String teaser,
        String author,
        String section,
        List<String> blocks) {

    public DemoArticle {
        blocks = List.copyOf(blocks);
    }

    /** Path of its page. */
    public String path() {
        return "/" + outlet.id() + "/" + slug + ".html";
    }
}
