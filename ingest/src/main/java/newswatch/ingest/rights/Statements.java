package newswatch.ingest.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.extraction.PageSigns;
import newswatch.analysis.url.Links;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;
import newswatch.ingest.fetch.Fetch;

/**
 * All that was said of one page, place by place.
 *
 * @param tdm what the most specific place says about text and data mining
 * @param usages the statements of Content-Usage, as sent: of the header, then of robots.txt
 * @param directives those of meta robots and X-Robots-Tag
 * @param saidIn the places that said anything, the most specific first
 */
record Statements(TdmSaid tdm, List<String> usages, Directives directives, List<String> saidIn) {

    private static final int LONGEST = 2_000;

    Statements {
        usages = List.copyOf(usages);
        saidIn = List.copyOf(saidIn);
    }

    /** Where things were said. */
    private record Places(TdmSaid meta, TdmSaid header, TdmSaid file, TdmSaid terms) {

        TdmSaid mostSpecific() {
            return meta.or(header).or(file).or(terms);
        }
    }

    /** Gathers them. */
    static Statements of(String url, Fetch.Headers headers, PageSigns signs, SiteSaid site) {
        String path = PageAddress.of(url).map(PageAddress::path).orElse("/");
        Places tdm = new Places(
                new TdmSaid(signs.tdmReservation(), signs.tdmPolicy()),
                ofHeader(headers),
                site.file().of(path),
                site.ofTerms());
        List<String> headerUsages = usage(headers);
        List<String> robotsUsages = site.robots().contentUsage(path);
        List<String> saidIn = new ArrayList<>();
        add(saidIn, "meta", !tdm.meta().isNothing() || !signs.metaRobots().isEmpty());
        add(
                saidIn,
                "header",
                !tdm.header().isNothing()
                        || !headerUsages.isEmpty()
                        || !headers.all("x-robots-tag").isEmpty());
        add(saidIn, "tdmrep.json", !tdm.file().isNothing());
        add(saidIn, "robots.txt", !robotsUsages.isEmpty());
        site.terms().ifPresent(saidIn::add);
        return new Statements(
                absolute(tdm.mostSpecific(), url),
                Stream.concat(headerUsages.stream(), robotsUsages.stream()).toList(),
                Directives.of(signs.metaRobots(), headers.all("x-robots-tag")),
                saidIn);
    }

    private static void add(List<String> places, String place, boolean said) {
        if (said) {
            places.add(place);
        }
    }

    private static TdmSaid ofHeader(Fetch.Headers headers) {
        return new TdmSaid(
                headers.first("tdm-reservation").flatMap(TdmSaid::reservation),
                headers.first("tdm-policy").map(String::strip).filter(policy -> !policy.isEmpty()));
    }

    /** Several lines of a header are one dictionary (RFC 9651, 3.2). */
    private static List<String> usage(Fetch.Headers headers) {
        String joined = String.join(", ", headers.all("content-usage")).strip();
        return joined.isEmpty() ? List.of() : List.of(joined);
    }

    private static TdmSaid absolute(TdmSaid said, String url) {
        return new TdmSaid(
                said.reservation(),
                said.policy()
                        .map(policy -> Links.resolve(Optional.of(url), policy))
                        .filter(policy -> policy.length() <= LONGEST));
    }

    /** Whether any of it keeps us from using the text. */
    boolean reserve(Instant now) {
        return tdm.reservation().orElse(false) || preferences().reserve() || directives.reserve(now);
    }

    private UsagePreferences preferences() {
        return usages.stream().map(UsagePreferences::parse).reduce(UsagePreferences.NONE, UsagePreferences::and);
    }

    /** The statement as sent; where there are several, what they come to together. */
    private Optional<String> usage() {
        List<String> distinct = usages.stream().distinct().toList();
        Optional<String> said = distinct.size() == 1
                ? Optional.of(distinct.get(0))
                : Optional.of(preferences().toString()).filter(text -> !text.isEmpty());
        return said.filter(text -> text.length() <= LONGEST);
    }

    /** The record that goes with the article. */
    Rights rights(TextUse use, Instant now) {
        return Rights.newBuilder()
                .setTextUse(use)
                .setTdmReservation(tdm.reservation().orElse(null))
                .setTdmPolicy(tdm.policy().orElse(null))
                .setContentUsage(usage().orElse(null))
                .setDirectives(directives.tokens())
                .setSaidIn(saidIn)
                .setCheckedAt(now)
                .build();
    }
}
