package newswatch.ingest.importer;

/**
 * What is said of every imported article that does not say it of itself.
 *
 * @param source name of who published it; part of the article's id
 * @param backfill whether it is archive material, which makes no alerts
 */
public record ImportOptions(String source, boolean backfill) {

    /** Source {@code import}, live. */
    public static ImportOptions standard() {
        return new ImportOptions("import", false);
    }
}
