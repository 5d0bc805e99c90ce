package newswatch.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.text.Checks;

/**
 * An article as it came in.
 *
 * @param id id that the answer carries; not interpreted
 * @param title title that the source gives
 * @param content the page or the text
 * @param url address of the page, to resolve links and read the site's name
 * @param published what the source says
 * @param language ISO 639-1 code that the source declares; a hint, or for {@link Content.CleanText} the truth
 * @param authors authors that the source names
 */
public record ArticleInput(
        String id,
        Optional<String> title,
        Content content,
        Optional<String> url,
        Optional<Instant> published,
        Optional<String> language,
        List<String> authors) {

    public ArticleInput {
        Checks.notBlank(id, "id");
        authors = List.copyOf(authors);
    }
}
