package newswatch.analysis;

import java.util.List;
import java.util.Optional;
import newswatch.analysis.extraction.ExtractedPage;
import newswatch.analysis.extraction.SiteMemory;

/** What an article came in as. */
public sealed interface Content {

    /** Bytes of a page, characters of a text. */
    int size();

    /** Finds the article in it. */
    Outcome<ExtractedPage> prepare(ArticleInput input);

    /**
     * A web page.
     *
     * @param bytes the page as received
     * @param mediaType the server's Content-Type header, if there was one
     * @param memory what other pages of its host had in common
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Html(byte[] bytes, Optional<String> mediaType, SiteMemory memory) implements Content {

        /** A page of a host of which nothing is known. */
        public Html(byte[] bytes, Optional<String> mediaType) {
            this(bytes, mediaType, SiteMemory.EMPTY);
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public Outcome<ExtractedPage> prepare(ArticleInput input) {
            return ArticleAnalyzer.prepareHtml(input, this);
        }
    }

    /**
     * An article that its site spreads over several pages.
     *
     * @param first the page that the article is known by
     * @param further those after it, in order
     */
    record Pages(Html first, List<Further> further) implements Content {

        public Pages {
            further = List.copyOf(further);
        }

        @Override
        public int size() {
            return first.size()
                    + further.stream().mapToInt(page -> page.bytes().length).sum();
        }

        @Override
        public Outcome<ExtractedPage> prepare(ArticleInput input) {
            return ArticleAnalyzer.preparePages(input, this);
        }
    }

    /**
     * A page after the first.
     *
     * @param url its address
     * @param bytes the page as received
     * @param mediaType the server's Content-Type header, if there was one
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Further(String url, byte[] bytes, Optional<String> mediaType) {}

    /** Text as agencies and scrapers deliver it; it will be cleaned. */
    record RawText(String text) implements Content {
        @Override
        public int size() {
            return text.length();
        }

        @Override
        public Outcome<ExtractedPage> prepare(ArticleInput input) {
            return ArticleAnalyzer.prepareText(input, text);
        }
    }

    /** Text that is taken as it is, but for NFC. */
    record CleanText(String text) implements Content {
        @Override
        public int size() {
            return text.length();
        }

        @Override
        public Outcome<ExtractedPage> prepare(ArticleInput input) {
            return ArticleAnalyzer.prepareCleanText(input, text);
        }
    }
}
