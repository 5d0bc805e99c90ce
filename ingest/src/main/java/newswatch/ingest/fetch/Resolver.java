package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks hosts up. Real by DNS, or simulated. */
@FunctionalInterface
public interface Resolver {

    /** The addresses of a host, none where it has none; never exceptional. */
    CompletableFuture<List<InetAddress>> resolve(String host);
}
