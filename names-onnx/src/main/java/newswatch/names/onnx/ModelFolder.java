package newswatch.names.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies beside a model, as exports of the Transformers library have it.
 *
 * @param model {@code model.onnx}
 * @param pieces {@code vocab.txt}, and {@code do_lower_case} of {@code tokenizer_config.json} if that is there
 * @param labels {@code id2label} of {@code config.json}
 * @param longest {@code max_position_embeddings} of {@code config.json}: pieces that the model takes at once
 */
record ModelFolder(Path model, WordPieces pieces, List<String> labels, int longest) {

    private static final int USUAL_LONGEST = 512;

    /** Less than this holds no sentence. */
    private static final int LEAST = 16;

    /** Reads a folder. */
    static ModelFolder read(Path folder) throws IOException {
        Path model = existing(folder, "model.onnx");
        JsonNode config = json(existing(folder, "config.json"));
        Path tokenizer = folder.resolve("tokenizer_config.json");
        boolean lowerCase =
                Files.exists(tokenizer) && json(tokenizer).path("do_lower_case").asBoolean(false);
        List<String> vocabulary = Files.readAllLines(existing(folder, "vocab.txt"), StandardCharsets.UTF_8);
        try {
            WordPieces pieces = new WordPieces(vocabulary, lowerCase);
            int longest = config.path("max_position_embeddings").asInt(USUAL_LONGEST);
            return new ModelFolder(model, pieces, labels(config, folder), Math.max(LEAST, longest));
        } catch (IllegalArgumentException unusable) {
            throw new IOException(folder.resolve("vocab.txt") + ": " + unusable.getMessage(), unusable);
        }
    }

    private static Path existing(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("The model's folder " + folder + " has no file " + name + ".");
        }
        return file;
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IOException(file + " cannot be read as JSON.", broken);
        }
    }

    private static List<String> labels(JsonNode config, Path folder) throws IOException {
        JsonNode names = config.path("id2label");
        List<String> labels = new ArrayList<>();
        while (names.has(String.valueOf(labels.size()))) {
            labels.add(names.path(String.valueOf(labels.size())).asText());
        }
        if (labels.isEmpty()) {
            throw new IOException(
                    folder.resolve("config.json") + " has no id2label: it is no token classification model.");
        }
        return List.copyOf(labels);
    }
}
