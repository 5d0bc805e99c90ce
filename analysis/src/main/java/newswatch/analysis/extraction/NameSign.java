package newswatch.analysis.extraction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a word in the names of an element is a sign of. */
enum NameSign {
    /** Pages give such a name to what holds an article. */
    ARTICLE("article artikel beitrag post entry story content inhalt text body main"),
    /** Pages give such a name to the lead of an article. */
    LEAD("lead lede intro introduction standfirst vorspann summary excerpt subline dek abstract einleitung"
            + " anreisser subheadline teasertext kurztext"),
    /** Authors may stand there. */
    BYLINE("author authors autor autoren byline verfasser fn authorname username poster creator redakteur"),
    /** A date may stand there. */
    DATE("date datum published time timestamp postdate pubdate dateline byline meta entrydate posted created"
            + " updated postinfo info postmetadata"),
    /** It is the date of publication. */
    PUBLISHED("published");

    private static final Map<String, Set<NameSign>> BY_WORD = byWord();

    private final String words;

    NameSign(String words) {
        this.words = words;
    }

    private static Map<String, Set<NameSign>> byWord() {
        Map<String, Set<NameSign>> signs = new HashMap<>();
        for (NameSign sign : values()) {
            for (String word : sign.words.split(" ")) {
                signs.computeIfAbsent(word, any -> EnumSet.noneOf(NameSign.class))
                        .add(sign);
            }
        }
        return Collections.unmodifiableMap(signs);
    }

    /** Those of any of the words. */
    static Set<NameSign> of(Iterable<List<String>> names) {
        Set<NameSign> signs = EnumSet.noneOf(NameSign.class);
        for (List<String> words : names) {
            for (String word : words) {
                signs.addAll(BY_WORD.getOrDefault(word, Set.of()));
            }
        }
        return signs;
    }
}
