package newswatch.analysis.stance;

import java.util.Optional;
import newswatch.analysis.text.Checks;

/**
 * Someone named in a statement.
 *
 * @param id entity id as in {@link newswatch.analysis.entity.Entity}; empty where no entity was recognised
 * @param name name for people
 */
public record Party(Optional<String> id, String name) {

    public Party {
        Checks.notBlank(name, "name");
    }
}
