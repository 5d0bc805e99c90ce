package newswatch.analysis.entity;

/** What stands around names. */
final class Names {

    /** How far behind a name a trade may stand: "Hans Quast, ein Schreiner". */
    private static final int BEHIND = 4;

    private Names() {}

    /** The name as people say it: without the ending that the gazetteer's name shows to be one. */
    static String withoutGenitive(String surface, Candidate candidate) {
        boolean genitive = surface.endsWith("s") && !candidate.entity().name().endsWith("s");
        return genitive ? surface.substring(0, surface.length() - 1) : surface;
    }

    /** Whether a trade or a part in an affair stands beside the name that no public figure has. */
    static boolean hasPrivateRole(Document document, Gazetteer gazetteer, Finding finding) {
        RoleWords roles = gazetteer.roles();
        if (roles.isPrivate(document.surface(finding.first() - 1))) {
            return true;
        }
        if (!document.surface(finding.end()).equals(",")) {
            return false;
        }
        for (int i = finding.end() + 1; i < Math.min(finding.end() + BEHIND, document.size()); i++) {
            if (document.isCapitalisedWord(i)) {
                return roles.isPrivate(document.surface(i));
            }
        }
        return false;
    }

    /** Whether an office, a public trade or a party stands beside the name. */
    static boolean hasPublicRole(Document document, Gazetteer gazetteer, Finding finding) {
        RoleWords roles = gazetteer.roles();
        if (roles.isPublic(document.surface(finding.first() - 1))) {
            return true;
        }
        String after = document.surface(finding.end());
        if (after.equals("(")) {
            Finding inside = document.nameAt(finding.end() + 1);
            return inside != null && inside.entity().type() == EntityType.ORG;
        }
        for (int i = finding.end() + 1;
                after.equals(",") && i < Math.min(finding.end() + BEHIND, document.size());
                i++) {
            if (document.isCapitalisedWord(i) && roles.isPublic(document.surface(i))) {
                return true;
            }
        }
        return false;
    }
}
