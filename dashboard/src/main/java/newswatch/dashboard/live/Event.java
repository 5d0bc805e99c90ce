package newswatch.dashboard.live;

/**
 * Something that browsers are told.
 *
 * @param id grows with every event of this process
 * @param type story, feed or deadletter
 * @param data JSON object
 */
public record Event(String id, String type, String data) {}
