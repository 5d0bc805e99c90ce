package newswatch.enrich.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import newswatch.analysis.ArticleInput;
import newswatch.analysis.Content;
import newswatch.analysis.Outcome;
import newswatch.analysis.Refusal;
import newswatch.analysis.extraction.SiteMemory;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;

/** Translates raw articles into inputs of the analysis. */
final class RawInput {

    private RawInput() {}

    /**
     * The input; refused if a text is not UTF-8.
     *
     * @param memory what is known of the host of the article's page
     */
    static Outcome<ArticleInput> of(RawArticle article, SiteMemory memory) {
        ByteBuffer content = article.getContent().duplicate();
        if (article.getContentKind() == ContentKind.HTML) {
            Content.Html page = new Content.Html(bytes(content), article.getMediaType(), memory);
            return Outcome.accepted(with(article, article.getFurtherPages().isEmpty() ? page : pages(article, page)));
        }
        try {
            // A fresh decoder reports malformed bytes instead of replacing them.
            String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
            return Outcome.accepted(with(
                    article,
                    article.getContentKind() == ContentKind.CLEAN_TEXT
                            ? new Content.CleanText(text)
                            : new Content.RawText(text)));
        } catch (CharacterCodingException malformed) {
            return Outcome.refused(Refusal.Reason.INVALID, "The text is not UTF-8.");
        }
    }

    private static Content pages(RawArticle article, Content.Html first) {
        return new Content.Pages(
                first,
                article.getFurtherPages().stream()
                        .map(page -> new Content.Further(
                                page.getUrl(), bytes(page.getContent().duplicate()), page.getMediaType()))
                        .toList());
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    private static ArticleInput with(RawArticle article, Content content) {
        return new ArticleInput(
                article.getArticleId(),
                article.getTitle(),
                content,
                article.getUrl(),
                article.getPublishedAt(),
                article.getLanguageHint(),
                article.getAuthors());
    }
}
