package newswatch.analysis.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Weights and thresholds of the story desk, by name, from a versioned resource that explains each. */
final class StoryWeights {

    private static final String RESOURCE = "story-weights-4.properties";

    private final Map<String, Double> values;

    private StoryWeights(Map<String, Double> values) {
        this.values = values;
    }

    static StoryWeights load() {
        try (InputStream in = StoryWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoryWeights read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, Double> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, Double.valueOf(properties.getProperty(name))));
        return new StoryWeights(values);
    }

    /** The same with one value changed; for measuring. */
    StoryWeights with(String name, double value) {
        Map<String, Double> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new StoryWeights(changed);
    }

    /** The same with some values changed. */
    StoryWeights withAll(Map<String, Double> changes) {
        Map<String, Double> changed = new TreeMap<>(values);
        changed.putAll(changes);
        return new StoryWeights(changed);
    }

    /** The weights of all features in their order, each called the prefix and its {@link Feature#key}. */
    double[] ofFeatures(String prefix) {
        return Arrays.stream(Feature.values())
                .mapToDouble(feature -> of(prefix + feature.key()))
                .toArray();
    }

    double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No such weight: " + name);
        }
        return value;
    }
}
