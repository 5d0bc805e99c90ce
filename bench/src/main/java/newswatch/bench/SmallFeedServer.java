package newswatch.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every GET with the same bytes, and robots.txt with 404, doing as little as possible. */
final class SmallFeedServer implements AutoCloseable {

    private static final byte[] MISSING =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final byte[] answer;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private SmallFeedServer(ServerSocket server, int bytes) {
        this.server = server;
        byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"
                .formatted(bytes)
                .getBytes(StandardCharsets.US_ASCII);
        this.answer = Arrays.copyOf(head, head.length + bytes);
        Arrays.fill(answer, head.length, answer.length, (byte) 'x');
    }

    static SmallFeedServer start(int bytes) throws IOException {
        SmallFeedServer started =
                new SmallFeedServer(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()), bytes);
        run(started::accept);
        return started;
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "small-feed-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                run(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream())) {
            OutputStream out = connection.getOutputStream();
            for (int first = readHead(in); first >= 0; first = readHead(in)) {
                out.write(first == 'r' ? MISSING : answer);
            }
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    /** The first character of the path, or -1 at the end. */
    private static int readHead(InputStream in) throws IOException {
        int first = -1;
        int newlines = 0;
        for (int at = 0; newlines < 2; at++) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            first = at == "GET /".length() ? next : first;
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        return first;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
