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
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            return Outcome.accepted(with(article, new Content.Html(bytes, article.getMediaType(), memory)));
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
