package newswatch.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.analysis.url.NumberedPage;
import newswatch.ingest.fetch.WebAddress;
import newswatch.ingest.page.PageRights.Verdict;

/**
 * The pages of an article as far as they were had. A value.
 *
 * @param first the page that the feed announced
 * @param further those after it, in order
 * @param verdict on all of them together; what it says of the next page is what the last one says
 * @param lack what keeps the rest away; empty where there is no rest, as far as is known
 */
record PageSet(PageReading.Page first, List<PageReading.Page> further, Verdict verdict, Optional<Lack> lack) {

    PageSet {
        further = List.copyOf(further);
    }

    /** A page that could not be had. */
    record Lack(String url, PageReading.Missing why) {}

    /** The first page alone. */
    static PageSet of(PageReading.Page first, Verdict verdict) {
        return new PageSet(first, List.of(), verdict, Optional.empty());
    }

    int count() {
        return 1 + further.size();
    }

    /** Bytes of all pages. */
    int size() {
        return all().mapToInt(page -> page.text().bytes().length).sum();
    }

    Stream<PageReading.Page> all() {
        return Stream.concat(Stream.of(first), further.stream());
    }

    /** With one page more. */
    PageSet with(PageReading.Page page, Verdict ofPage) {
        return new PageSet(
                first,
                Stream.concat(further.stream(), Stream.of(page)).toList(),
                verdict.and(ofPage),
                Optional.empty());
    }

    /** The same pages under the word of a page that is not taken, since it may not be used. */
    PageSet under(Verdict ofPage) {
        return new PageSet(first, further, verdict.and(ofPage), Optional.empty());
    }

    /** Without the page at this address. */
    PageSet lacking(String url, PageReading.Missing why) {
        return new PageSet(first, further, verdict, Optional.of(new Lack(url, why)));
    }

    /** The same, before what is missing was asked for. */
    PageSet afresh() {
        return new PageSet(first, further, verdict, Optional.empty());
    }

    /** Address of the next page: of the same site, with the next number of the same article. */
    Optional<String> next() {
        return verdict.next().filter(this::isOfSameSite).filter(this::hasNextNumber);
    }

    /** Address of the whole article on one page. */
    Optional<String> whole() {
        return verdict.whole().filter(this::isOfSameSite).filter(any -> further.isEmpty() && next().isPresent());
    }

    boolean isOfSameSite(String url) {
        Optional<String> site = WebAddress.of(first.url()).map(WebAddress::site);
        return site.isPresent() && WebAddress.of(url).map(WebAddress::site).equals(site);
    }

    private boolean hasNextNumber(String url) {
        return NumberedPage.of(url)
                .filter(page -> page.number() == count() + 1)
                .filter(page -> further.isEmpty() || page.comesAfter(last().url()))
                .isPresent();
    }

    private PageReading.Page last() {
        return further.isEmpty() ? first : further.get(further.size() - 1);
    }

    /** SHA-256 of all that is here and of what is not; of a page that is all of its article, of its bytes. */
    String sha256() {
        if (further.isEmpty() && lack.isEmpty()) {
            return first.sha256();
        }
        String hashes = all().map(PageReading.Page::sha256).collect(Collectors.joining(" "));
        return Bytes.sha256((hashes + lack.map(Lack::url).orElse("")).getBytes(StandardCharsets.UTF_8));
    }

    /** What the article is made of. */
    ArticleText text() {
        return first.text().with(further, lack.map(Lack::url));
    }
}
