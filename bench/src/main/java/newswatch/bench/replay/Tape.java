package newswatch.bench.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.contract.AnalyzedArticle;
import newswatch.schema.Topic;

/** The input of both runs, byte for byte, in a file. */
final class Tape {

    private static final int BUFFER = 1 << 20;

    private final Path file;
    private final int articles;

    private Tape(Path file, int articles) {
        this.file = file;
        this.articles = articles;
    }

    /**
     * A record of the story desk's input.
     *
     * @param key the article's language
     * @param timestamp milliseconds
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Item(String key, long timestamp, byte[] value) {}

    /** Writes so many articles of the stream. */
    static Tape record(SyntheticStream stream, int articles, Path file, Topic<AnalyzedArticle> form)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (int i = 0; i < articles; i++) {
                AnalyzedArticle article = stream.next();
                byte[] value = form.valueSerde().serializer().serialize(form.name(), article);
                out.writeUTF(article.getLanguage());
                out.writeLong(article.getIngestedAt().toEpochMilli());
                out.writeInt(value.length);
                out.write(value);
            }
        }
        return new Tape(file, articles);
    }

    int articles() {
        return articles;
    }

    /** Plays it from the beginning. */
    Player play() throws IOException {
        return new Player(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
    }

    /** Where a run is on the tape. */
    static final class Player implements AutoCloseable {

        private final DataInputStream in;

        private Player(DataInputStream in) {
            this.in = in;
        }

        Item next() throws IOException {
            String key = in.readUTF();
            long timestamp = in.readLong();
            return new Item(key, timestamp, in.readNBytes(in.readInt()));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
