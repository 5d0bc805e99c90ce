package newswatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswatch.standalone.demo.DemoArticle;
import newswatch.standalone.demo.DemoCorpus;

/**
 * As many articles as wanted, made from the demo's. Each round renames the towns and people of the demo, so that no
 * round's articles are copies of another's.
 */
final class Corpus {

    /** One article of the corpus. */
    record Item(String id, String outlet, String title, String text) {}

    private Corpus() {}

    /** The first so many articles. */
    static List<Item> of(int count) throws IOException {
        List<DemoArticle> demo = DemoCorpus.load().articles();
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item(demo.get(i % demo.size()), i / demo.size()));
        }
        return items;
    }

    private static Item item(DemoArticle article, int round) {
        String text = String.join("\n\n", article.blocks()).replace("## ", "");
        return new Item(
                "bench-" + round + "-" + article.id(),
                article.outlet().id() + ".example",
                renamed(article.title(), round),
                renamed(article.teaser() + "\n\n" + text, round));
    }

    /**
     * Every long word that begins with a capital letter gets an ending of the round's own: other names, other
     * happenings.
     */
    private static String renamed(String text, int round) {
        if (round == 0) {
            return text;
        }
        String ending = ending(round);
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                String word = text.substring(start, i);
                out.append(word);
                if (word.length() > 5 && Character.isUpperCase(word.charAt(0))) {
                    out.append(ending);
                }
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static String ending(int round) {
        StringBuilder ending = new StringBuilder();
        for (int rest = round; rest > 0; rest /= 20) {
            ending.append("bcdfghklmnprstvwzäöü".charAt(rest % 20)).append('a');
        }
        return ending.toString();
    }
}
