package newswatch.analysis.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    /** Shorter blocks are labels. */
    private static final int PROSE = 60;
    /** An invitation to subscribe is no longer. */
    private static final int LONGEST_CALL = 300;
    /** Challenges load their scripts early; this also bounds the time for monstrous pages. */
    private static final int SEEN = 100_000;

    private static final Pattern BOT = Pattern.compile(
            "just a moment|attention required|are you (?:a robot|human)|checking (?:your|if the site) |enable javascript and cookies|access (?:denied|to this page has been denied)"
                    + "|unusual (?:traffic|activity)|captcha|zugriff verweigert|(?:bist du|sind sie) (?:ein mensch|ein roboter|kein roboter)|(?:not|kein) (?:a )?rob(?:ot|oter)\\b"
                    + "|ddos protection|request unsuccessful|pardon our interruption|human verification|verify(?:ing)? (?:that )?you are (?:a )?human|bestätigen sie, dass sie|sicherheitsüberprüfung");
    private static final Pattern CHALLENGE = Pattern.compile(
            "cf-chl|challenge-platform|cf-turnstile|captcha-delivery\\.com|_Incapsula_Resource|px-captcha|class=[\"']?(?:g-re|h-)captcha|awswaf|ddos-guard|sec-if-cpt");
    private static final Pattern CONSENT = Pattern.compile(
            "cookies?\\b|\\beinwillig|\\bzustimmung|\\bzustimm|\\bconsent|datenschutzerklärung|privacy policy|personalisierte (?:werbung|anzeigen|inhalte)|werbe-?tracking|\\btracking|unsere partner|our partners"
                    + "|pur[- ]abo|mit werbung (?:weiter|lesen|nutzen|und)|endgerät|bevor sie (?:fort|weiter)|before you continue");
    private static final Pattern AGREE = Pattern.compile(
            "akzeptieren|zustimmen|einverstanden|ablehnen|accept (?:all|and|cookies)|i agree|agree and|reject all|mit werbung (?:weiter|lesen|nutzen)|einstellungen verwalten|manage (?:options|settings|preferences)|zustimmung");
    private static final Pattern PAY = Pattern.compile(
            "(?:jetzt|weiter|artikel)[^.]{0,40}(?:mit|im) [^.]{0,20}(?:abo|plus)\\b|nur für abonnenten|exklusiv für abonnenten|abonnieren und weiterlesen|jetzt testen und weiterlesen"
                    + "|bereits abonnent|sie (?:haben|sind) (?:bereits|schon) (?:ein abo|abonnent)|um diesen artikel (?:weiter)?zu ?lesen|diesen artikel weiterlesen|registrieren und weiterlesen|weiterlesen mit"
                    + "|(?:plus|premium|abo)[- ]artikel|subscribe to (?:continue|read)|to continue reading|already a subscriber");

    /** Buttons count here, since they ask for consent; so does what browsers without scripts show. */
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "svg", "head", "textarea", "select");

    private AccessJudge() {}

    /**
     * Judges by walls first, then by declarations, then by invitations to pay.
     *
     * @param page as parsed, nothing taken out
     * @param html what it was parsed from
     */
    static Access judge(Document page, String html, JsonLd data, MetaTags meta) {
        Shown shown = Shown.of(BlockReader.read(page.body(), element -> UNSEEN.contains(element.normalName())));
        if (isBotWall(page.title(), html, shown)) {
            return Access.BOT_WALL;
        }
        if (shown.prose < ARTICLE && shown.consents && shown.agrees) {
            return Access.CONSENT_WALL;
        }
        Optional<String> tier = meta.first("article:content_tier").map(name -> name.toLowerCase(Locale.ROOT));
        if (data.isPaid()
                || tier.filter(name -> name.equals("locked") || name.equals("paid"))
                        .isPresent()) {
            return Access.PAYWALL_TEASER;
        }
        if (shown.prose < TEASER && shown.sells && !data.isFree()) {
            return Access.PAYWALL_TEASER;
        }
        return data.isFree() || shown.prose >= ARTICLE ? Access.FREE : Access.UNKNOWN;
    }

    private static boolean isBotWall(String title, String html, Shown shown) {
        if (shown.all >= LONGEST_BOT_WALL || shown.prose >= ARTICLE) {
            return false;
        }
        return shown.asksForHumans
                || BOT.matcher(title.toLowerCase(Locale.ROOT)).find()
                || CHALLENGE
                        .matcher(html.substring(0, Math.min(SEEN, html.length())))
                        .find();
    }

    /** What a reader sees of the page. */
    private static final class Shown {
        private int all;
        private int prose;
        private boolean consents;
        private boolean agrees;
        private boolean sells;
        private boolean asksForHumans;

        static Shown of(List<Block> blocks) {
            Shown shown = new Shown();
            blocks.forEach(shown::add);
            return shown;
        }

        private void add(Block block) {
            int length = block.text().length();
            all += length;
            if (length > TEASER) {
                prose += block.kind() == Block.Kind.ROW ? 0 : length;
                return;
            }
            String text = block.text().toLowerCase(Locale.ROOT);
            boolean consent = CONSENT.matcher(text).find();
            consents |= consent;
            agrees |= AGREE.matcher(text).find();
            sells |= length <= LONGEST_CALL && PAY.matcher(text).find() && !isMargin(block.owner());
            asksForHumans |= length <= LONGEST_CALL && BOT.matcher(text).find();
            if (!consent && length >= PROSE && block.linkDensity() < 0.3 && block.endsAsSentence()) {
                prose += length;
            }
        }

        /** Every page advertises subscriptions somewhere. */
        private static boolean isMargin(Element owner) {
            return owner.closest("aside, nav, footer, header") != null;
        }
    }
}
