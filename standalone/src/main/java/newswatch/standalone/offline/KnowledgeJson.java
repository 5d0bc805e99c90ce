package newswatch.standalone.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import newswatch.analysis.ArticleKnowledge;
import newswatch.analysis.cleaning.Removed;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.keyword.Keyword;
import newswatch.analysis.quote.Quote;
import newswatch.analysis.stance.Stance;

/** An output line of {@code analyze}. */
final class KnowledgeJson {

    private KnowledgeJson() {}

    static ObjectNode of(JsonNode id, ArticleKnowledge knowledge) {
        ObjectNode line = Json.object();
        line.set("id", id);
        line.putObject("language")
                .put("code", knowledge.language().code())
                .put("confidence", Json.rounded(knowledge.language().confidence()));
        line.set("title", Json.known(knowledge.title()));
        line.put("text", knowledge.text()).put("text_sha256", knowledge.textSha256());
        line.set("removed", Json.array(knowledge.removed(), KnowledgeJson::removed));
        line.set("entities", Json.array(knowledge.entities(), KnowledgeJson::entity));
        line.set("stances", Json.array(knowledge.stances(), KnowledgeJson::stance));
        line.set("quotes", Json.array(knowledge.quotes(), KnowledgeJson::quote));
        line.set("keywords", Json.array(knowledge.keywords(), KnowledgeJson::keyword));
        ObjectNode versions = line.putObject("versions");
        new TreeMap<>(knowledge.versions()).forEach(versions::put);
        return line;
    }

    static ObjectNode removed(Removed removed) {
        return Json.object().put("kind", removed.kind()).put("text", removed.text());
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode node = Json.object()
                .put("id", entity.id())
                .put("name", entity.name())
                .put("type", entity.type().name())
                .put("link_confidence", Json.rounded(entity.linkConfidence()))
                .put("public", entity.isPublic());
        node.set("mentions", Json.array(entity.mentions(), KnowledgeJson::mention));
        return node;
    }

    private static ObjectNode mention(Entity.Mention mention) {
        return Json.span(mention.span()).put("surface", mention.surface()).put("kind", Json.word(mention.kind()));
    }

    private static ObjectNode stance(Stance stance) {
        ObjectNode node = Json.object();
        node.set("actor", Json.party(stance.actor()));
        node.put("target", stance.target());
        node.set("issue", Json.orNull(stance.issue(), KnowledgeJson::issue));
        node.put("polarity", Json.word(stance.polarity())).put("attribution", Json.word(stance.attribution()));
        node.set("reported_by", Json.orNull(stance.reportedBy(), Json::party));
        node.set("evidence", Json.span(stance.evidence()));
        node.set("actor_span", Json.orNull(stance.actorSpan(), Json::span));
        node.set("cue_spans", Json.array(stance.cueSpans(), Json::span));
        node.set("target_span", Json.orNull(stance.targetSpan(), Json::span));
        return node.put("confidence", Json.rounded(stance.confidence())).put("rule", stance.rule());
    }

    private static ObjectNode issue(Stance.Issue issue) {
        return Json.object().put("id", issue.id()).put("label", issue.label());
    }

    private static ObjectNode quote(Quote quote) {
        ObjectNode node = Json.span(quote.span()).put("form", Json.word(quote.form()));
        node.set("speaker", Json.orNull(quote.speaker(), party -> {
            ObjectNode speaker = Json.party(party);
            // A speaker without a place is known from an earlier sentence.
            speaker.set("start", Json.orNull(quote.speakerSpan(), span -> Json.number(span.start())));
            speaker.set("end", Json.orNull(quote.speakerSpan(), span -> Json.number(span.end())));
            return speaker;
        }));
        node.set("cue", Json.orNull(quote.cue(), Json::span));
        return node.put("confidence", Json.rounded(quote.confidence()));
    }

    private static ObjectNode keyword(Keyword keyword) {
        return Json.object().put("term", keyword.term()).put("weight", Json.rounded(keyword.weight()));
    }
}
