package newswatch.dashboard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Short extracts: German law leaves very short ones of the press free (§ 87g UrhG) and names no length, so a sentence
 * that proves a statement is cut where it is long.
 */
public final class Quotation {

    /** The most characters of one quotation. */
    public static final int LONGEST = 160;

    private static final String EVIDENCE = "evidence_text";

    private Quotation() {}

    /**
     * Cuts the evidence of every statement of a list.
     *
     * @param most the most characters, 0 for none at all
     */
    public static void cutEvidence(Iterable<JsonNode> stances, int most) {
        for (JsonNode stance : stances) {
            if (stance instanceof ObjectNode object) {
                object.put(EVIDENCE, cut(object.path(EVIDENCE).asText(""), most));
            }
        }
    }

    /** The text, with an ellipsis where it is longer than allowed; halves of a surrogate pair stay together. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return whole == 0 ? "" : text.substring(0, whole).stripTrailing() + "…";
    }
}
