package newswatch.standalone;

import newswatch.analysis.ArticleAnalyzer;
import picocli.CommandLine.IVersionProvider;

/** What {@code newswatch --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"newswatch " + ArticleAnalyzer.VERSION, "java " + Runtime.version()};
    }
}
