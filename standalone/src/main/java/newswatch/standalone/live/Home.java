package newswatch.standalone.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.standalone.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Where this Newswatch is and keeps things.
 *
 * @param folder the project's folder
 * @param environment the process's environment
 */
record Home(Path folder, Map<String, String> environment) {

    /** As the launch script says; without it, the current folder. */
    static Home ofProcess() {
        return new Home(
                Path.of(System.getProperty("newswatch.home", ""))
                        .toAbsolutePath()
                        .normalize(),
                System.getenv());
    }

    /** The unpacked registry. */
    Path registryProgram() {
        return folder.resolve("standalone/target/dist/registry");
    }

    /** The data folder to run on: as given, else {@code NEWSWATCH_DATA}, else data/live or data/demo of the project. */
    Path data(@Nullable Path given, String name) {
        return chosen(given).orElseGet(() -> folder.resolve("data").resolve(name));
    }

    private Optional<Path> chosen(@Nullable Path given) {
        return Optional.ofNullable(given).or(() -> Optional.ofNullable(environment.get("NEWSWATCH_DATA"))
                .filter(path -> !path.isBlank())
                .map(Path::of));
    }

    /** The instance on a data folder, running or not: where none is chosen, the one that runs. */
    Optional<Instance> instance(@Nullable Path given) {
        Optional<Path> chosen = chosen(given);
        if (chosen.isPresent()) {
            return Instance.read(chosen.get());
        }
        List<Instance> found = List.of("live", "demo").stream()
                .map(name -> Instance.read(folder.resolve("data").resolve(name)))
                .flatMap(Optional::stream)
                .toList();
        return found.stream().filter(Instance::isRunning).findFirst().or(() -> found.stream()
                .findFirst());
    }

    /** The running instance. */
    Instance running(@Nullable Path given) {
        return instance(given)
                .filter(Instance::isRunning)
                .orElseThrow(() -> new UserError("No Newswatch runs%s. Start one: newswatch up"
                        .formatted(chosen(given).map(path -> " on " + path).orElse(""))));
    }
}
