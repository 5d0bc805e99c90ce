package newswatch.dashboard.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void cutsTheTextAtItsMarks() {
        assertThat(Snippet.parts("Der \uE000Haushalt\uE001 <b>steht</b>").toString())
                .isEqualTo("""
                        [{"text":"Der ","hit":false},{"text":"Haushalt","hit":true},{"text":" <b>steht</b>","hit":false}]""");
    }

    @Test
    void anUnclosedOrForgottenMarkHarmsNothing() {
        assertThat(Snippet.parts("\uE001\uE000a")).hasSize(1);
        assertThat(Snippet.parts("")).isEmpty();
    }
}
