package newswatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's outlets and articles, with all copies written out. Agency copies are kept as what an editor did to the
 * agency's report (cut, inserted, in Swiss spelling), so that they stay copies when the report is edited.
 */
public final class DemoCorpus {

    private static final String FOLDER = "/demo/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, DemoOutlet> outlets;
    private final List<DemoArticle> articles;

    private DemoCorpus(Map<String, DemoOutlet> outlets, List<DemoArticle> articles) {
        this.outlets = Collections.unmodifiableMap(outlets);
        this.articles = List.copyOf(articles);
    }

    /** Reads it from the resources. */
    public static DemoCorpus load() throws IOException {
        Map<String, DemoOutlet> outlets = new LinkedHashMap<>();
        for (JsonNode outlet : yaml("outlets.yaml")) {
            outlets.put(outlet.path("id").asText(), outlet(outlet));
        }
        Map<String, JsonNode> raw = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : names()) {
            JsonNode article = yaml("articles/" + name + ".yaml");
            raw.put(article.path("id").asText(), article);
            names.put(article.path("id").asText(), name);
        }
        List<DemoArticle> articles = new ArrayList<>();
        raw.forEach((id, article) -> articles.add(article(article, raw, names, outlets)));
        return new DemoCorpus(outlets, articles);
    }

    private static List<String> names() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("articles.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static JsonNode yaml(String name) throws IOException {
        try (InputStream in = open(name)) {
            return YAML.readTree(in);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = DemoCorpus.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("The resource " + FOLDER + name + " is missing");
        }
        return in;
    }

    private static DemoOutlet outlet(JsonNode outlet) {
        return new DemoOutlet(
                outlet.path("id").asText(),
                outlet.path("name").asText(),
                outlet.path("country").asText(),
                outlet.path("language").asText(),
                outlet.path("feed").asText(),
                outlet.path("template").asText(),
                outlet.path("tagline").asText());
    }

    private static DemoArticle article(
            JsonNode article, Map<String, JsonNode> raw, Map<String, String> names, Map<String, DemoOutlet> outlets) {
        String id = article.path("id").asText();
        String pageId = article.path("update_of").asText(id);
        DemoOutlet outlet = outlets.get(article.path("outlet").asText());
        if (outlet == null || !raw.containsKey(pageId)) {
            throw new IllegalStateException("Article %s names an outlet or an article that is not there".formatted(id));
        }
        String name = String.valueOf(names.get(pageId));
        return new DemoArticle(
                id,
                pageId,
                name.substring(name.indexOf('-') + 1) + "-" + pageId,
                outlet,
                article.path("second").asInt(),
                article.path("title").asText(),
                article.path("teaser").asText(),
                article.path("author").asText(),
                article.path("section").asText(),
                blocks(article, raw));
    }

    private static List<String> blocks(JsonNode article, Map<String, JsonNode> raw) {
        if (article.hasNonNull("body")) {
            return split(article.path("body").asText());
        }
        JsonNode agency = raw.get(article.path("body_of").asText());
        if (agency == null) {
            throw new IllegalStateException(
                    "Article %s has no body".formatted(article.path("id").asText()));
        }
        List<String> all = blocks(agency, raw);
        int end = all.size() - article.path("drop_last").asInt(0);
        int place = Math.min(article.path("insert_after").asInt(end), end);
        List<String> blocks = new ArrayList<>(all.subList(0, place));
        blocks.addAll(split(article.path("insert").asText("")));
        blocks.addAll(all.subList(place, end));
        return article.path("swiss").asBoolean()
                ? blocks.stream().map(DemoCorpus::swiss).toList()
                : blocks;
    }

    private static List<String> split(String body) {
        return Arrays.stream(body.strip().split("\\n\\s*\\n"))
                .map(block -> block.strip().replaceAll("\\s*\\n\\s*", " "))
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static String swiss(String block) {
        return block.replace("ß", "ss").replace('„', '«').replace('“', '»');
    }

    /** All outlets, by id, in the order of the file. */
    public Map<String, DemoOutlet> outlets() {
        return outlets;
    }

    /** All articles, in order of appearance. */
    public List<DemoArticle> articles() {
        return articles;
    }

    /** What an outlet has published by then: the newest version of each page, the newest page first. */
    public List<DemoArticle> published(String outletId, long second) {
        Map<String, DemoArticle> pages = new LinkedHashMap<>();
        for (DemoArticle article : articles) {
            if (article.outlet().id().equals(outletId) && article.second() <= second) {
                pages.remove(article.pageId()); // an update comes up again
                pages.put(article.pageId(), article);
            }
        }
        List<DemoArticle> newest = new ArrayList<>(pages.values());
        Collections.reverse(newest);
        return newest;
    }
}
