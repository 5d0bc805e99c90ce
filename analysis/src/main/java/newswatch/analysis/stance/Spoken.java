package newswatch.analysis.stance;

import java.util.List;
import newswatch.analysis.clause.Word;
import newswatch.analysis.stance.Stance.Polarity;

/**
 * What somebody is quoted with, by one clause, for or against something.
 *
 * @param cue the words that express it
 * @param rule kind of rule, or the word of the lexicon that it hangs on
 */
record Spoken(Target target, Polarity polarity, List<Word> cue, String rule) {

    Spoken {
        cue = List.copyOf(cue);
    }
}
