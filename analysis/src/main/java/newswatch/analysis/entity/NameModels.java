package newswatch.analysis.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Opens models that users bring. */
public final class NameModels {

    /** What to do where nothing on the class path reads models. */
    static final String NO_READER = "A model for names was given, but nothing here can run one: build the module"
            + " names-onnx (mvn -DskipTests -pl names-onnx -am package) and set NEWSWATCH_CLASSPATH to"
            + " names-onnx/target/lib/*, or leave the model out.";

    private NameModels() {}

    /**
     * Opens the model in a folder.
     *
     * @throws IOException if there is none or nothing can run it; the message says what to do
     */
    public static NameModel open(Path folder) throws IOException {
        List<NameModel.Reader> readers = ServiceLoader.load(NameModel.Reader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return open(folder, readers);
    }

    static NameModel open(Path folder, List<NameModel.Reader> readers) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The model for names is not there: " + folder + " is no folder.");
        }
        if (readers.isEmpty()) {
            throw new IOException(NO_READER);
        }
        return readers.get(0).read(folder);
    }
}
