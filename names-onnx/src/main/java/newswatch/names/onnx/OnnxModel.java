package newswatch.names.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import newswatch.analysis.entity.NameModel;

/**
 * A token classification model of BERT's kind. It is given pieces, attention and segments, as far as it asks for them,
 * and its first output is a logit for every piece and label; the first piece of a word speaks for it.
 */
final class OnnxModel implements NameModel {

    private static final String PIECES = "input_ids";
    private static final String ATTENTION = "attention_mask";
    private static final String SEGMENTS = "token_type_ids";

    private final ModelFolder folder;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String version;

    OnnxModel(ModelFolder folder) throws IOException {
        this.folder = folder;
        environment = OrtEnvironment.getEnvironment();
        byte[] model = Files.readAllBytes(folder.model());
        version = "onnx-%08x".formatted(sum(model));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Texts are analysed side by side already.
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException unusable) {
            throw new IOException(folder.model() + " cannot be run: " + unusable.getMessage(), unusable);
        }
        for (String input : session.getInputNames()) {
            if (!List.of(PIECES, ATTENTION, SEGMENTS).contains(input)) {
                throw new IOException(folder.model() + " asks for an input that is not known here: " + input + ".");
            }
        }
    }

    private static long sum(byte[] model) {
        CRC32 sum = new CRC32();
        sum.update(model);
        return sum.getValue();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<String> labels() {
        return folder.labels();
    }

    @Override
    public float[][] scores(List<String> words) {
        List<List<Integer>> pieces = words.stream().map(folder.pieces()::of).toList();
        float[][] scores = new float[words.size()][];
        int first = 0;
        while (first < scores.length) {
            int end = endOfStretch(pieces, first);
            score(pieces.subList(first, end), scores, first);
            first = end;
        }
        return scores;
    }

    /** As many words as the model takes at once, at least one. */
    private int endOfStretch(List<List<Integer>> pieces, int first) {
        int count = 2 + pieces.get(first).size();
        int end = first + 1;
        while (end < pieces.size() && count + pieces.get(end).size() <= folder.longest()) {
            count += pieces.get(end++).size();
        }
        return end;
    }

    private void score(List<List<Integer>> words, float[][] scores, int at) {
        List<Integer> stretch = new ArrayList<>();
        int[] places = new int[words.size()];
        stretch.add(folder.pieces().start());
        for (int i = 0; i < places.length; i++) {
            places[i] = stretch.size();
            stretch.addAll(words.get(i));
        }
        int kept = Math.min(stretch.size(), folder.longest() - 1);
        long[] pieces = new long[kept + 1];
        Arrays.setAll(pieces, i -> i < kept ? stretch.get(i) : folder.pieces().end());
        float[][] logits = run(pieces);
        for (int i = 0; i < places.length; i++) {
            scores[at + i] = logits[places[i]];
        }
    }

    private float[][] run(long[] pieces) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                inputs.put(input, tensor(input, pieces));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException failure) {
            throw new IllegalStateException("The model for names failed: " + failure.getMessage(), failure);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String input, long[] pieces) throws OrtException {
        long[] values = new long[pieces.length];
        Arrays.setAll(values, i -> input.equals(PIECES) ? pieces[i] : input.equals(ATTENTION) ? 1 : 0);
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }
}
