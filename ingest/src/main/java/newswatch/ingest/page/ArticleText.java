package newswatch.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.contract.ContentKind;
import newswatch.contract.FurtherPage;
import newswatch.ingest.fetch.Fetch;

/**
 * What an article is made of.
 *
 * @param kind what it is
 * @param bytes of the page as sent, or of the text in UTF-8
 * @param mediaType media type with charset
 * @param language ISO 639-1 code that the server declares ({@code Content-Language})
 * @param further the pages after the first
 * @param missing address of the first page that could not be had
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ArticleText(
        ContentKind kind,
        byte[] bytes,
        Optional<String> mediaType,
        Optional<String> language,
        List<FurtherPage> further,
        Optional<String> missing) {

    /** Several languages say for whom a page is, not in which it is (RFC 9110, 8.5). */
    private static final Pattern LANGUAGE = Pattern.compile("\\s*([a-zA-Z]{2})(?:[-_][a-zA-Z0-9]+)*\\s*");

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/]|&#?[a-zA-Z0-9]+;");

    ArticleText {
        further = List.copyOf(further);
    }

    private ArticleText(ContentKind kind, byte[] bytes, Optional<String> mediaType) {
        this(kind, bytes, mediaType, Optional.empty(), List.of(), Optional.empty());
    }

    /** No text: only title, address and times. */
    static ArticleText none() {
        return new ArticleText(ContentKind.METADATA, new byte[0], Optional.empty());
    }

    /** A page, if the answer is one. */
    static Optional<ArticleText> page(Fetch.Answer answer) {
        String type = answer.headers().contentType().orElse("text/html").toLowerCase(Locale.ROOT);
        return answer.body().length > 0 && type.contains("html")
                ? Optional.of(new ArticleText(
                        ContentKind.HTML,
                        answer.body(),
                        answer.headers().contentType(),
                        language(answer.headers()),
                        List.of(),
                        Optional.empty()))
                : Optional.empty();
    }

    private static Optional<String> language(Fetch.Headers headers) {
        return headers.first("content-language")
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).toLowerCase(Locale.ROOT));
    }

    /** The same with the pages after it. */
    ArticleText with(List<PageReading.Page> pages, Optional<String> lacking) {
        return new ArticleText(
                kind,
                bytes,
                mediaType,
                language,
                pages.stream().map(ArticleText::further).toList(),
                lacking);
    }

    private static FurtherPage further(PageReading.Page page) {
        return FurtherPage.newBuilder()
                .setUrl(page.url())
                .setMediaType(page.text().mediaType().orElse(null))
                .setContent(ByteBuffer.wrap(page.text().bytes()))
                .build();
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
