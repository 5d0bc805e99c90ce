package newswatch.runtime;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the settings of a service from environment variables into a SmallRye {@code @ConfigMapping} interface. All
 * problems are reported together; an unknown name with the service's prefix is one of them, so that typing slips cannot
 * hide.
 *
 * <p>{@code NEWSWATCH_ENRICH_STATE_DIR} is the member {@code stateDir()} of the mapping with the prefix
 * {@code newswatch.enrich}: the prefix is cut off and the rest is turned into kebab case.
 */
public final class Settings {

    private static final String CONVERTED = "whilst being converted ";

    private Settings() {}

    /**
     * Reads the settings.
     *
     * @param mapping interface with {@code @ConfigMapping}
     * @param prefix as {@code newswatch.enrich}
     * @throws InvalidSettingsException naming all problems
     */
    public static <T> T read(Class<T> mapping, String prefix, Map<String, String> environment) {
        String variables = variable(prefix) + "_";
        Map<String, String> properties = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(variables)) {
                properties.put(prefix + "." + kebab(name.substring(variables.length())), value);
            }
        });
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(properties, "environment", 100))
                    .withMapping(mapping, prefix)
                    .build()
                    .getConfigMapping(mapping, prefix);
        } catch (ConfigValidationException invalid) {
            throw new InvalidSettingsException(problems(invalid, prefix));
        }
    }

    /** The variable of a property name. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String kebab(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> problems(ConfigValidationException invalid, String prefix) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < invalid.getProblemCount(); i++) {
            problems.add(withVariables(invalid.getProblem(i).getMessage(), prefix));
        }
        return problems;
    }

    /** The library's sentence in our words: variables in place of property names, no codes, no class names. */
    private static String withVariables(String message, String prefix) {
        Matcher property =
                Pattern.compile(Pattern.quote(prefix) + "\\.[a-z0-9-]+").matcher(message);
        String name = property.find() ? variable(property.group()) : variable(prefix);
        if (message.contains("does not map to any root")) {
            return name + " is not a known setting";
        }
        if (message.contains("is required")) {
            return name + " is required";
        }
        return name + " " + reason(message);
    }

    /** What our converter, or the library's, says of the value. */
    private static String reason(String message) {
        int converted = message.indexOf(CONVERTED);
        String reason = converted < 0 ? message : message.substring(converted + CONVERTED.length());
        return reason.replaceFirst("^SRCFG\\d+: Expected", "must be").replaceFirst(", got (\".*\")$", ", was $1");
    }
}
