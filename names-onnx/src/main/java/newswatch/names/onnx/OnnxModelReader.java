package newswatch.names.onnx;

import java.io.IOException;
import java.nio.file.Path;
import newswatch.analysis.entity.NameModel;

/** Reads the folder of a model: {@code model.onnx}, {@code vocab.txt}, {@code config.json}. */
public final class OnnxModelReader implements NameModel.Reader {

    /** For {@link java.util.ServiceLoader}. */
    public OnnxModelReader() {}

    @Override
    public NameModel read(Path folder) throws IOException {
        ModelFolder parts = ModelFolder.read(folder);
        try {
            return new OnnxModel(parts);
        } catch (LinkageError missing) {
            throw new IOException(
                    "The ONNX Runtime (Maven: com.microsoft.onnxruntime:onnxruntime) is not on the class path, or not for"
                            + " this kind of machine: "
                            + missing.getMessage(),
                    missing);
        }
    }
}
