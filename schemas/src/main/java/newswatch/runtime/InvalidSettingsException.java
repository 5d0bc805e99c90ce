package newswatch.runtime;

import java.util.List;

/** Settings that cannot be used; the message names every problem, each under the name that the user wrote. */
public final class InvalidSettingsException extends RuntimeException {

    /** Lists the problems, in alphabetical order. */
    public InvalidSettingsException(List<String> problems) {
        super("Invalid settings:\n  "
                + String.join("\n  ", problems.stream().sorted().distinct().toList()));
    }
}
