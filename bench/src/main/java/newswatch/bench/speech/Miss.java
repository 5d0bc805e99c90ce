package newswatch.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import newswatch.analysis.stance.Stance;
import newswatch.bench.speech.GoldStatements.Judged;

/** Why a wanted statement was missed, told from the set's notes and from what was found instead. */
enum Miss {
    OTHER_DIRECTION("the right actor, but the other direction or a second statement missing"),
    OTHER_ACTOR("another actor's statement was found in the sentence, this one not"),
    SPEECH_UNREAD("speech: the speaker is right, the wording is not read as a stand"),
    SPEECH_LOST("speech: the quotation or its speaker is wrong"),
    CLEAR("narrated, full noun phrase and explicit cue, nothing found: cue not in the lexicon or clause misread"),
    HINTED("narrated, pronoun, hint or act instead of position, nothing found");

    private final String words;

    Miss(String words) {
        this.words = words;
    }

    /** In a sentence. */
    String words() {
        return words;
    }

    static Miss of(Judged document, JsonNode wanted) {
        List<Stance> near = document.told().stream()
                .filter(stance -> GoldStatements.overlaps(stance.evidence(), wanted))
                .toList();
        boolean sameActor = near.stream()
                .anyMatch(stance -> GoldStatements.isSameActor(stance.actor().name(), stance.actorSpan(), wanted));
        if (!near.isEmpty()) {
            return sameActor ? OTHER_DIRECTION : OTHER_ACTOR;
        }
        if (!wanted.path("attribution").asText().equals("narrated")) {
            boolean heard = document.said().stream()
                    .filter(quote -> GoldStatements.overlaps(quote.span(), wanted))
                    .anyMatch(quote -> quote.speaker()
                            .filter(who -> GoldStatements.isSameActor(who.name(), quote.speakerSpan(), wanted))
                            .isPresent());
            return heard ? SPEECH_UNREAD : SPEECH_LOST;
        }
        return wanted.path("core").asBoolean() ? CLEAR : HINTED;
    }
}
