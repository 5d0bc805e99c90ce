package newswatch.analysis.text;

import java.util.Locale;
import java.util.Set;

/** Words that, capitalised after a dot, show that the dot ended a sentence. */
final class SentenceStarters {

    private static final Set<String> WORDS = Set.of("""
            der die das dem den des ein eine einen einem einer er sie es wir ich ihr ihre sein seine dies diese
            dieser dieses doch aber und oder denn auch nach vor in im an am auf aus bei beim mit von vom zu zum
            zur für durch über unter während wegen trotz seit bis ab als wie wenn weil dass ob so da dann danach
            dort hier nun jetzt heute gestern morgen zudem außerdem allerdings jedoch dabei damit dazu daher
            deshalb dagegen zuvor zunächst später bisher noch nur nicht kein keine alle viele mehr man wer was
            wo warum laut insgesamt zugleich gleichzeitig inzwischen unterdessen ohne gegen um sollte trotzdem
            the a he she it they we but and this that on at after il elle les le la l beide keiner nichts
            niemand jeder jede jedes manche einige andere dennoch schließlich ferner zusätzlich anschließend
            damals mittlerweile immer schon erst wieder bereits nachdem obwohl sobald solange falls sowohl weder
            entweder welche welcher welches wann weshalb wieso wohin dadurch darauf daraufhin dafür darin darum
            davon davor hinzu hingegen somit folglich ebenso ebenfalls genau etwa rund fast knapp mindestens
            viel wenig wenige mehrere sämtliche solche jene jener unser unsere mein meine dein euer ihm ihn
            ihnen mir mich uns sind ist war waren hat haben hatte hatten wird werden wurde wurden kann können
            konnte muss müssen musste soll sollen will wollen darf gibt geht kommt bleibt liegt steht indem
            sondern zwar vielmehr vielleicht natürlich leider offenbar vermutlich tatsächlich künftig zuletzt
            sogar selbst allein eigentlich freilich immerhin jedenfalls ansonsten andernfalls wobei woran worauf
            womit dessen deren denen diesen diesem jenes ihren ihrem ihrer seinen seinem seiner abgestimmt
            entschieden insofern überdies gleichwohl nebenbei abends morgens nachts mittags erstmals his her
            their its there if when while as for no not you i my our what who why how one some many most both
            according however meanwhile still then now by from with or these those last next all under although
            because since un une du au aux dans pour mais et ils elles ce cette ces nous vous en
            """.strip().split("\\s+"));

    private SentenceStarters() {}

    static boolean contains(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether such a word stands at this place. */
    static boolean at(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return contains(text.substring(start, end));
    }
}
