package newswatch.enrich.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.analysis.extraction.PageSigns;
import newswatch.contract.Access;
import newswatch.contract.ContentKind;
import newswatch.contract.RawArticle;

/**
 * Keeps the words of consent forms and of bot walls from being taken for an article. What the source itself said of the
 * article takes their place, under the label of the wall. Ingest looks first; this is for pages that come in by other
 * ways.
 */
final class Walls {

    private static final Set<Access> IN_PLACE_OF_THE_ARTICLE = EnumSet.of(Access.CONSENT_WALL, Access.BOT_WALL);
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]\\w*;");

    private Walls() {}

    /** What takes the place of a page that came with the label of a wall. */
    static Optional<RawArticle> labelled(RawArticle article) {
        return article.getContentKind() == ContentKind.HTML ? said(article, article.getAccess()) : Optional.empty();
    }

    /** What takes the place of a page in which the analysis found no article, if it is a wall. */
    static Optional<RawArticle> unlabelled(RawArticle article) {
        return article.getContentKind() == ContentKind.HTML ? said(article, signsOf(article)) : Optional.empty();
    }

    private static Access signsOf(RawArticle article) {
        byte[] page = new byte[article.getContent().remaining()];
        article.getContent().duplicate().get(page);
        PageSigns signs = PageSigns.of(page, article.getMediaType(), article.getUrl());
        return Access.valueOf(signs.access().name());
    }

    private static Optional<RawArticle> said(RawArticle article, Access access) {
        String summary = article.getSummary().orElse("");
        boolean saysSomething =
                !summary.isBlank() || !article.getTitle().orElse("").isBlank();
        if (!IN_PLACE_OF_THE_ARTICLE.contains(access) || !saysSomething) {
            return Optional.empty();
        }
        boolean markup = MARKUP.matcher(summary).find();
        return Optional.of(RawArticle.newBuilder(article)
                .setContentKind(markup ? ContentKind.HTML : ContentKind.TEXT)
                .setMediaType(markup ? "text/html; charset=utf-8" : null)
                .setContent(ByteBuffer.wrap(summary.getBytes(StandardCharsets.UTF_8)))
                .setFurtherPages(List.of())
                .setAccess(access)
                .build());
    }

    /** Of two labels the one that says more: later ones in the contract do. */
    static Access stronger(Access one, Access other) {
        return Optional.of(one).filter(access -> access.compareTo(other) >= 0).orElse(other);
    }
}
