package newswatch.bench.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All sites and feeds, and what will happen to them.
 *
 * @param start midnight
 */
record World(Instant start, Duration length, List<Host> hosts, List<SimulatedFeed> feeds, Map<String, Host> byName) {

    World(Instant start, Duration length, List<Host> hosts, List<SimulatedFeed> feeds) {
        this(
                start,
                length,
                List.copyOf(hosts),
                List.copyOf(feeds),
                hosts.stream().collect(Collectors.toUnmodifiableMap(Host::name, host -> host)));
    }

    Instant end() {
        return start.plus(length);
    }

    @Nullable
    Host host(String name) {
        return byName.get(name);
    }
}
