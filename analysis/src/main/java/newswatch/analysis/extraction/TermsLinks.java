package newswatch.analysis.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.analysis.url.Links;
import org.jsoup.nodes.Element;

/** Where a page links to the terms under which its site may be used. */
final class TermsLinks {

    private static final int MOST = 3;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ADDRESS = 2_000;

    /** Beginnings of what such links are called. */
    private static final List<String> TERMS = List.of(
            "text und data mining",
            "text- und data-mining",
            "tdm",
            "nutzungsbedingungen",
            "allgemeine nutzungsbedingungen",
            "nutzungsrechte",
            "rechtliche hinweise",
            "rechtliches",
            "urheberrecht",
            "agb",
            "allgemeine geschäftsbedingungen",
            "terms",
            "conditions of use",
            "legal",
            "copyright",
            "conditions d'utilisation",
            "conditions générales",
            "mentions légales",
            "condiciones",
            "términos",
            "aviso legal");

    /** Where there are no terms, the imprint tells. */
    private static final List<String> IMPRINT = List.of("impressum", "imprint");

    private TermsLinks() {}

    /**
     * Addresses of the site's own terms, then of its imprint, {@value #MOST} at most.
     *
     * @param base what relative links start from
     */
    static List<String> of(PageTree page, Optional<String> base) {
        String site = base.map(Addresses::hostLabel).orElse("");
        return Stream.of(TERMS, IMPRINT)
                .flatMap(names -> page.elements("a").filter(link -> isCalled(link, names)))
                .map(link -> Links.resolve(base, link.attr("href")).split("#", 2)[0])
                .filter(address -> address.startsWith("http") && address.length() <= LONGEST_ADDRESS)
                .filter(address ->
                        !site.isEmpty() && Addresses.hostLabel(address).equals(site))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isCalled(Element link, List<String> names) {
        if (!link.hasAttr("href")) {
            return false;
        }
        String label = link.text().strip().toLowerCase(Locale.ROOT);
        return label.length() <= LONGEST_LABEL && names.stream().anyMatch(label::startsWith);
    }
}
