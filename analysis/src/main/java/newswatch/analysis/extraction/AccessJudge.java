package newswatch.analysis.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Judges whether the page showed the article, part of it, or a wall in its place. */
final class AccessJudge {

    /** A wall shows little more than itself. */
    private static final int WALL = 1500;
    /** An article of at least this length, with no wall in sight, was free to read. */
    private static final int ARTICLE = 500;

    /** Behind this many characters no wall is looked for; this bounds the time for monstrous pages. */
    private static final int SEEN = 200_000;

    private static final Pattern BOT = Pattern.compile(
            "just a moment|attention required|are you (?:a robot|human)|checking your browser|enable javascript and cookies|access denied"
                    + "|unusual traffic|captcha|zugriff verweigert|bist du ein (?:mensch|roboter)|sind sie ein (?:mensch|roboter)|ddos protection|request unsuccessful");
    private static final Pattern CONSENT = Pattern.compile(
            "mit werbung (?:weiter|nutzen|und)|cookies? (?:zustimmen|akzeptieren)|alle akzeptieren|akzeptieren und weiter|zustimmen (?:und|&) weiter|ihre zustimmung"
                    + "|wir benötigen ihre (?:zustimmung|einwilligung)|pur[- ]abo|accept all|before you continue|bevor sie (?:fort|weiter)|consent");
    private static final Pattern PAY = Pattern.compile(
            "(?:jetzt|weiter|artikel)[^.]{0,40}(?:mit|im) [^.]{0,20}(?:abo|plus)\\b|nur für abonnenten|exklusiv für abonnenten|abonnieren und weiterlesen|jetzt testen und weiterlesen"
                    + "|bereits abonnent|sie (?:haben|sind) (?:bereits|schon) (?:ein abo|abonnent)|um diesen artikel (?:weiter)?zu ?lesen|diesen artikel weiterlesen|registrieren und weiterlesen|weiterlesen mit");

    private AccessJudge() {}

    /** Judges by declarations first, then by what the page shows; the page still complete, the article's text apart. */
    static Access judge(String visible, Document page, JsonLd data, Optional<String> tier, String article) {
        String shown = visible.substring(0, Math.min(SEEN, visible.length())).toLowerCase(Locale.ROOT);
        if (shown.length() < WALL
                && BOT.matcher(page.title().toLowerCase(Locale.ROOT) + ' ' + shown)
                        .find()) {
            return Access.BOT_WALL;
        }
        if (shown.length() < 2 * WALL
                && article.length() < ARTICLE
                && CONSENT.matcher(shown).find()) {
            return Access.CONSENT_WALL;
        }
        if (data.isPaid()
                || tier.filter(name -> name.equals("locked") || name.equals("paid"))
                        .isPresent()) {
            return Access.PAYWALL_TEASER;
        }
        if (article.length() < WALL && !data.isFree() && PAY.matcher(shown).find()) {
            return Access.PAYWALL_TEASER;
        }
        return data.isFree() || article.length() >= ARTICLE ? Access.FREE : Access.UNKNOWN;
    }
}
