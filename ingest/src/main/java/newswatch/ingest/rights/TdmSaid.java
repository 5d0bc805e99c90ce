package newswatch.ingest.rights;

import java.util.Optional;

/**
 * What one place says about text and data mining (TDMRep).
 *
 * @param reservation whether mining is reserved; empty where the place says nothing
 * @param policy address of the policy under which it is licensed
 */
record TdmSaid(Optional<Boolean> reservation, Optional<String> policy) {

    static final TdmSaid NOTHING = new TdmSaid(Optional.empty(), Optional.empty());

    /** 1 reserves, 0 does not, whatever else is an error and says nothing (TDMRep, 4.1). */
    static Optional<Boolean> reservation(String value) {
        return switch (value.strip()) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean isNothing() {
        return reservation.isEmpty() && policy.isEmpty();
    }

    /** What is said here and, where nothing is, by a less specific place (TDMRep, 5.4). */
    TdmSaid or(TdmSaid lessSpecific) {
        return new TdmSaid(reservation.or(lessSpecific::reservation), policy.or(lessSpecific::policy));
    }
}
