package newswatch.enrich.flow;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import newswatch.analysis.ArticleAnalyzer;

/**
 * The analyser of the moment, for all threads. What users change while enrich runs makes another one beside it, so
 * nobody waits, and an article is analysed with one state of things from its beginning to its end.
 */
public final class CurrentAnalyzer implements Supplier<ArticleAnalyzer> {

    private volatile ArticleAnalyzer analyzer;

    /** Begins with this one. */
    public CurrentAnalyzer(ArticleAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The one that the next article is given to. */
    @Override
    public ArticleAnalyzer get() {
        return analyzer;
    }

    /** Puts another in its place; changes of several threads come one after the other. */
    public synchronized void change(UnaryOperator<ArticleAnalyzer> change) {
        analyzer = change.apply(analyzer);
    }
}
