package newswatch.ingest.discovery;

import java.util.concurrent.CompletableFuture;
import newswatch.ingest.fetch.Web;

/**
 * Finds the feeds of a site. Whoever gives the address of a feed gets just that; else the page's own word counts, then
 * links of the page that look like feeds, then news sitemaps that robots.txt names, then the usual addresses. Each step
 * is taken only where the one before found nothing, and every find but a declared one is asked for before it counts.
 */
public final class Discovery {

    /** Most requests for one address. */
    public static final int MOST_REQUESTS = 12;

    private final Web web;

    /** Asks there. */
    public Discovery(Web web) {
        this.web = web;
    }

    /**
     * Searches from an http or https address.
     *
     * @param all whether to go on after the first find of a step
     */
    public CompletableFuture<Discovered> find(String address, boolean all) {
        return new Search(web, address, all).run();
    }
}
