package newswatch.analysis.url;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parameters of a query that do not say which article is meant. Names that other sites use for the article itself
 * ({@code id}, {@code sid}, {@code ref}, {@code p}, {@code cid} ...) count only with values that give them away.
 */
final class QueryNoise {

    /** How the reader came: campaigns, clicks, newsletters, social networks. */
    private static final Pattern TRACKING =
            Pattern.compile("utm[_-].*|at_.*|pk_.*|piwik_.*|mtm_.*|matomo_.*|hsa_.*|cx_.*"
                    + "|wt[_.](?:mc|zmc|cc\\d*|ref|rss.*|tsrc|mc_id|zmc_id|eid|t|nav)|wt(?:mc|rid|gid|zmc)|gepc"
                    + "|sc_(?:src|lid|llid|uid|eh|cid|channel|camp|campaign|content|geo|outcome|country)|s_(?:cid|kwcid)"
                    + "|ns_(?:campaign|mchannel|source|linkname|fee)|mc_(?:cid|eid)|vero_(?:id|conv)|_hs(?:enc|mi)|hsctatracking"
                    + "|soc_(?:src|trk)|ref_(?:src|url)|guce_referr.*|amp_(?:js_v|gsa|latest_update_time|lite|ct|tf)"
                    + "|__?(?:twitter_impression|tn__|ga|gl|openstat|ope|bta_tid|branch_match_id)|fb_(?:action_ids|source|ref)"
                    + "|action_(?:object|type|ref)_map");

    private static final Set<String> TRACKING_NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "msclkid",
            "twclid",
            "yclid",
            "ttclid",
            "li_fat_id",
            "rdt_cid",
            "epik",
            "srsltid",
            "igshid",
            "igsh",
            "mibextid",
            "sfnsn",
            "xtor",
            "xing_share",
            "dicbo",
            "tblci",
            "oborigurl",
            "ocid",
            "cmpid",
            "cmp_id",
            "icid",
            "ncid",
            "intcid",
            "ftag",
            "ito",
            "smid",
            "smtyp",
            "mkt_tok",
            "emci",
            "emdi",
            "ceid",
            "bxid",
            "cndid",
            "trk",
            "trkcampaign",
            "guccounter",
            "usqp",
            "sara_ref",
            "tpcc",
            "spm",
            "campaign_id",
            "newsletter_id",
            "sharetoken",
            "shareuid",
            "jwsource");

    /** Visits. */
    private static final Set<String> SESSION_NAMES = Set.of(
            "jsessionid", "phpsessid", "sessionid", "session_id", "sessid", "oscsid", "zenid", "cfid", "cftoken");

    private static final Pattern SESSION = Pattern.compile(
            "aspsessionid\\w*=.*|(?:sid|s|session|xtcsid)=[0-9a-f]{32}(?:[0-9a-f]{8})?|\\(?s\\([0-9a-z]{24}\\)\\)?=?");

    /** Names that say how the reader came only with values of that kind. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?:ref|referer|referrer|source|src|via|from|share|cmp|origin|channel"
                    + "|partner|feature|emb)="
                    + "(?:\\w+[._-])?(?:rss|feed|rssfeed|newsletter|nl|e?mail|social|share|teilen|push|app|twitter|x|facebook|fb|whatsapp"
                    + "|telegram|linkedin|xing|instagram|threads|bluesky|mastodon|reddit|pinterest|pocket|flipboard|upday|google"
                    + "|googlenews|gnews|msn|yahoo|outbrain|taboola|defrss)(?:[._-]\\w+)?");

    /** The same article in another dress: AMP, for the printer, for telephones, on one page. */
    private static final Pattern DRESS =
            Pattern.compile("(?:output(?:type)?|type|view|mode|service|format|ansicht|layout|template|tmpl|display)"
                    + "=(?:amp|valid_amp|print|printview|druck|drucken|druckansicht|druckversion|mobile|mobil)"
                    + "|(?:_?amp|print|printview|printversion|print_view|drucken|druck|druckversion|druckansicht|mobile|mobil"
                    + "|reduced|printpagedarticle|ispreview)(?:=(?:1|true|yes|ja|on|y)?)?"
                    + "|(?:artikelseite|seite|page|pages)=all");

    private QueryNoise() {}

    /** Whether "name=value" or "name" may go. */
    static boolean contains(String pair) {
        String small = pair.toLowerCase(Locale.ROOT);
        int equals = small.indexOf('=');
        String name = equals < 0 ? small : small.substring(0, equals);
        return TRACKING_NAMES.contains(name)
                || SESSION_NAMES.contains(name)
                || TRACKING.matcher(name).matches()
                || SESSION.matcher(small).matches()
                || ORIGIN.matcher(small).matches()
                || DRESS.matcher(small).matches();
    }
}
