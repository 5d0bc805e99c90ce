package newswatch.analysis.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import newswatch.analysis.cleaning.Removed;

/** Finds the article among the blocks of a page. */
final class ArticleFinder {

    /** With less text than this the page is read again, trusting no names of elements. */
    private static final int TOO_SHORT = 200;

    private static final int LONGEST_REMOVED = 500;
    private static final int MOST_FINGERPRINTS = 500;

    private final Sources sources;
    private final Boilerplate boilerplate;
    private final BodyText.Hints hints;
    private final SiteMemory memory;

    ArticleFinder(Sources sources, Boilerplate boilerplate, BodyText.Hints hints, SiteMemory memory) {
        this.sources = sources;
        this.boilerplate = boilerplate;
        this.hints = hints;
        this.memory = memory;
    }

    /**
     * The article, or one without text.
     *
     * @param known what holds the article, where that is known
     */
    Article find(Optional<Part> known) {
        String declared = PlainText.ofMarkup(sources.data().openBody()).orElse("");
        Article found = find(sources.text(), known, declared);
        if (found.text().length() >= TOO_SHORT) {
            return found;
        }
        if (declared.length() > TOO_SHORT) {
            return new Article(declared, List.of(), found.fingerprints());
        }
        PageText all = BlockReader.read(sources.tree(), Boilerplate::isControl);
        Article second = find(all, known, declared);
        return second.text().length() > 2 * found.text().length() ? second : found;
    }

    private Article find(PageText text, Optional<Part> known, String declared) {
        List<Long> fingerprints = new ArrayList<>();
        List<Removed> repeated = new ArrayList<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : text.kept()) {
            OptionalLong fingerprint =
                    fingerprints.size() < MOST_FINGERPRINTS ? Fingerprint.of(block.text()) : OptionalLong.empty();
            fingerprint.ifPresent(fingerprints::add);
            if (fingerprint.isPresent() && memory.isRepeated(fingerprint.getAsLong()) && !isOwn(block)) {
                repeated.add(new Removed("repeated", joined("", block.text())));
            } else {
                kept.add(block);
            }
        }
        Optional<Part> body = known.or(() -> new BodyFinder(sources.tree(), text).find(kept, declared, hints));
        return new Article(
                body.map(part -> BodyText.write(kept, part, hints)).orElse(""),
                Stream.concat(body.stream().flatMap(part -> cuts(text, part)), repeated.stream())
                        .toList(),
                fingerprints);
    }

    /** Title and lead also stand in other pages' teasers. */
    private boolean isOwn(Block block) {
        return hints.holdsTitle(block.text()) || hints.isDescription(block.text());
    }

    /** What was cut out of the body, each with all its text. */
    private Stream<Removed> cuts(PageText text, Part body) {
        Map<Part, String> cuts = new LinkedHashMap<>();
        for (Block block : text.all()) {
            Part cut = block.cut();
            if (cut != null && cut != body && cut.isIn(body) && !Boilerplate.isControl(cut)) {
                cuts.merge(cut, joined("", block.text()), ArticleFinder::joined);
            }
        }
        return cuts.entrySet().stream()
                .map(cut -> new Removed(boilerplate.kind(cut.getKey()).orElse("other"), cut.getValue()));
    }

    private static String joined(String before, String text) {
        if (before.length() >= LONGEST_REMOVED) {
            return before;
        }
        String all = before.isEmpty() ? text : before + ' ' + text;
        return all.substring(0, Math.min(LONGEST_REMOVED, all.length()));
    }
}
