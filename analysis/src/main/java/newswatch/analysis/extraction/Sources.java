package newswatch.analysis.extraction;

import java.util.Optional;

/**
 * All that a page says, in the forms that the finders read.
 *
 * @param tree its elements
 * @param text its text
 * @param data what it says in JSON-LD
 * @param meta its meta elements
 * @param site the site's name
 * @param address of the page, the canonical one if there is one
 */
record Sources(
        PageTree tree, PageText text, JsonLd data, MetaTags meta, Optional<String> site, Optional<String> address) {}
