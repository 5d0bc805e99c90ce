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
     * @param number which page of the article, from 1
     */
    static byte[] of(SimulatedFeed feed, ItemKey key, int edition, long counter, int number) {
        long title = feed.textKey(key.item());
        long text = title + (number - 1L) * PARAGRAPHS * 64;
        int pages = Spread.pages(feed, key.item());
        StringBuilder page = new StringBuilder(3000);
        page.append("<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>");
        page.append(Words.headline(title)).append("</title>");
        page.append(Spread.link(feed.pageUrl(key.toString()), number, pages)).append(Spread.mark(number, pages));
        page.append("</head><body><nav><a href=\"/\">Start</a></nav><main>");
        page.append("<article><h1>")
                .append(Words.headline(title))
                .append(' ')
                .append(key)
                .append("</h1>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("<p>").append(Words.text(text + i * 64L, SENTENCES)).append("</p>\n");
        }
        if (edition > 1 && number == pages) {
            page.append("<p>Fassung ").append(edition).append(" dieses Berichts.</p>");
        }
        page.append("</article></main><footer>Impressum");
        if (counter != 0) {
            page.append(" <!-- ").append(counter).append(" -->");
        }
        return page.append("</footer></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
