package newswatch.analysis.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.analysis.clause.QuoteMarks.Quoted;
import newswatch.analysis.entity.Entity;
import newswatch.analysis.morphology.EnglishDictionary;
import newswatch.analysis.morphology.WordClass;
import newswatch.analysis.text.AnnotatedText;
import newswatch.analysis.text.Sentence;
import newswatch.analysis.text.Token;

/** Reads English texts clause by clause. Thread-safe. */
public final class EnglishReader {

    private static final EnglishDictionary DICTIONARY = EnglishDictionary.shared();
    private static final RoleNouns ROLES = new RoleNouns();

    /** All readers share one dictionary. */
    public EnglishReader() {}

    /** Whether the base form of a verb is known. */
    public boolean knowsVerb(String lemma) {
        return DICTIONARY.isVerb(lemma);
    }

    /**
     * Reads an English text.
     *
     * @param entities those of the text, spans in UTF-16
     */
    public EnglishText read(AnnotatedText text, List<Entity> entities) {
        Cast cast = new Cast(text, entities, ROLES);
        List<Quoted> speech = SpeechMarks.find(text).stream()
                .filter(place -> EnglishText.isSpeech(text, place))
                .toList();
        List<EnglishUnit> units = new ArrayList<>();
        Pass pass = new Pass(text, cast, new WordReader(DICTIONARY, cast.mentions()), units);
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            while (next < speech.size() && speech.get(next).end() <= sentence.firstToken()) {
                next++;
            }
            int end = next;
            while (end < speech.size() && speech.get(end).first() < sentence.endToken()) {
                end++;
            }
            read(pass, sentence, speech.subList(next, end));
        }
        return new EnglishText(text, cast, units);
    }

    private record Pass(AnnotatedText text, Cast cast, WordReader words, List<EnglishUnit> units) {}

    /** Cuts a sentence where speech begins and ends. */
    private void read(Pass pass, Sentence sentence, List<Quoted> held) {
        List<EnglishWord> outside = new ArrayList<>();
        int from = sentence.firstToken();
        for (Quoted place : held) {
            if (place.first() > from) {
                outside.addAll(pass.words.read(pass.text.tokens().subList(from, place.first())));
            }
            Token mark = pass.text.tokens().get(Math.max(place.first(), sentence.firstToken()));
            outside.add(new EnglishWord(mark.span(), "\"", "\"", WordClass.SPEECH, "\"", -1, false));
            from = Math.min(place.end(), sentence.endToken());
        }
        outside.addAll(pass.words.read(pass.text.tokens().subList(from, sentence.endToken())));
        add(pass, sentence, Optional.empty(), held, outside);
        for (Quoted place : held) {
            int first = Math.max(place.first() + 1, sentence.firstToken());
            int end = Math.min(place.end() - 1, sentence.endToken());
            if (first < end) {
                List<Token> tokens = pass.text.tokens().subList(first, end);
                add(pass, sentence, Optional.of(place), List.of(), pass.words.read(tokens));
            }
        }
    }

    private void add(Pass pass, Sentence sentence, Optional<Quoted> place, List<Quoted> held, List<EnglishWord> words) {
        if (held.isEmpty() && words.stream().noneMatch(EnglishWord::isWord)) {
            return;
        }
        boolean question = words.stream().skip(Math.max(0, words.size() - 2)).anyMatch(word -> word.surface()
                .equals("?"));
        List<Piece> pieces = Chunker.chunk(DICTIONARY, words);
        List<EnglishClause> clauses = ClauseReader.read(DICTIONARY, pass.cast, pieces);
        pass.units.add(new EnglishUnit(sentence, place, held, pieces, clauses, question));
    }
}
