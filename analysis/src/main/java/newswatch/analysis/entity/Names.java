package newswatch.analysis.entity;

import java.util.Set;

/** What stands around names. */
final class Names {

    /** How far behind a name a trade may stand: "Hans Quast, ein Schreiner". */
    private static final int BEHIND = 4;

    /** How far a phrase with an office reaches. */
    private static final int FAR = 8;

    /** What may stand between an office and the name of who holds it. */
    private static final Set<String> LINKS =
            Set.of("der", "des", "die", "von", "vom", "für", "und", "im", "in", "am", "zur");

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
        if (roles.isPrivate(document.surface(finding.first() - 1))) {
            return false;
        }
        String after = document.surface(finding.end());
        if (after.equals("(")) {
            Finding inside = document.nameAt(finding.end() + 1);
            return inside != null && inside.entity().type() == EntityType.ORG;
        }
        return hasRoleBefore(document, roles, finding)
                || (after.equals(",")
                        && (roles.isLowerCase()
                                ? hasSmallRoleAfter(document, roles, finding)
                                : hasRoleAfter(document, roles, finding)));
    }

    /** "Umweltminister der Republik, Jean Quast": the phrase before the name, over articles, names and one comma. */
    private static boolean hasRoleBefore(Document document, RoleWords roles, Finding finding) {
        for (int i = finding.first() - 1; i >= Math.max(0, finding.first() - FAR); i--) {
            String surface = document.surface(i);
            boolean noun = document.isCapitalisedWord(i) || roles.isLowerCase();
            if (noun && roles.isPublic(withoutEnding(surface))) {
                return true;
            }
            boolean comma = surface.equals(",") && i == finding.first() - 1;
            if (!comma && !document.isCapitalisedWord(i) && !LINKS.contains(surface)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasRoleAfter(Document document, RoleWords roles, Finding finding) {
        for (int i = finding.end() + 1; i < Math.min(finding.end() + FAR, document.size()); i++) {
            if (document.startsSentence(i)) {
                return false;
            }
            if (document.isCapitalisedWord(i)) {
                return roles.isPublic(withoutEnding(document.surface(i)));
            }
        }
        return false;
    }

    /** Where roles have small letters, any word up to the next mark may be one: "the trust's director". */
    private static boolean hasSmallRoleAfter(Document document, RoleWords roles, Finding finding) {
        for (int i = finding.end() + 1; i < Math.min(finding.end() + FAR, document.size()); i++) {
            if (document.startsSentence(i)) {
                return false;
            }
            if (roles.isPublic(document.surface(i))) {
                return true;
            }
            if (!document.tokens().get(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "Airbus-Chefs" as "Airbus-Chef". */
    private static String withoutEnding(String role) {
        return role.endsWith("efs") || role.endsWith("ers") || role.endsWith("nts") || role.endsWith("ten")
                ? role.substring(0, role.length() - (role.endsWith("ten") ? 2 : 1))
                : role;
    }
}
