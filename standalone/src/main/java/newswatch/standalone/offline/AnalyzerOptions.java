package newswatch.standalone.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.ArticleAnalyzer;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.entity.NameModels;
import newswatch.contract.EntityType;
import newswatch.enrich.EnrichConfig.PrivateStatements;
import newswatch.standalone.Console;
import newswatch.standalone.UserError;
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

    @Option(
            names = "--private-statements",
            paramLabel = "drop|keep",
            description =
                    "What becomes of stance statements of people who are neither linked nor in a public role; default ${DEFAULT-VALUE}.")
    private PrivateStatements privateStatements = PrivateStatements.DROP;

    @Option(
            names = "--name-model",
            paramLabel = "DIR",
            description =
                    "Folder of a token classification model (model.onnx, vocab.txt, config.json) that says which words of"
                            + " German texts are names, instead of what we ship. Needs the module names-onnx, see docs/name-model.md.")
    private @Nullable Path nameModel;

    /** The analyser; what is wrong with a file is told on standard error. */
    ArticleAnalyzer analyzer(Console console) {
        ArticleAnalyzer shipped = new ArticleAnalyzer(finder(), privateStatements == PrivateStatements.KEEP);
        return shipped.with(
                        shipped.names().with(NameFiles.entries(console, gazetteers, Optional.ofNullable(usualType))))
                .with(IssueFiles.over(shipped.issues(), console, Optional.ofNullable(issues)));
    }

    private EntityFinder finder() {
        EntityFinder shipped = new EntityFinder();
        if (nameModel == null) {
            return shipped;
        }
        try {
            return shipped.with(NameModels.open(nameModel));
        } catch (IOException unusable) {
            throw new UserError("%s".formatted(unusable.getMessage()), unusable);
        }
    }
}
