package newswatch.analysis.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswatch.analysis.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the words of a text say for whom a name means. Words are laid out when first asked for. */
final class Evidence {

    /** More words say no more. */
    private static final int ENOUGH = 3;

    private static final int WEIGHT = 2;

    private final Document document;
    private String @Nullable [] words;

    Evidence(Document document) {
        this.document = document;
    }

    /**
     * What speaks for a candidate, 0 to 12: its context words anywhere, and again in the sentence of the name.
     *
     * @param first index of the name's first token
     */
    int of(Candidate candidate, int first, int end) {
        List<String> context = candidate.context();
        if (context.isEmpty()) {
            return 0;
        }
        int anywhere = hits(context, words());
        return anywhere == 0 ? 0 : WEIGHT * (anywhere + hits(context, sentence(first, end)));
    }

    private static int hits(List<String> context, String[] words) {
        int hits = 0;
        for (String beginning : context) {
            int place = Arrays.binarySearch(words, beginning);
            int next = place >= 0 ? place : -place - 1;
            if (next < words.length && words[next].startsWith(beginning) && ++hits == ENOUGH) {
                break;
            }
        }
        return hits;
    }

    private String[] words() {
        if (words == null) {
            words = sorted(0, document.size(), -1, -1);
        }
        return words;
    }

    private String[] sentence(int first, int end) {
        for (Sentence sentence : document.text().sentences()) {
            if (sentence.firstToken() <= first && first < sentence.endToken()) {
                return sorted(sentence.firstToken(), sentence.endToken(), first, end);
            }
        }
        return new String[0];
    }

    /** Lower-case words but for those of the name itself; parts of hyphenated ones too. */
    private String[] sorted(int from, int to, int nameFirst, int nameEnd) {
        List<String> all = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (document.tokens().get(i).isWord() && (i < nameFirst || i >= nameEnd)) {
                String lower = document.surface(i).toLowerCase(Locale.ROOT);
                all.add(lower);
                for (int hyphen = lower.indexOf('-'); hyphen >= 0; hyphen = lower.indexOf('-', hyphen + 1)) {
                    all.add(lower.substring(hyphen + 1));
                }
            }
        }
        String[] sorted = all.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }
}
