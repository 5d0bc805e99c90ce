package newswatch.bench.politeness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.analysis.extraction.PageSigns;
import newswatch.contract.Access;
import newswatch.contract.FurtherPage;
import newswatch.contract.RawArticle;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.page.PageRights.Verdict;

/** Some sites spread their articles over two to five pages. Each page says, for the books only, which one it is. */
final class Spread {

    /** Share of the sites that do. */
    private static final double SITES = 0.15;

    private static final int MOST = 5;
    private static final long DRAW = 91;
    private static final String LINK = "rel=\"next\"";
    private static final Pattern PATH = Pattern.compile(".*-seite-(\\d)\\.html");
    private static final Pattern MARK = Pattern.compile("<!-- Seite (\\d) von (\\d) -->");

    private Spread() {}

    /** Over how many pages an item goes. */
    static int pages(SimulatedFeed feed, int item) {
        boolean spreads = Chance.unit(feed.pages().site().number(), DRAW) < SITES;
        return spreads ? 2 + (int) ((MOST - 1) * Chance.unit(feed.textKey(item), DRAW)) : 1;
    }

    /** Which page of an article is asked for at this path, from 1. */
    static int number(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    /** The address of one of an article's pages. */
    static String url(String first, int number) {
        return number == 1 ? first : first.replace(".html", "-seite-" + number + ".html");
    }

    /** The link to the next page. */
    static String link(String first, int number, int pages) {
        return number == pages ? "" : "<link " + LINK + " href=\"" + url(first, number + 1) + "\">";
    }

    /** What the books go by. */
    static String mark(int number, int pages) {
        return pages == 1 ? "" : "<!-- Seite " + number + " von " + pages + " -->";
    }

    /** What a page says of the next one; the simulated owners reserve nothing. */
    static CompletableFuture<Verdict> judge(String url, Fetch.Headers headers, byte[] page) {
        boolean goesOn = new String(page, StandardCharsets.UTF_8).contains(LINK);
        Optional<String> next = goesOn
                ? PageSigns.of(page, headers.contentType(), Optional.of(url))
                        .pagination()
                        .next()
                : Optional.empty();
        return CompletableFuture.completedFuture(new Verdict(Optional.empty(), Access.UNKNOWN, next, Optional.empty()));
    }

    /** How an article of several pages came. */
    enum Came {
        /** It has one page, or came without any. */
        SINGLE,
        WHOLE,
        /** Some pages are missing, and it says so. */
        IN_PART,
        /** Pages are missing and it says nothing, or one is there twice, or in the wrong order. */
        TORN
    }

    /** Looks at an article in the raw topic. */
    static Came came(RawArticle article) {
        List<Matcher> marks = marks(article);
        if (marks.isEmpty()) {
            return article.getFurtherPages().isEmpty() ? Came.SINGLE : Came.TORN;
        }
        int pages = Integer.parseInt(marks.get(0).group(2));
        for (int i = 0; i < marks.size(); i++) {
            if (Integer.parseInt(marks.get(i).group(1)) != i + 1) {
                return Came.TORN;
            }
        }
        boolean missing = article.getMissingPage().isPresent();
        if (marks.size() != 1 + article.getFurtherPages().size() || missing != marks.size() < pages) {
            return Came.TORN;
        }
        return missing ? Came.IN_PART : Came.WHOLE;
    }

    private static List<Matcher> marks(RawArticle article) {
        List<Matcher> marks = new ArrayList<>();
        find(article.getContent(), marks);
        for (FurtherPage page : article.getFurtherPages()) {
            find(page.getContent(), marks);
        }
        return marks;
    }

    private static void find(ByteBuffer content, List<Matcher> marks) {
        Matcher matcher =
                MARK.matcher(StandardCharsets.UTF_8.decode(content.duplicate()).toString());
        if (matcher.find()) {
            marks.add(matcher);
        }
    }
}
