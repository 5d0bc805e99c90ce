package newswatch.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {

    private static final String NEXT = "<link rel=next href='?seite=2'>";

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/extraction/next-pages.csv", delimiter = '|', encoding = "UTF-8", quoteCharacter = '\0')
    void findsTheNextPageOfAnArticleAndOfNothingElse(String url, String html, @Nullable String next) {
        assertThat(pagination(url, html).next()).isEqualTo(Optional.ofNullable(next));
        assertThat(PageExtractor.extract(bytes(html), Optional.empty(), Optional.of(url))
                        .details()
                        .nextPage())
                .isEqualTo(Optional.ofNullable(next));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='/lokal/bruecke/komplettansicht'>Auf einer Seite lesen</a> | https://bote.example/lokal/bruecke/komplettansicht",
                "<a href='?seite=all'>Artikel auf einer Seite lesen</a>              | https://bote.example/lokal/bruecke?seite=all",
                "<a href='/lokal/bruecke/all#top'>Single page</a>                    | https://bote.example/lokal/bruecke/all",
                "<a href='/lokal/markt?seite=all'>Auf einer Seite</a>                |",
                "<a href='/lokal/bruecke'>Auf einer Seite</a>                        |",
                "<a href='?seite=all'>Alle Artikel von Eva Probe</a>                 |",
                "<a href='https://kurier.example/lokal/bruecke?seite=all'>Auf einer Seite</a> |",
            })
    void findsTheWholeArticleOnOnePage(String html, @Nullable String whole) {
        assertThat(pagination("https://bote.example/lokal/bruecke", NEXT + html).whole())
                .isEqualTo(Optional.ofNullable(whole));
    }

    @Test
    void whatHasNoNextPageIsWhole() {
        assertThat(pagination("https://bote.example/a", "<a href='?seite=all'>Auf einer Seite</a>"))
                .isEqualTo(Pagination.NONE);
    }

    private static Pagination pagination(String url, String html) {
        return PageSigns.of(bytes(html), Optional.empty(), Optional.of(url)).pagination();
    }

    private static byte[] bytes(String html) {
        return ("<!DOCTYPE html><meta charset=utf-8><title>Bote</title>" + html).getBytes(StandardCharsets.UTF_8);
    }
}
