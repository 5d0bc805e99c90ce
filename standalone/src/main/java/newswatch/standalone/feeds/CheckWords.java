package newswatch.standalone.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.discovery.CheckReport;

/** A check as lines for people. */
record CheckWords(FeedWords words) {

    List<String> tell(CheckReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%-10s %s".formatted(report.broken() ? "broken" : "ok", FeedWords.plain(report.url())));
        say(lines, "", report.explanation());
        report.answer().ifPresent(answer -> tell(lines, answer));
        report.content().ifPresent(content -> tell(lines, content));
        report.rights().ifPresent(rights -> say(lines, "rights", rights));
        return lines;
    }

    private static void tell(List<String> lines, CheckReport.Answered answer) {
        answer.redirects().forEach(redirect -> say(lines, "redirect", redirect));
        say(lines, "answer", "status %d, %d bytes".formatted(answer.status(), answer.bytes()));
        answer.headers().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(header -> say(lines, header.getKey(), header.getValue()));
    }

    private void tell(List<String> lines, CheckReport.Content content) {
        content.title().ifPresent(title -> say(lines, "title", title));
        say(lines, "format", content.format() + ", " + content.encoding());
        content.language().ifPresent(language -> say(lines, "language", language));
        Optional<String> newest =
                content.newest().map(time -> ", the newest of %s (%s)".formatted(time, words.relative(time)));
        say(
                lines,
                "items",
                "%d, %d of them with a date%s".formatted(content.items(), content.dated(), newest.orElse("")));
        content.warnings().forEach(warning -> say(lines, "warning", warning));
        content.hubs().forEach(hub -> say(lines, "hub", hub));
        content.self().ifPresent(self -> say(lines, "self", self));
    }

    private static void say(List<String> lines, String what, String text) {
        lines.add("           %s%s".formatted(what.isEmpty() ? "" : what + ": ", FeedWords.plain(text)));
    }
}
