package newswatch.analysis.story;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import newswatch.analysis.story.Weighing.Part;

/**
 * How two articles are alike.
 *
 * @param body cosine of all words, 0 to 1
 * @param head cosine of headline and lead, 0 to 1
 * @param headline cosine of the headlines, 0 to 1; that of the heads where a headline is missing
 * @param names cosine of the words that look like names, 0 to 1
 * @param entities cosine of the entities, damped for common ones, 0 to 1
 * @param leading cosine of the entities that stand in headline or lead, 0 to 1; 1 where one has none there
 * @param placesClash whether both lead with places and have none of them in common
 * @param numbers share of quantities that agree, 0 to 1
 * @param numbersClash whether both lead with numbers of one kind and none agrees
 * @param scoresClash whether both lead with the results of different games
 * @param days days between the happenings, as far as both name a day; else 0
 * @param explicitDays the same for days named by date
 * @param dated whether it is known when both were published
 * @param hours hours between the publications; of no meaning if not dated
 */
record Features(
        double body,
        double head,
        double headline,
        double names,
        double entities,
        double leading,
        boolean placesClash,
        double numbers,
        boolean numbersClash,
        boolean scoresClash,
        long days,
        long explicitDays,
        boolean dated,
        double hours) {

    private static final double MINUTES_PER_HOUR = 60;

    static Features of(Filed one, Weighing first, Filed two, Weighing second, NameRarity rarity) {
        double[] cosines = first.cosines(second);
        Quantities quantities =
                new Quantities(one.content().quantities(), two.content().quantities());
        boolean headlines = !first.isEmpty(Part.HEADLINE) && !second.isEmpty(Part.HEADLINE);
        return new Features(
                Part.ALL.of(cosines),
                Part.HEAD.of(cosines),
                (headlines ? Part.HEADLINE : Part.HEAD).of(cosines),
                Part.NAMES.of(cosines),
                rarity.cosine(one.content().names(), two.content().names()),
                leading(one.content().names(), two.content().names(), rarity),
                placesClash(places(one.content().names()), places(two.content().names())),
                quantities.agreement(),
                quantities.clash(),
                quantities.scoresClash(),
                capped(one.days().apart(two.days())),
                capped(one.days().explicitlyApart(two.days())),
                one.arrival().published().isPresent()
                        && two.arrival().published().isPresent(),
                Duration.between(one.time(), two.time()).abs().toMinutes() / MINUTES_PER_HOUR);
    }

    private static double leading(List<Name> some, List<Name> others, NameRarity rarity) {
        List<Name> first =
                some.stream().filter(name -> name.is(Terms.TITLE | Terms.LEAD)).toList();
        List<Name> second = others.stream()
                .filter(name -> name.is(Terms.TITLE | Terms.LEAD))
                .toList();
        return first.isEmpty() || second.isEmpty() ? 1 : rarity.cosine(first, second);
    }

    private static List<Name> places(List<Name> names) {
        return names.stream()
                .filter(name -> name.is(Name.PLACE) && name.is(Terms.TITLE | Terms.LEAD))
                .toList();
    }

    private static boolean placesClash(List<Name> some, List<Name> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream().noneMatch(one -> others.stream().anyMatch(two -> two.hash() == one.hash()));
    }

    private static long capped(OptionalLong days) {
        return Math.min(days.orElse(0), Integer.MAX_VALUE);
    }

    /** How telling a name is, by its hash. */
    interface NameRarity {
        double of(int name);

        default double cosine(List<Name> some, List<Name> others) {
            double dot = 0;
            for (Name name : some) {
                dot += others.stream()
                        .filter(other -> other.hash() == name.hash())
                        .mapToDouble(other -> weight(name) * weight(other))
                        .sum();
            }
            double product = norm(some) * norm(others);
            return product == 0 ? 0 : Math.min(1, dot / product);
        }

        private double weight(Name name) {
            return (1 + Math.log(name.weight())) * of(name.hash());
        }

        private double norm(List<Name> names) {
            double sum = 0;
            for (Name name : names) {
                sum += weight(name) * weight(name);
            }
            return Math.sqrt(sum);
        }
    }
}
