package newswatch.ingest.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of asking a feed once.
 *
 * @param url the address that was asked
 * @param broken whether no items can be had from it as it is
 * @param explanation one sentence for a person
 * @param answer what the server said; empty where it said nothing
 * @param content what is in the feed; empty where it cannot be read
 * @param rights what its owner lets machines do with its texts, one sentence; empty where there is no feed
 */
public record CheckReport(
        String url,
        boolean broken,
        String explanation,
        Optional<Answered> answer,
        Optional<Content> content,
        Optional<String> rights) {

    /** The same with what its owner allows. */
    CheckReport with(String sentence) {
        return new CheckReport(url, broken, explanation, answer, content, Optional.of(sentence));
    }

    /**
     * The answer.
     *
     * @param url its address, after redirects
     * @param redirects one sentence each
     * @param bytes length of the body, without content coding
     * @param headers those that matter for asking again and for rights, by name in lower case
     */
    public record Answered(int status, String url, List<String> redirects, int bytes, Map<String, String> headers) {
        public Answered {
            redirects = List.copyOf(redirects);
            headers = Map.copyOf(headers);
        }
    }

    /**
     * The feed.
     *
     * @param encoding name of the character encoding it was read in
     * @param dated how many items have a date
     * @param newest the latest of these dates
     * @param warnings what was wrong and repaired
     * @param hubs WebSub hubs that it names
     * @param self the address that it gives itself
     */
    public record Content(
            String format,
            String encoding,
            Optional<String> title,
            Optional<String> language,
            int items,
            int dated,
            Optional<Instant> newest,
            List<String> warnings,
            List<String> hubs,
            Optional<String> self) {
        public Content {
            warnings = List.copyOf(warnings);
            hubs = List.copyOf(hubs);
        }
    }
}
