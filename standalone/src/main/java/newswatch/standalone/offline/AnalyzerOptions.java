package newswatch.standalone.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.entity.EntityFinder;
import newswatch.contract.EntityType;
import newswatch.enrich.EnrichConfig.PrivateStatements;
import newswatch.standalone.Console;
import newswatch.standalone.gazetteer.NameFiles;
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
            names = "--private-statements",
            paramLabel = "drop|keep",
            description =
                    "What becomes of stance statements of people who are neither linked nor in a public role; default ${DEFAULT-VALUE}.")
    private PrivateStatements privateStatements = PrivateStatements.DROP;

    /** The analyser; what is wrong with a file of names is told on standard error. */
    ArticleAnalyzer analyzer(Console console) {
        ArticleAnalyzer shipped = new ArticleAnalyzer(new EntityFinder(), privateStatements == PrivateStatements.KEEP);
        return shipped.with(
                shipped.names().with(NameFiles.entries(console, gazetteers, Optional.ofNullable(usualType))));
    }
}
