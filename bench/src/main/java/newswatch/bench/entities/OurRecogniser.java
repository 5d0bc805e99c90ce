package newswatch.bench.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.entity.EntityFinder;
import newswatch.analysis.text.TextAnnotator;
import newswatch.bench.entities.MarkedText.Name;

/** Recognition and linking of Newswatch; splitting into words is in its time. */
final class OurRecogniser implements Recogniser {

    private final EntityFinder finder;

    OurRecogniser(EntityFinder finder) {
        this.finder = finder;
    }

    @Override
    public String name() {
        return "Newswatch";
    }

    @Override
    public Found find(List<String> texts) {
        List<List<Entity>> found = new ArrayList<>(texts.size());
        long start = System.nanoTime();
        for (String text : texts) {
            found.add(finder.find(TextAnnotator.annotate(text), "de"));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Found(found.stream().map(OurRecogniser::names).toList(), seconds);
    }

    private static Set<Name> names(List<Entity> entities) {
        Set<Name> names = new HashSet<>();
        for (Entity entity : entities) {
            for (Entity.Mention mention : entity.mentions()) {
                if (mention.kind() == Entity.MentionKind.NAME) {
                    names.add(new Name(mention.span(), entity.type()));
                }
            }
        }
        return names;
    }
}
