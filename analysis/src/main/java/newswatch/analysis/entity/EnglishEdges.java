package newswatch.analysis.entity;

import java.util.Locale;
import java.util.Set;
import newswatch.analysis.morphology.EnglishDictionary;
import newswatch.analysis.morphology.WordClass;

/** Where English names begin and end. */
final class EnglishEdges implements NameEdges {

    private static final Set<String> TITLES = Set.of(
            "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Lady", "Lord", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev",
            "Rev.", "Sgt", "Sgt.", "Capt", "Capt.", "Col", "Col.", "Gen", "Gen.", "Lt", "Lt.", "Sen.", "Rep.", "Gov.");

    /** What is called so last and was taken for a work or an event is a body of people. */
    private static final Set<String> BODIES = Set.of(
            "Party",
            "Union",
            "Council",
            "Committee",
            "Commission",
            "Association",
            "Federation",
            "Ministry",
            "Department",
            "Agency",
            "Authority",
            "Institute",
            "University",
            "College",
            "Foundation",
            "Society",
            "Club",
            "Company",
            "Corporation",
            "Group",
            "Bank",
            "Court",
            "Trust",
            "Movement",
            "Alliance",
            "Coalition",
            "Congress",
            "Office");

    /** What is called so last is a company, and nobody's surname. */
    private static final Set<String> COMPANIES = Set.of(
            "Ltd",
            "Limited",
            "plc",
            "PLC",
            "Inc",
            "Inc.",
            "LLC",
            "Corp",
            "Corp.",
            "Holdings",
            "Homes",
            "Partners",
            "Industries",
            "Systems",
            "Technologies",
            "Motors",
            "Foods",
            "Airlines",
            "Airways",
            "Energy",
            "Resources",
            "Solutions",
            "Services",
            "Group",
            "Foundation",
            "Council",
            "University",
            "Hospital",
            "Association");

    private final Document document;

    EnglishEdges(Document document) {
        this.document = document;
    }

    /** Begins with a capital or a number, after titles; ends with a word, a number or a bracket, before a genitive. */
    @Override
    public Stretch within(int start, int stop, EntityType type) {
        int first = start;
        while (first < stop && !mayBegin(first, type)) {
            first++;
        }
        int end = stop;
        while (end > first && !mayEnd(end - 1)) {
            end--;
        }
        boolean small = end - first == 1 && document.startsSentence(first) && isSmallWord(document.surface(first));
        return end > first && !small && hasLetter(first, end) ? new Stretch(first, end) : Stretch.NONE;
    }

    @Override
    public EntityType typeOf(Stretch name, EntityType type) {
        String last = document.surface(name.end() - 1);
        boolean body = type == EntityType.MISC && BODIES.contains(last);
        boolean company = type == EntityType.PER && name.end() - name.first() > 1 && COMPANIES.contains(last);
        return body || company ? EntityType.ORG : type;
    }

    private boolean mayBegin(int index, EntityType type) {
        String surface = document.surface(index);
        boolean title = type == EntityType.PER && TITLES.contains(surface);
        boolean shaped = Character.isLetterOrDigit(surface.codePointAt(0));
        return shaped && !title;
    }

    private boolean mayEnd(int index) {
        String surface = document.surface(index);
        boolean genitive = surface.equals("'s") || surface.equals("’s");
        return !genitive && document.mayEndName(index);
    }

    /** "The", "After": words that only begin a sentence with a capital. */
    private static boolean isSmallWord(String surface) {
        int classes =
                EnglishDictionary.shared().of(surface.toLowerCase(Locale.ROOT)).classes();
        return (classes & (WordClass.CLOSED | WordClass.DETERMINER | WordClass.POSSESSIVE)) != 0;
    }

    private boolean hasLetter(int first, int end) {
        for (int i = first; i < end; i++) {
            if (document.surface(i).codePoints().anyMatch(Character::isUpperCase)) {
                return true;
            }
        }
        return false;
    }
}
