package newswatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each request with whatever bytes it likes. */
final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Script script;

    /** What it does after a request has come. */
    @FunctionalInterface
    interface Script {
        void answer(Socket connection, OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
    }

    static RawServer start(Script script) {
        return start(InetAddress.getLoopbackAddress(), 0, script);
    }

    static RawServer start(InetAddress address, int port, Script script) {
        try {
            RawServer started = new RawServer(new ServerSocket(port, 50, address), script);
            started.threads.execute(started::accept);
            return started;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    /** One that always sends this text, and then ends the connection. */
    static RawServer saying(String text) {
        return start((connection, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(readHead(connection.getInputStream()));
            OutputStream out = connection.getOutputStream();
            script.answer(connection, out);
            out.flush();
        } catch (IOException gone) {
            // the other side had enough
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The heads of all requests. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    int connectionCount() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
