package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One exchange of a request and its answer: no waiting, no redirects, no rules. Real over HTTP, or simulated. */
public interface Transport {

    /**
     * Sends the request at once. Whatever goes wrong is a {@link Fetch.NoAnswer}; the future completes exceptionally
     * only for a bug, on any thread.
     */
    CompletableFuture<Fetch> send(Exchange exchange);

    /**
     * One request.
     *
     * @param uri http or https, with a host
     * @param addresses the addresses that were checked; no other one may be connected to
     * @param headers request headers, each once
     * @param form body of a POST, already encoded as {@code application/x-www-form-urlencoded}; empty for a GET
     */
    record Exchange(URI uri, List<InetAddress> addresses, Map<String, String> headers, Optional<String> form) {
        public Exchange {
            addresses = List.copyOf(addresses);
            headers = Map.copyOf(headers);
        }
    }
}
