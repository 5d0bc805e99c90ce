package newswatch.standalone.pipeline;

import java.nio.file.Path;
import newswatch.standalone.embedded.DataFolder;
import newswatch.standalone.embedded.EmbeddedParts;

/** The contract on the embedded parts: needs a JDK and nothing else. */
class EmbeddedPipelineIT extends PipelineContract {

    @SuppressWarnings("NullAway.Init") // set by startParts(), which runs before every test
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init") // as above
    private EmbeddedParts parts;

    @Override
    RunningPipeline.Addresses startParts(Path where) throws Exception {
        folder = DataFolder.open(where);
        parts = EmbeddedParts.start(folder, Path.of("target/dist/registry"));
        return new RunningPipeline.Addresses(
                parts.kafka().bootstrapServers(),
                parts.registry().awaitReady().url(),
                parts.postgres().jdbcUrl(),
                parts.postgres().user(),
                "none");
    }

    @Override
    void stopParts() {
        parts.close();
        folder.close();
    }
}
