package newswatch.standalone.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.contract.GazetteerEntry;

/**
 * What entries that are wanted change in those that are there.
 *
 * @param written those that are new or different
 * @param added how many are new
 * @param changed how many are different
 * @param same how many are there as they are wanted
 */
record NameChanges(List<GazetteerEntry> written, int added, int changed, int same) {

    static NameChanges of(Map<String, GazetteerEntry> known, List<GazetteerEntry> wanted) {
        List<GazetteerEntry> written = new ArrayList<>();
        int added = 0;
        int same = 0;
        for (GazetteerEntry entry : wanted) {
            GazetteerEntry before = known.get(entry.getEntryId());
            if (entry.equals(before)) {
                same++;
            } else {
                added += before == null ? 1 : 0;
                written.add(entry);
            }
        }
        return new NameChanges(written, added, written.size() - added, same);
    }

    /** One line for people. */
    String told() {
        return String.format(Locale.ROOT, "%d added, %d changed, %d as they were.", added, changed, same);
    }
}
