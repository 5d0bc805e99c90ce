package newswatch.ingest.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import newswatch.contract.FeedSubscription;
import newswatch.contract.PageState;
import newswatch.ingest.fetch.Fetch;
import newswatch.ingest.fetch.Request;
import newswatch.ingest.fetch.Urgency;
import newswatch.ingest.fetch.Web;
import newswatch.ingest.outbox.Delivery;
import newswatch.ingest.outbox.Departures;
import newswatch.ingest.time.Timeline;

/** Looks at pages: what is new leaves together with what is to be remembered. On the timeline's thread. */
public final class PageDesk {

    private static final byte[] NO_PAGE = new byte[0];

    private final Tools tools;
    private final PagePolicy policy;
    private final PageWalk walk;
    private final HeldPages held = new HeldPages();

    /**
     * What the desk works with.
     *
     * @param worker what takes long runs here
     * @param onBug told of whatever should not happen
     */
    public record Tools(
            Web web,
            Timeline timeline,
            Executor worker,
            PageRights rights,
            PageMemory memory,
            Departures departures,
            Consumer<RuntimeException> onBug) {}

    /**
     * What is known after the answer.
     *
     * @param pages what was had; empty where the first page is missing or as it was
     */
    private record Seen(PageReading reading, Optional<PageSet> pages) {

        static Seen of(PageReading reading) {
            return new Seen(reading, Optional.empty());
        }

        /** Pages that were read, unless they are as they were. */
        static Seen of(PageSet pages, PageState before) {
            boolean same = before.getBodySha256().filter(pages.sha256()::equals).isPresent();
            return same ? of(new PageReading.Unchanged()) : new Seen(pages.first(), Optional.of(pages));
        }
    }

    /** A desk. */
    public PageDesk(Tools tools, PagePolicy policy) {
        this.tools = tools;
        this.policy = policy;
        this.walk = new PageWalk(tools.web(), tools.rights(), tools.timeline(), tools.worker());
    }

    /**
     * Looks at a page.
     *
     * @param then what follows when all is committed
     */
    public void begin(FeedSubscription feed, PageState page, Runnable then) {
        List<String> claim = List.of(page.getArticleId());
        tools.memory().claim(claim);
        Runnable end = () -> {
            tools.memory().release(claim);
            then.run();
        };
        if (page.getFetches() == 0 && !feed.getFetchPages()) {
            // The subscription has changed its mind since.
            giveUp(new PageLook(policy, feed, page, now()), notWanted(), end);
            return;
        }
        var unused = look(page).whenComplete((seen, bug) -> tools.timeline().soon(() -> {
            if (bug == null) {
                conclude(new PageLook(policy, feed, page, now()), seen, end);
            } else {
                tools.onBug().accept(new CompletionException("The look at " + page.getUrl() + " failed", bug));
            }
        }));
    }

    /** From the first page, or from those that are held. */
    private CompletableFuture<Seen> look(PageState page) {
        Optional<PageSet> before = held.take(page.getArticleId());
        return before.map(pages -> CompletableFuture.completedFuture(pages)
                        .thenComposeAsync(start -> walk.from(start, urgency(page)), tools.worker())
                        .thenApply(all -> Seen.of(all, page)))
                .orElseGet(() ->
                        tools.web().fetch(request(page)).thenComposeAsync(fetch -> read(fetch, page), tools.worker()));
    }

    private static PageReading.Missing notWanted() {
        return new PageReading.Missing(
                PageReading.Trouble.FINAL, "Pages of this feed are not fetched.", Optional.empty());
    }

    private static Request request(PageState page) {
        return Request.page(page.getUrl())
                .since(page.getEtag(), page.getLastModified())
                .as(urgency(page));
    }

    private static Urgency urgency(PageState page) {
        return page.getBackfill() ? Urgency.BACKFILL : page.getFetches() > 0 ? Urgency.AGAIN : Urgency.PAGE;
    }

    /** On a worker: a page not seen before is judged, and those after it are asked for. */
    private CompletableFuture<Seen> read(Fetch fetch, PageState before) {
        PageReading reading = PageReading.of(fetch, tools.timeline().instant());
        if (reading instanceof PageReading.Page page) {
            return before.getBodySha256().filter(page.sha256()::equals).isPresent()
                    ? CompletableFuture.completedFuture(Seen.of(new PageReading.Unchanged()))
                    : tools.rights()
                            .judge(page.url(), page.headers(), page.text().bytes())
                            .thenComposeAsync(
                                    verdict -> walk.from(PageSet.of(page, verdict), urgency(before)), tools.worker())
                            .thenApply(pages -> Seen.of(pages, before));
        }
        return CompletableFuture.completedFuture(Seen.of(reading));
    }

    private void conclude(PageLook look, Seen seen, Runnable end) {
        if (seen.pages().isPresent()) {
            leave(look, seen.pages().get(), end);
        } else if (seen.reading() instanceof PageReading.Missing missing) {
            look.missing(missing)
                    .ifPresentOrElse(
                            delivery -> tools.departures().leave(delivery, end), () -> giveUp(look, missing, end));
        } else {
            tools.departures().leave(look.unchanged(), end);
        }
    }

    private void leave(PageLook look, PageSet pages, Runnable end) {
        Optional<Delivery> later = look.wait(pages);
        if (later.isPresent()) {
            held.hold(look.before().getArticleId(), pages);
        }
        tools.departures().leave(later.orElseGet(() -> look.pages(pages)), end);
    }

    /** The feed's own text has to do; its use may be reserved all the same. */
    private void giveUp(PageLook look, PageReading.Missing missing, Runnable end) {
        var unused = tools.rights()
                .judge(look.before().getUrl(), Fetch.Headers.none(), NO_PAGE)
                .whenComplete((verdict, bug) -> tools.timeline().soon(() -> {
                    if (bug == null) {
                        Delivery delivery = look.withoutPage(missing, verdict);
                        tools.departures().leave(delivery, end);
                    } else {
                        tools.onBug().accept(new CompletionException("Rights were not judged", bug));
                    }
                }));
    }

    private Instant now() {
        return tools.timeline().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
