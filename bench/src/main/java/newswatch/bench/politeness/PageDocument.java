package newswatch.bench.politeness;

import java.nio.charset.StandardCharsets;

/** Writes the page of an item. */
final class PageDocument {

    private static final int PARAGRAPHS = 5;
    private static final int SENTENCES = 3;

    private PageDocument() {}

    /**
     * The page, as bytes.
     *
     * @param edition of the article, from 1
     * @param counter changes with every request and stands outside the article; 0 for none
     */
    static byte[] of(SimulatedFeed feed, ItemKey key, int edition, long counter) {
        long text = feed.textKey(key.item());
        StringBuilder page = new StringBuilder(3000);
        page.append("<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>");
        page.append(Words.headline(text)).append("</title></head><body><nav><a href=\"/\">Start</a></nav><main>");
        page.append("<article><h1>")
                .append(Words.headline(text))
                .append(' ')
                .append(key)
                .append("</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("<p>").append(Words.text(text + i * 64L, SENTENCES)).append("</p>\n");
        }
        if (edition > 1) {
            page.append("<p>Fassung ").append(edition).append(" dieses Berichts.</p>");
        }
        page.append("</article></main><footer>Impressum");
        if (counter != 0) {
            page.append(" <!-- ").append(counter).append(" -->");
        }
        return page.append("</footer></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
