package newswatch.bench.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is done to a run while it works. */
enum Disturbance {
    /** A new instance joins, and the busiest of the others leaves in good order. */
    REBALANCE("one joins, the busiest leaves"),
    /** The busiest is killed and comes back at once over what it left. */
    KILL_AND_RETURN("kill -9 of the busiest, back at once over its state"),
    /** The busiest is killed; the others take over, and a new one joins with nothing. */
    KILL_AND_REPLACE("kill -9 of the busiest, another joins with nothing");

    private final String words;

    Disturbance(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * What became of it.
     *
     * @param at articles that were decided before
     * @param desks desks, that is partitions, whose instance went
     * @param recovery from the moment that the instance was gone until all of them had committed work again
     */
    record Done(Disturbance what, int at, int desks, Duration recovery) {}

    /** So many of each in turns; a kill is first one, then the other kind. */
    static List<Disturbance> script(int rebalances, int kills) {
        List<Disturbance> script = new ArrayList<>();
        for (int i = 0; i < Math.max(rebalances, kills); i++) {
            if (i < rebalances) {
                script.add(REBALANCE);
            }
            if (i < kills) {
                script.add(i % 2 == 0 ? KILL_AND_RETURN : KILL_AND_REPLACE);
            }
        }
        return script;
    }
}
