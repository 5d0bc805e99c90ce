package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import newswatch.analysis.extraction.ExtractedPage;

/** An output line of {@code extract}. */
final class PageJson {

    private PageJson() {}

    static ObjectNode of(String file, Optional<String> url, ExtractedPage page) {
        ObjectNode line = Json.object().put("file", file);
        line.set("url", Json.text(url));
        line.set("canonical_url", Json.text(page.canonicalUrl()));
        line.set("title", Json.known(page.title()));
        line.put("text", page.text());
        line.set("authors", Json.texts(page.authors()));
        line.set("published", Json.time(page.published()));
        line.set("modified", Json.time(page.modified()));
        line.set("language", Json.text(page.language()));
        line.set("site_name", Json.text(page.siteName()));
        line.set("image", Json.text(page.image()));
        line.put("access", Json.word(page.access()));
        line.set("section", Json.text(page.details().section()));
        line.set("tags", Json.texts(page.details().tags()));
        line.set("next_page", Json.text(page.details().nextPage()));
        line.put("read_whole", page.details().readWhole());
        line.set("removed", Json.array(page.removed(), KnowledgeJson::removed));
        line.set("rights", Json.object());
        return line;
    }
}
