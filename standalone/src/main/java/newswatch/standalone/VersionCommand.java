package newswatch.standalone;

import picocli.CommandLine.Command;

/** {@code newswatch version}. */
@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Runnable {

    private final Console console;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        for (String line : new Version().getVersion()) {
            console.lines().println(line);
        }
    }
}
