package newswatch.standalone.gazetteer;

import java.util.stream.Collectors;
import newswatch.contract.GazetteerEntry;

/** Entries as lines for people. */
final class NameWords {

    private NameWords() {}

    static String told(GazetteerEntry entry) {
        String aliases = entry.getAliases().stream()
                .filter(alias -> !alias.equals(entry.getName()))
                .collect(Collectors.joining(", "));
        return plain("%-4s %-12s %s%s%s%s"
                .formatted(
                        entry.getType(),
                        entry.getEntityId(),
                        entry.getName(),
                        aliases.isEmpty() ? "" : " (" + aliases + ")",
                        entry.getLanguage().map(" [%s]"::formatted).orElse(""),
                        entry.getEntryId().equals(entry.getEntityId()) ? "" : "  " + entry.getEntryId()));
    }

    static String count(long number) {
        return number == 1 ? "1 entry" : number + " entries";
    }

    /** Text of others in one line, without what could steer a terminal. */
    static String plain(String text) {
        return text.codePoints()
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
