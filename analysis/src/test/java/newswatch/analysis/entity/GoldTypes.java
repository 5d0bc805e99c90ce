package newswatch.analysis.entity;

import java.util.Locale;
import java.util.Optional;
import newswatch.analysis.entity.GoldText.Source;

/** What the collections call our kinds of entities. */
final class GoldTypes {

    private GoldTypes() {}

    /** Our kind, or none if it is not a name to us, such as a date. */
    static Optional<EntityType> of(Source source, String type) {
        return Optional.ofNullable(
                switch (source) {
                    case GERMEVAL, WRITTEN -> type.equals("OTH") ? EntityType.MISC : EntityType.valueOf(type);
                    case SMARTDATA, MOBIE ->
                        switch (type.toLowerCase(Locale.ROOT).replace('_', '-')) {
                            case "person" -> EntityType.PER;
                            case "organization", "organization-company" -> EntityType.ORG;
                            case "location", "location-city", "location-stop", "location-street" -> EntityType.LOC;
                            default -> null;
                        };
                    case LEGAL ->
                        switch (type) {
                            case "PER", "RR", "AN" -> EntityType.PER;
                            case "LD", "LDS", "ST", "STR" -> EntityType.LOC;
                            case "ORG", "UN", "INN", "GRT" -> EntityType.ORG;
                            case "MRK" -> EntityType.MISC;
                            default -> null;
                        };
                });
    }
}
