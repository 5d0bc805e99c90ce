package newswatch.analysis.stance;

import java.util.List;

/** Reads stances off one clause. Stateless. */
interface Rule {

    /** What the clause says, by this rule. */
    List<Candidate> read(Scene scene);
}
