package newswatch.standalone.issue;

import newswatch.analysis.issue.IssueDefinition;

/** Issues as lines for people. */
final class IssueWords {

    private IssueWords() {}

    static String told(IssueDefinition issue) {
        String patterns = issue.patterns().isEmpty() ? "(switched off)" : String.join(", ", issue.patterns());
        return plain("%-26s %s: %s".formatted(issue.id(), issue.label("de"), patterns));
    }

    static String count(long number) {
        return number == 1 ? "1 issue" : number + " issues";
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
