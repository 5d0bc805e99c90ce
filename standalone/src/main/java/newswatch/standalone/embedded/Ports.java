package newswatch.standalone.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Ports on the loopback address that stay the same from start to start, as long as nobody else has taken them. What is
 * stored with addresses (bookmarks, feeds, clients' settings) goes on working.
 */
public final class Ports {

    private final Path file;
    private final Properties known = new Properties();

    /** The ports remembered in a folder. */
    public Ports(DataFolder folder) {
        this.file = folder.at("run/ports.properties");
    }

    /** Read anew each time: the parts of one Newswatch look at the same file beside each other. */
    private void load() throws IOException {
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known.load(in);
            }
        }
    }

    /** The port that this part had before, if it is free, else the preferred one, else any; and remembers it. */
    public int of(String part, int preferred) throws IOException {
        synchronized (Ports.class) {
            load();
            return choose(part, preferred);
        }
    }

    /** Keeps this port for this part, whatever it had before: no other part will choose it. */
    public void take(String part, int port) throws IOException {
        synchronized (Ports.class) {
            load();
            remember(part, port);
        }
    }

    private int choose(String part, int preferred) throws IOException {
        int port = Integer.parseInt(known.getProperty(part, Integer.toString(preferred)));
        if (port == 0 || isForAnother(part, port) || !isFree(port)) {
            port = any();
        }
        remember(part, port);
        return port;
    }

    /** The port that this part had last, or the preferred one, free or not. */
    public int last(String part, int preferred) throws IOException {
        synchronized (Ports.class) {
            load();
        }
        return Integer.parseInt(known.getProperty(part, Integer.toString(preferred)));
    }

    /** Whether nobody listens there. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // else the connections of the last run count for a minute
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private boolean isForAnother(String part, int port) {
        return known.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getKey().equals(part) && entry.getValue().equals(Integer.toString(port)));
    }

    private static int any() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void remember(String part, int port) throws IOException {
        known.setProperty(part, Integer.toString(port));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (OutputStream out = Files.newOutputStream(next)) {
            known.store(out, "Ports of this Newswatch; delete to choose anew");
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
