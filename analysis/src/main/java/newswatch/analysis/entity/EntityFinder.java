package newswatch.analysis.entity;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.analysis.entity.Entity.Mention;
import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.entity.TaggerKnowledge.Language;
import newswatch.analysis.text.AnnotatedText;

/** Finds the entities of a text and gives each one identity. Thread-safe; costly to make, so keep one. */
public final class EntityFinder {

    /** Version of rules and the shipped tagger. */
    public static final String VERSION = "entities-2";

    private final Gazetteer gazetteer;
    private final Tagger german;
    private final Tagger english;
    private final String version;

    /** Loads gazetteer and rules from our resources. */
    public EntityFinder() {
        this(Gazetteer.shipped());
    }

    /** Loads rules from our resources. */
    public EntityFinder(Gazetteer gazetteer) {
        this(gazetteer, EntityFinder::tagGerman, EntityFinder::tagEnglish, VERSION);
    }

    /**
     * Takes another tagger of German than the one that we ship.
     *
     * @param tagger what {@code TrainNameTagger} of the tests has written
     * @throws IOException if it is no such file
     */
    public EntityFinder(Gazetteer gazetteer, InputStream tagger) throws IOException {
        this(gazetteer, NameTagger.read(tagger, Language.GERMAN));
    }

    EntityFinder(Gazetteer gazetteer, NameTagger german) {
        this(gazetteer, german, EntityFinder::tagEnglish, VERSION);
    }

    EntityFinder(Gazetteer gazetteer, Tagger german, Tagger english, String version) {
        this.gazetteer = gazetteer;
        this.german = german;
        this.english = english;
        this.version = version;
    }

    /** Loads what it needs when it first needs it. */
    private static int[] tagGerman(Document document, Gazetteer gazetteer) {
        return NameTagger.shipped(Language.GERMAN).tag(document, gazetteer);
    }

    private static int[] tagEnglish(Document document, Gazetteer gazetteer) {
        return NameTagger.shipped(Language.ENGLISH).tag(document, gazetteer);
    }

    /** The names that it knows. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The same finder with other names; costs nothing. */
    public EntityFinder with(Gazetteer other) {
        return new EntityFinder(other, german, english, version);
    }

    /** The same finder with a model in the place of the shipped tagger; gazetteer and rules stay. German texts only. */
    public EntityFinder with(NameModel model) {
        return new EntityFinder(gazetteer, new ModelTagger(model), english, VERSION + "+" + model.version());
    }

    /** Version of rules and tagger, and of the model if there is one. */
    public String version() {
        return version;
    }

    /**
     * Finds the entities; spans are in UTF-16.
     *
     * @param language ISO 639-1 code of the text
     */
    public List<Entity> find(AnnotatedText text, String language) {
        return with(gazetteer.in(language)).findAll(Elisions.split(text, language), language);
    }

    private List<Entity> findAll(AnnotatedText text, String language) {
        Document document = new Document(text);
        new KnownNames(gazetteer, document).find();
        if (language.equals("de")) {
            new TaggedNames(german, gazetteer, document, new GermanEdges(gazetteer, document)).find();
        } else if (language.equals("en")) {
            new TaggedNames(english, gazetteer, document, new EnglishEdges(document)).find();
        }
        new People(gazetteer, document).find();
        Linker linker = new Linker(gazetteer, document);
        identify(document, linker);
        if (language.equals("de")) {
            new Compounds(gazetteer, document).find();
            new RoleMentions(gazetteer, document).find();
        }
        return entities(document, linker);
    }

    private void identify(Document document, Linker linker) {
        new Abbreviations(document).find();
        linker.linkNames();
        new SamePerson(gazetteer, document).join();
        new SameOrganisation(document).join();
        linker.linkSurnames();
    }

    private List<Entity> entities(Document document, Linker linker) {
        List<Finding> findings = new ArrayList<>(document.names());
        findings.addAll(document.parts());
        findings.sort(Comparator.comparing(Finding::span));
        Map<String, List<Finding>> byId = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byId.computeIfAbsent(finding.entity().id(), id -> new ArrayList<>()).add(finding);
        }
        return byId.values().stream()
                .map(group -> entity(document, linker, group))
                .toList();
    }

    private Entity entity(Document document, Linker linker, List<Finding> group) {
        KnownEntity known = group.get(0).entity();
        List<Mention> mentions = group.stream()
                .map(finding -> new Mention(
                        finding.span(), finding.span().of(document.text().text()), finding.kind()))
                .toList();
        return new Entity(
                known.id(),
                known.name(),
                known.type(),
                linker.confidence(known),
                mentions,
                isPublic(document, known, group));
    }

    private boolean isPublic(Document document, KnownEntity known, List<Finding> group) {
        return known.type() != EntityType.PER
                || known.isLinked()
                || gazetteer.has(known)
                || group.stream()
                        .anyMatch(finding -> finding.kind() == MentionKind.NAME
                                && Names.hasPublicRole(document, gazetteer, finding));
    }
}
