package newswatch.standalone.demo;

/**
 * An invented outlet.
 *
 * @param id part of its addresses
 * @param country ISO 3166 code
 * @param language ISO 639-1 code
 * @param feed rss or atom
 * @param template a, b or c: how its pages are made
 * @param tagline what stands under its name
 */
public record DemoOutlet(
        String id, String name, String country, String language, String feed, String template, String tagline) {}
