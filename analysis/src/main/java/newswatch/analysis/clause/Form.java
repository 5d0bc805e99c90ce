package newswatch.analysis.clause;

import java.util.List;
import java.util.Optional;

/**
 * All that the dictionary says of one word form, independent of its context.
 *
 * @param tags bits of {@link Tag}
 * @param agreement bits of {@link Agreement} as noun, name, adjective, determiner or pronoun
 * @param verbs base forms of its finite and infinite readings
 * @param participles base forms of the verbs that it is a past participle of
 * @param noun base form as noun; the form itself where unknown
 * @param role whom it stands for as a noun; empty for anything that cannot act
 */
record Form(
        int tags, int agreement, List<String> verbs, List<String> participles, String noun, Optional<Roles.Role> role) {

    Form {
        verbs = List.copyOf(verbs);
        participles = List.copyOf(participles);
    }

    boolean is(int tag) {
        return (tags & tag) != 0;
    }
}
