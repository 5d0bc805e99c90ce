package newswatch.analysis.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a page shows the article, part of it, or a wall in its place. A wall is known by its words and by the
 * little else that the page holds: an article about cookies is no wall, nor is one with a banner above it.
 */
final class AccessJudge {

    /** A page with this much prose, consent texts not counted, is more than a wall. */
    private static final int ARTICLE = 500;
    /** A teaser is shorter than this. */
    private static final int TEASER = 1500;
    /** All text of a page that asks whether a human is there. */
    private static final int LONGEST_BOT_WALL = 1500;
    /** All text of a page that asks for consent, its list of partners too. */
    private static final int LONGEST_CONSENT_WALL = 20_000;
    /** Shorter blocks are labels. */
    private static final int PROSE = 60;
    /** Longer blocks are prose even if they do not end as a sentence does. */
    private static final int SURELY_PROSE = 200;

    private static final double MOST_LINKED = 0.3;
    /** An invitation to subscribe is no longer. */
    private static final int LONGEST_CALL = 300;
    /** Challenges load their scripts early; this also bounds the time for monstrous pages. */
    private static final int SEEN = 100_000;

    private static final int MOST_BLOCKS = 2_000;

    private static final Pattern BOT = Pattern.compile(
            "just a moment|attention required|are you (?:a robot|human)|checking (?:your|if the site) |enable javascript and cookies|access (?:denied|to this page has been denied)"
                    + "|unusual (?:traffic|activity)|captcha|zugriff verweigert|(?:bist du|sind sie) (?:ein mensch|ein roboter|kein roboter)|(?:not|kein) (?:a )?rob(?:ot|oter)\\b"
                    + "|ddos protection|request unsuccessful|pardon our interruption|human verification|verify(?:ing)? (?:that )?you are (?:a )?human|bestätigen sie, dass sie|sicherheitsüberprüfung");
    private static final Pattern CHALLENGE = Pattern.compile(
            "cf-chl|challenge-platform|cf-turnstile|captcha-delivery\\.com|_Incapsula_Resource|px-captcha|class=[\"']?(?:g-re|h-)captcha|awswaf|ddos-guard|sec-if-cpt");
    private static final List<String> CONSENT = List.of(
            "cookie",
            "einwillig",
            "zustimm",
            "consent",
            "datenschutzerklärung",
            "privacy policy",
            "personalisierte",
            "tracking",
            "unsere partner",
            "our partners",
            "pur-abo",
            "pur abo",
            "mit werbung",
            "endgerät",
            "before you continue");
    private static final List<String> AGREE = List.of(
            "akzeptieren",
            "zustimm",
            "einverstanden",
            "ablehnen",
            "accept",
            "agree",
            "reject",
            "mit werbung",
            "einstellungen verwalten",
            "manage options");
    private static final Pattern PAY = Pattern.compile(
            "(?:jetzt|weiter|artikel)[^.]{0,40}(?:mit|im) [^.]{0,20}(?:abo|plus)\\b|nur für abonnenten|exklusiv für abonnenten|abonnieren und weiterlesen|jetzt testen und weiterlesen"
                    + "|bereits abonnent|sie (?:haben|sind) (?:bereits|schon) (?:ein abo|abonnent)|um diesen artikel (?:weiter)?zu ?lesen|diesen artikel weiterlesen|registrieren und weiterlesen|weiterlesen mit"
                    + "|(?:plus|premium|abo)[- ]artikel|subscribe to (?:continue|read)|to continue reading|already a subscriber");

    private static final Set<String> MARGINS = Set.of("aside", "nav", "footer", "header");

    private AccessJudge() {}

    /**
     * Judges by walls first, then by declarations, then by invitations to pay.
     *
     * @param blocks all text of the page, boilerplate too
     */
    static Access judge(PageTree page, List<Block> blocks, JsonLd data, MetaTags meta) {
        Optional<String> tier = meta.first("article:content_tier").map(name -> name.toLowerCase(Locale.ROOT));
        boolean paid = data.isPaid()
                || tier.filter(name -> name.equals("locked") || name.equals("paid"))
                        .isPresent();
        int prose = prose(blocks);
        if (prose >= TEASER) {
            return paid ? Access.PAYWALL_TEASER : Access.FREE;
        }
        Shown shown = Shown.of(blocks);
        if (prose < ARTICLE && (shown.asksForHumans(page.title()) || isChallenge(shown, page))) {
            return Access.BOT_WALL;
        }
        if (prose < ARTICLE && shown.consents && shown.agrees && shown.all < LONGEST_CONSENT_WALL) {
            return Access.CONSENT_WALL;
        }
        if (paid || (shown.sells && !data.isFree())) {
            return Access.PAYWALL_TEASER;
        }
        return data.isFree() || prose >= ARTICLE ? Access.FREE : Access.UNKNOWN;
    }

    private static boolean isChallenge(Shown shown, PageTree page) {
        return shown.all < LONGEST_BOT_WALL
                && CHALLENGE.matcher(page.markup(SEEN)).find();
    }

    /** Characters of prose that is not about consent; more than a teaser's are not counted. */
    private static int prose(List<Block> blocks) {
        int prose = 0;
        for (int i = 0; i < blocks.size() && prose < TEASER; i++) {
            Block block = blocks.get(i);
            int length = block.text().length();
            boolean isProse = length >= PROSE
                    && block.linkDensity() < MOST_LINKED
                    && (length >= SURELY_PROSE || block.endsAsSentence());
            prose += isProse && !hasAny(CONSENT, start(block)) ? length : 0;
        }
        return prose;
    }

    private static boolean hasAny(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String start(Block block) {
        return block.text()
                .substring(0, Math.min(TEASER, block.text().length()))
                .toLowerCase(Locale.ROOT);
    }

    /** What a reader sees of a short page. */
    private static final class Shown {
        private int all;
        private boolean consents;
        private boolean agrees;
        private boolean sells;
        private boolean asks;

        static Shown of(List<Block> blocks) {
            Shown shown = new Shown();
            blocks.stream().limit(MOST_BLOCKS).forEach(shown::add);
            return shown;
        }

        private void add(Block block) {
            String text = start(block);
            boolean call = text.length() <= LONGEST_CALL;
            all += block.text().length();
            consents = consents || hasAny(CONSENT, text);
            agrees = agrees || hasAny(AGREE, text);
            sells = sells || (call && PAY.matcher(text).find() && !isMargin(block.owner()));
            // A page with more text asks nobody.
            asks = asks || (call && all < LONGEST_BOT_WALL && BOT.matcher(text).find());
        }

        private boolean asksForHumans(String title) {
            return all < LONGEST_BOT_WALL
                    && (asks || BOT.matcher(title.toLowerCase(Locale.ROOT)).find());
        }

        /** Every page advertises subscriptions somewhere. */
        private static boolean isMargin(Part owner) {
            @Nullable Part part = owner;
            while (part != null && !MARGINS.contains(part.tag())) {
                part = part.parent();
            }
            return part != null;
        }
    }
}
