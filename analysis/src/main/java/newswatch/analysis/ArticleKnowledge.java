package newswatch.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.analysis.cleaning.Removed;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.extraction.Access;
import newswatch.analysis.keyword.Keyword;
import newswatch.analysis.language.LanguageGuess;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.stance.Stance;
import newswatch.analysis.story.Signature;

/**
 * All that was found in one article. Every {@link newswatch.analysis.text.Span} is in Unicode code points of
 * {@code text}.
 *
 * @param id the input's id
 * @param title title without the site's name; empty if there is none
 * @param text the article alone, NFC, paragraphs separated by one blank line
 * @param textSha256 of the UTF-8 bytes of text, lower-case hex
 * @param authors authors in order of naming
 * @param canonicalUrl the address that the page gives itself
 * @param published what page or source says
 * @param language what it is written in
 * @param access whether the text was free to read
 * @param removed what cleaning took out, in text order
 * @param entities who and what is in it, by first mention
 * @param quotes who is quoted, in text order
 * @param stances who stands where, in text order
 * @param keywords what it is about, the most telling first
 * @param signature what the story desk compares
 * @param siteFingerprints of the page's blocks, for the memory of its host; empty for what was no page
 * @param versions version of every step, by step name; "pipeline" is that of the whole
 */
public record ArticleKnowledge(
        String id,
        String title,
        String text,
        String textSha256,
        List<String> authors,
        Optional<String> canonicalUrl,
        Optional<Instant> published,
        LanguageGuess language,
        Access access,
        List<Removed> removed,
        List<Entity> entities,
        List<Quote> quotes,
        List<Stance> stances,
        List<Keyword> keywords,
        Signature signature,
        List<Long> siteFingerprints,
        Map<String, String> versions) {

    public ArticleKnowledge {
        authors = List.copyOf(authors);
        removed = List.copyOf(removed);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        stances = List.copyOf(stances);
        keywords = List.copyOf(keywords);
        siteFingerprints = List.copyOf(siteFingerprints);
        versions = Map.copyOf(versions);
    }
}
