package newswatch.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newswatch.contract.Rights;
import newswatch.contract.TextUse;

/** What owners say on several pages of one article, as one. */
final class AllRights {

    private AllRights() {}

    /** What both say; where one of them reserves the text, what that one says. */
    static Optional<Rights> of(Optional<Rights> one, Optional<Rights> other) {
        Optional<Rights> reserving = Stream.of(one, other)
                .flatMap(Optional::stream)
                .filter(rights -> rights.getTextUse() == TextUse.METADATA_ONLY)
                .findFirst();
        return reserving
                .or(() -> one.flatMap(first -> other.map(second -> both(first, second))))
                .or(() -> one)
                .or(() -> other);
    }

    private static Rights both(Rights one, Rights other) {
        return Rights.newBuilder(one)
                .setTdmReservation(
                        one.getTdmReservation().or(other::getTdmReservation).orElse(null))
                .setTdmPolicy(one.getTdmPolicy().or(other::getTdmPolicy).orElse(null))
                .setContentUsage(
                        one.getContentUsage().or(other::getContentUsage).orElse(null))
                .setDirectives(union(one.getDirectives(), other.getDirectives()))
                .setSaidIn(union(one.getSaidIn(), other.getSaidIn()))
                .setCheckedAt(other.getCheckedAt())
                .build();
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
