package newswatch.analysis.entity;

import java.util.List;

/** Tags of tokens as numbers: 0 is no name, odd ones begin one, the even one after continues it. */
final class NameTags {

    /** How many tags there are. */
    static final int COUNT = 9;

    /** Their order is that of the trained weights. */
    private static final List<EntityType> ORDER =
            List.of(EntityType.PER, EntityType.LOC, EntityType.ORG, EntityType.MISC);

    private NameTags() {}

    static int of(EntityType type, boolean begins) {
        return 2 * ORDER.indexOf(type) + (begins ? 1 : 2);
    }

    static EntityType typeOf(int tag) {
        return ORDER.get((tag - 1) / 2);
    }

    static boolean begins(int tag) {
        return tag % 2 == 1;
    }

    /** A name is continued only by its own type. */
    static boolean mayFollow(int previous, int tag) {
        return tag == 0 || begins(tag) || previous == tag || previous == tag - 1;
    }
}
