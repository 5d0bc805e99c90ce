package newswatch.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a body and lets go of the connection as soon as more comes than allowed; then its result is
 * {@link #TOO_MUCH}.
 */
final class CappedBody implements BodySubscriber<byte[]> {

    /** Told apart by identity. */
    static final byte[] TOO_MUCH = new byte[0];

    private final int maxBytes;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    CappedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        started.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Flow.Subscription running = subscription;
        if (running == null || result.isDone()) {
            return;
        }
        long size = gathered.size()
                + buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > maxBytes) {
            running.cancel();
            result.complete(TOO_MUCH);
            return;
        }
        buffers.forEach(this::gather);
        running.request(1);
    }

    private void gather(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        gathered.writeBytes(bytes);
    }

    @Override
    public void onError(Throwable broken) {
        result.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        result.complete(gathered.toByteArray());
    }
}
