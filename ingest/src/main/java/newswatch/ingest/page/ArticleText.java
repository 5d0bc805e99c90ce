package newswatch.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.contract.ContentKind;
import newswatch.ingest.fetch.Fetch;

/**
 * What an article is made of.
 *
 * @param kind what it is
 * @param bytes of the page as sent, or of the text in UTF-8
 * @param mediaType media type with charset
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ArticleText(ContentKind kind, byte[] bytes, Optional<String> mediaType) {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]|&#?[a-zA-Z0-9]+;");

    /** No text: only title, address and times. */
    static ArticleText none() {
        return new ArticleText(ContentKind.METADATA, new byte[0], Optional.empty());
    }

    /** A page, if the answer is one. */
    static Optional<ArticleText> page(Fetch.Answer answer) {
        String type = answer.headers().contentType().orElse("text/html").toLowerCase(Locale.ROOT);
        return answer.body().length > 0 && type.contains("html")
                ? Optional.of(new ArticleText(
                        ContentKind.HTML, answer.body(), answer.headers().contentType()))
                : Optional.empty();
    }

    /** A text that the feed itself carries, if there is any. */
    static Optional<ArticleText> own(Optional<String> content, Optional<String> summary) {
        return content.filter(text -> !text.isBlank())
                .or(() -> summary.filter(text -> !text.isBlank()))
                .map(ArticleText::ofFeed);
    }

    private static ArticleText ofFeed(String said) {
        boolean markup = MARKUP.matcher(said).find();
        return new ArticleText(
                markup ? ContentKind.HTML : ContentKind.TEXT,
                said.getBytes(StandardCharsets.UTF_8),
                Optional.of(markup ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"));
    }
}
