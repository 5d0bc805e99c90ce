package newswatch.standalone.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.contract.EntityType;
import newswatch.standalone.Console;
import newswatch.standalone.gazetteer.NameFiles;
import newswatch.standalone.issue.IssueFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the offline commands can be told about the analysis. */
final class AnalyzerOptions {

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "Names to know besides ours, a file as for newswatch gazetteer import; may be given many times.")
    private List<Path> gazetteers = List.of();

    @Option(
            names = "--gazetteer-type",
            paramLabel = "TYPE",
            description = "PER, LOC, ORG or MISC: of things that those files give no type, or one that is not known.")
    private @Nullable EntityType usualType;

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "Issues besides ours, a file as for newswatch issue import.")
    private @Nullable Path issues;

    /** The analyser; what is wrong with a file is told on standard error. */
    ArticleAnalyzer analyzer(Console console) {
        ArticleAnalyzer shipped = new ArticleAnalyzer();
        return shipped.with(
                        shipped.names().with(NameFiles.entries(console, gazetteers, Optional.ofNullable(usualType))))
                .with(IssueFiles.over(shipped.issues(), console, Optional.ofNullable(issues)));
    }
}
