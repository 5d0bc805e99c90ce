package newswatch.ingest.importer;

import java.util.List;
import java.util.Map;

/**
 * What came of sending lines.
 *
 * @param sent lines that were sent and answered
 * @param accepted those that became articles
 * @param refused those that did not, by reason
 * @param examples the first refusals
 */
public record PushResult(long sent, long accepted, Map<String, Long> refused, List<Refused> examples) {

    public PushResult {
        refused = Map.copyOf(refused);
        examples = List.copyOf(examples);
    }

    /** One refused line. */
    public record Refused(String id, String reason, String detail) {}
}
