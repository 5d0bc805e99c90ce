package newswatch.enrich.article;

import newswatch.contract.AnalyzedArticle;
import newswatch.contract.EntityAnnotation;
import newswatch.contract.StanceAnnotation;
import newswatch.schema.Layout;

/**
 * Whether an analysed article fits on its topic. Annotations repeat text (a sentence stands in each of its statements),
 * so a text of allowed size can still make too large a record, and the producer's refusal would stop the application.
 */
final class RecordSize {

    /** UTF-8 needs at most three bytes for a UTF-16 unit, and two for each half of a pair. */
    private static final long UTF8 = 3;

    private static final long PER_ANNOTATION = 100;
    private static final long ENVELOPE = 256 * 1024;

    private RecordSize() {}

    /** Whether it surely fits; an upper bound, so in doubt it does not. */
    static boolean fits(AnalyzedArticle article) {
        long characters = article.getTitle().length();
        long annotations = article.getQuotes().size();
        for (EntityAnnotation entity : article.getEntities()) {
            annotations += 1 + entity.getMentions().size();
            characters += entity.getName().length();
            characters += entity.getMentions().stream()
                    .mapToLong(mention -> mention.getSurface().length())
                    .sum();
        }
        for (StanceAnnotation stance : article.getStances()) {
            annotations += 2 + stance.getCueSpans().size();
            characters += stance.getEvidenceText().length() + stance.getTarget().length();
        }
        characters += article.getRemoved().stream()
                .mapToLong(part -> part.getText().length())
                .sum();
        return UTF8 * characters
                        + PER_ANNOTATION * annotations
                        + article.getSignature().remaining()
                        + bytesOf(article.getText())
                        + ENVELOPE
                <= Layout.MAX_RECORD_BYTES;
    }

    /** Exact for the text, which is the largest part: a long one of plain letters must not be taken for too large. */
    private static long bytesOf(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }
}
