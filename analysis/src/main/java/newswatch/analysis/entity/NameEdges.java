package newswatch.analysis.entity;

/** Where names begin and end, as a language has it; the tagger may be a word off. */
interface NameEdges {

    /**
     * The name within some tokens of which the tagger says that they are one.
     *
     * @param start the first token
     * @param stop behind the last token
     * @return what is left; {@link Stretch#NONE} if it is no name
     */
    Stretch within(int start, int stop, EntityType type);

    /** What the name is: what the tagger says, unless its words say otherwise. */
    default EntityType typeOf(Stretch name, EntityType type) {
        return type;
    }

    /**
     * Behind the last token of a club that begins at a token and that only a rule knows; the token itself if none does.
     */
    default int clubAt(int first) {
        return first;
    }

    /**
     * Some tokens.
     *
     * @param first the first one
     * @param end behind the last one
     */
    record Stretch(int first, int end) {

        static final Stretch NONE = new Stretch(0, 0);

        boolean isEmpty() {
            return end <= first;
        }
    }
}
