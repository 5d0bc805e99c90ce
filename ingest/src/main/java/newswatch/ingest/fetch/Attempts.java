package newswatch.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Watches over one call that OkHttp may repeat: a repetition is right only after a kept connection that the server had
 * closed meanwhile; whatever broke on a new connection has reached the server.
 */
final class Attempts extends EventListener {

    private volatile boolean connecting;
    private volatile boolean connected;
    private boolean sentOnNewConnection;
    private volatile boolean exhausted;
    private volatile int status;

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connecting = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    /** Whether some connection was there to be used. */
    boolean isConnected() {
        return connected;
    }

    /** Whether a repetition was not allowed. */
    boolean isExhausted() {
        return exhausted;
    }

    /** The status of the last answer, as it was sent. */
    int status() {
        return status;
    }

    void answered(int newStatus) {
        status = newStatus;
    }

    /** Before each sending. */
    void next() throws IOException {
        if (sentOnNewConnection) {
            exhausted = true;
            throw new ProtocolException("not sent again"); // of the kinds that OkHttp does not recover from
        }
        sentOnNewConnection = connecting;
    }
}
