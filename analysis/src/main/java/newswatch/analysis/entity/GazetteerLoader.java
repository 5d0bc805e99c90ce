package newswatch.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswatch.analysis.entity.Gazetteer.Condition;
import newswatch.analysis.morphology.GermanMorphology;

/** Reads the gazetteer's files and the names of states that the JDK knows. */
final class GazetteerLoader {

    private static final String FOLDER = "/newswatch/gazetteer/";

    private static final String[] ADJECTIVE_ENDINGS = {"", "e", "er", "en", "es", "em"};

    private final Gazetteer gazetteer = new Gazetteer();
    private final Set<String> listed = new HashSet<>();

    private GazetteerLoader() {}

    static Gazetteer load() {
        GazetteerLoader loader = new GazetteerLoader();
        loader.read("countries.txt").forEach(loader::addCountry);
        loader.addOtherCountries();
        loader.read("places.txt").forEach(loader::addPlace);
        loader.read("organisations.txt").forEach(loader::addNames);
        loader.read("events.txt").forEach(loader::addNames);
        loader.read("people.txt").forEach(loader::addPerson);
        loader.read("roles.txt").forEach(line -> List.of(line.split(" ")).forEach(loader.gazetteer::addRole));
        return loader.gazetteer;
    }

    private List<String> read(String file) {
        InputStream stream = GazetteerLoader.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("Missing resource " + FOLDER + file);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCountry(String line) {
        String[] fields = line.split(";", -1);
        listed.add(fields[0]);
        List<String> names = split(fields[2]);
        KnownEntity country = KnownEntity.of(EntityType.LOC, fields[1], nameOf(fields[0], names));
        addCountryNames(fields[0], country);
        names.forEach(name -> gazetteer.addName(name, country, Condition.NONE));
        addAdjectives(split(fields[3]), country);
        split(fields[4]).forEach(people -> addPeople(people, country));
    }

    /** The everyday German name: the JDK's, but for states that have a shorter one. */
    private static String nameOf(String code, List<String> names) {
        return switch (code) {
            case "US", "GB", "MM", "MK", "MD" -> names.get(0);
            default -> german(code);
        };
    }

    private void addCountryNames(String code, KnownEntity country) {
        gazetteer.addName(country.name(), country, Condition.NONE);
        gazetteer.addName(german(code), country, Condition.NONE);
        gazetteer.addName(new Locale("", code).getDisplayCountry(Locale.ENGLISH), country, Condition.NONE);
    }

    private static String german(String code) {
        return new Locale("", code).getDisplayCountry(Locale.GERMAN);
    }

    private void addOtherCountries() {
        for (String code : Locale.getISOCountries()) {
            if (!listed.contains(code)) {
                addCountryNames(code, KnownEntity.of(EntityType.LOC, "-", german(code)));
            }
        }
    }

    private void addAdjectives(List<String> stems, KnownEntity place) {
        for (String stem : stems) {
            for (String ending : ADJECTIVE_ENDINGS) {
                gazetteer.addAdjective(stem + ending, place);
            }
        }
    }

    private void addPeople(String people, KnownEntity country) {
        String stem = people.endsWith("e") ? people.substring(0, people.length() - 1) : people;
        for (String ending : new String[] {"", "n", "s", "in", "innen", "en"}) {
            gazetteer.addAdjective(stem + ending, country);
        }
        gazetteer.addAdjective(people, country);
    }

    private void addPlace(String line) {
        KnownEntity place = addNames(line);
        String[] fields = line.split(";", -1);
        addAdjectives(split(fields[4]), place);
        if (place.name().indexOf(' ') < 0 && fields[3].indexOf('?') < 0) {
            addInhabitants(place);
        }
    }

    private void addInhabitants(KnownEntity place) {
        String name = place.name();
        gazetteer.addAdjective(name + "er", place);
        if (name.equals("München")) {
            gazetteer.addAdjective("Münchner", place);
        }
        if (name.equals("Zürich") || name.equals("Europa")) {
            gazetteer.addAdjective(name.equals("Zürich") ? "Zürcher" : "Europäer", place);
            gazetteer.addAdjective(name.equals("Zürich") ? "Zürchern" : "Europäern", place);
        }
    }

    private KnownEntity addNames(String line) {
        String[] fields = line.split(";", -1);
        KnownEntity entity = KnownEntity.of(EntityType.valueOf(fields[0]), fields[1], fields[2]);
        List<String> more = split(fields[3]);
        if (more.stream().noneMatch(name -> name.equals("?" + fields[2]))) {
            gazetteer.addName(fields[2], entity, Condition.NONE);
        }
        for (String name : more) {
            boolean doubtful = name.startsWith("?");
            gazetteer.addName(
                    doubtful ? name.substring(1) : name, entity, doubtful ? Condition.CONTEXT : Condition.NONE);
        }
        return entity;
    }

    private void addPerson(String line) {
        boolean wholeOnly = line.contains(";=");
        KnownEntity person = addNames(line.replace(";=", ";"));
        String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
        if (!wholeOnly) {
            gazetteer.addName(surname, person, isWord(surname) ? Condition.FULL_NAME : Condition.NONE);
        }
    }

    /** A surname that is a common word too says nothing alone. */
    private static boolean isWord(String surname) {
        return GermanMorphology.shared().readingsAnyCase(surname).stream().anyMatch(reading -> !reading.is("EIG"));
    }

    private static List<String> split(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }
}
