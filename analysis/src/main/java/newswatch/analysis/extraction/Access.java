package newswatch.analysis.extraction;

/** Whether the article text was free to read. */
public enum Access {
    UNKNOWN,
    FREE,
    PAYWALL_TEASER,
    CONSENT_WALL,
    BOT_WALL
}
