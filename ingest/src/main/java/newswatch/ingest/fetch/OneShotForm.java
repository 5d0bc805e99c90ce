package newswatch.ingest.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A form that is sent once only. */
final class OneShotForm extends RequestBody {

    private final byte[] bytes;

    OneShotForm(String form) {
        this.bytes = form.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public MediaType contentType() {
        return MediaType.get("application/x-www-form-urlencoded");
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
