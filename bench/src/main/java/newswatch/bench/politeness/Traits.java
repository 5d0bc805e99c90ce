package newswatch.bench.politeness;

/**
 * How a feed is made.
 *
 * @param window items that it shows
 * @param linked whether its items have addresses
 * @param pages whether the pages behind the items are to be fetched
 * @param hint seconds for which the feed asks not to be asked again; 0 if it does not say
 */
record Traits(
        Rhythm rhythm,
        Format format,
        Ids ids,
        Validators validators,
        Flaw flaw,
        HintPlace hintPlace,
        long hint,
        int window,
        boolean dated,
        boolean linked,
        boolean pages) {

    /** The document. */
    enum Format {
        RSS,
        ATOM,
        JSON,
        SITEMAP
    }

    /** What stands in the items' ids. */
    enum Ids {
        ADDRESS,
        OPAQUE,
        NONE
    }

    /** What the server gives out to ask conditionally with. */
    enum Validators {
        STRONG,
        WEAK,
        TIME,
        BOTH,
        NONE,
        /** Another ETag with every answer. */
        RANDOM
    }

    /** What is wrong with the document, always. */
    enum Flaw {
        NONE,
        BARE_AMPERSAND,
        UNCLOSED_ITEM,
        BYTE_ORDER_MARK,
        BLANK_START,
        WRONG_CHARSET,
        UNKNOWN_ENTITY
    }

    /** Where the feed says how often it wants to be asked. */
    enum HintPlace {
        CACHE_CONTROL,
        TTL,
        SYNDICATION
    }

    private static final int SHORT_WINDOW = 8;
    private static final int HUGE_WINDOW = 500;
    private static final int SITEMAP_WINDOW = 60;

    /** One of the feeds that there are. */
    static Traits drawn(Chance chance) {
        Rhythm rhythm = Rhythm.drawn(chance);
        Format format = format(chance.unit());
        boolean linked = format == Format.SITEMAP || !chance.hits(0.02);
        boolean hinted = chance.hits(0.25);
        HintPlace place = hintPlace(chance, format);
        return new Traits(
                rhythm,
                format,
                chance.hits(0.6) ? Ids.ADDRESS : chance.hits(0.85) ? Ids.OPAQUE : Ids.NONE,
                validators(chance.unit()),
                format == Format.JSON || !chance.hits(0.08) ? Flaw.NONE : chance.oneOf(Flaw.values()),
                place,
                hinted ? chance.oneOf(300L, 600L, 900L, 1800L, 3600L, 3600L, 7200L) : 0,
                window(chance, rhythm, format),
                !chance.hits(0.05),
                linked,
                format == Format.SITEMAP || (linked && chance.hits(0.3)));
    }

    private static HintPlace hintPlace(Chance chance, Format format) {
        return format == Format.RSS ? chance.oneOf(HintPlace.values()) : HintPlace.CACHE_CONTROL;
    }

    private static Format format(double unit) {
        return unit < 0.68 ? Format.RSS : unit < 0.90 ? Format.ATOM : unit < 0.95 ? Format.JSON : Format.SITEMAP;
    }

    private static Validators validators(double unit) {
        if (unit < 0.35) {
            return Validators.STRONG;
        } else if (unit < 0.55) {
            return Validators.WEAK;
        } else if (unit < 0.70) {
            return Validators.TIME;
        } else if (unit < 0.92) {
            return Validators.BOTH;
        }
        return unit < 0.97 ? Validators.NONE : Validators.RANDOM;
    }

    private static int window(Chance chance, Rhythm rhythm, Format format) {
        if (format == Format.SITEMAP) {
            return SITEMAP_WINDOW;
        }
        if (chance.hits(0.03)) {
            return SHORT_WINDOW;
        }
        return rhythm != Rhythm.TICKER && chance.hits(0.006) ? HUGE_WINDOW : rhythm.window();
    }
}
