package newswatch.runtime;

import java.util.List;

/** Settings that cannot be used; the message names every problem, each under the name that the user wrote. */
public final class InvalidSettingsException extends RuntimeException {

    private final List<String> problems;

    /** Lists the problems, in alphabetical order. */
    public InvalidSettingsException(List<String> problems) {
        super("Invalid settings:\n  "
                + String.join("\n  ", problems.stream().sorted().distinct().toList()));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, so that those of several services can be told together. */
    public List<String> problems() {
        return problems;
    }
}
