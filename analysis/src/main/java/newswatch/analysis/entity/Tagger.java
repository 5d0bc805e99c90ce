package newswatch.analysis.entity;

/** Decides for a text which tokens are names. */
interface Tagger {

    /** Tags of all tokens, see {@link NameTags}; what the gazetteer found stands in the document already. */
    int[] tag(Document document, Gazetteer gazetteer);
}
