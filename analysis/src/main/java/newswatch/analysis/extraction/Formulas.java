package newswatch.analysis.extraction;

import java.util.regex.Pattern;

/** Short lines that pages repeat under every article, recognised by their words. */
final class Formulas {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 120;
    /** A caption with its credit. */
    private static final int LONGEST_CAPTION = 400;

    private static final Pattern END = Pattern.compile(
            "(?:(?:\\d+ )?(?:leser|nutzer)?kommentare?(?: zu .*| lesen.*| anzeigen.*)?(?: ?\\(\\d+\\))?:?|(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:einen )?kommentar (?:schreiben|hinterlassen|abgeben|verfassen).*"
                    + "|schreiben? (?:sie )?(?:uns )?(?:deinen|ihren|einen|den ersten) kommentar.*|diskutieren sie mit.*|leave a (?:reply|comment).*|(?:eine )?antwort (?:schreiben|verfassen|hinterlassen|erstellen).*"
                    + "|(?:ähnliche|verwandte)(?: (?:artikel|beiträge|themen|posts).*|:)|related (?:posts|articles).*|dieses thema im programm.*)",
            FLAGS);

    private static final Pattern LINE = Pattern.compile(
            "(?:(?:lesen|sehen|hören) sie (?:auch|dazu|hier|mehr|jetzt|außerdem)|lesen sie .*(?:hier|auch)\\b|lies auch|auch interessant|mehr (?:zum thema|dazu|lesen|anzeigen|infos)"
                    + "|weiterlesen|weitere (?:artikel|themen|informationen:?$|meldungen|nachrichten)|das könnte (?:sie|dich) (?:auch )?interessieren|read more|related"
                    + "|anzeige$|werbung$|advertisement$|newsletter|jetzt (?:abonnieren|anmelden|kaufen|lesen)|zur startseite|zurück|nach oben|startseite"
                    + "|(?:bild|foto|fotos|bilder|quelle|grafik|video)s?: |© ?|copyright|\\(c\\) |teilen$|drucken$|merken$|kommentare?$|kommentieren|\\d+ kommentare|tags?: |schlagwörter|schlagworte|kategorien?: "
                    + "|themen: |stichworte|artikel (?:teilen|drucken|merken|versenden)|sharen mit|share (?:this|on)|auf (?:facebook|twitter) teilen|folgen sie uns|gefällt mir|like this"
                    + "|dieser artikel (?:ist |wurde )?(?:zuerst |erschien)|externer inhalt|an dieser stelle (?:finden|befindet)|empfohlener (?:redaktioneller|externer) inhalt|von redaktion|stand: |veröffentlicht|aktualisiert|eingestellt von|geschrieben von|posted (?:by|in|on)|permalink|trackback"
                    + "|ein klick für den datenschutz|placeholder).*",
            FLAGS);

    private static final Pattern CREDIT = Pattern.compile(
            ".*\\b(?:bildrechte|bildquelle|bildnachweis|fotos?|bild|quelle|grafik|photo): [^.!?]{2,60}|.*© [^.!?]{2,60}",
            FLAGS);

    private static final Pattern DATELINE = Pattern.compile(
            "\\D{0,20}\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}*\\.?)\\s?(?:19|20)\\d\\d.{0,20}",
            FLAGS);

    private Formulas() {}

    /** Behind such a line come comments, or other articles. */
    static boolean isEnd(String text) {
        return text.length() <= LONGEST && END.matcher(text).matches();
    }

    /** A line that is no article. */
    static boolean isLine(String text) {
        return text.length() <= LONGEST && LINE.matcher(text).matches();
    }

    /** A line that tells when the article was published. */
    static boolean isDateline(String text) {
        return text.length() <= LONGEST && DATELINE.matcher(text).matches();
    }

    /** A caption that names where its picture is from. */
    static boolean isCredited(String text) {
        boolean mayBe = text.indexOf('©') >= 0 || text.contains(": ");
        return mayBe && text.length() <= LONGEST_CAPTION && CREDIT.matcher(text).matches();
    }
}
