package newswatch.bench.politeness;

/** What a publisher, or a reader, would have reason to complain about. */
enum Breach {
    TOO_MANY_AT_ONCE_AT_SITE("two requests at once to one registrable domain"),
    TOO_SOON_AT_SITE("less than the gap after the last answer of the registrable domain"),
    TOO_MANY_AT_ONCE_AT_ADDRESS("more requests at once to one address than allowed"),
    TOO_SOON_AT_ADDRESS("less than the gap after the last answer of the address"),
    BEFORE_RETRY_AFTER("earlier than Retry-After allows"),
    AGAINST_ROBOTS("what robots.txt, as last served, does not allow"),
    ROBOTS_TOO_OLD("on the word of a robots.txt older than a day"),
    WITHIN_CRAWL_DELAY("earlier than the crawl-delay allows (up to a minute)"),
    AFTER_GONE("asked again after 410 was confirmed"),
    WITHOUT_VALIDATORS("without the validators that were given out, beyond the audits"),
    INVENTED_VALIDATOR("with a validator that was never given out"),
    BEFORE_STALE("a feed asked again before the time that it gave"),
    LOST("items lost"),
    DOUBLED("items doubled"),
    TORN("articles of several pages without one of them unsaid, or with one twice"),
    NEWS_AS_BACKFILL("news marked as backfill"),
    BACKFILL_AS_NEWS("items of a flood not marked as backfill");

    private final String words;

    Breach(String words) {
        this.words = words;
    }

    /** For a table. */
    String words() {
        return words;
    }
}
