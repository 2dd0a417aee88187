package app.bellwether.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles as {@code feed} writes them, read by the other commands. */
class ArticleLinesTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void takeTheTimeAtWhichItWasSeenForADateThatIsNotThere() {
        Article article = read("""
            {"id":"1","title":"Quay","text":"It closes.","published":null,"seen":"2026-03-02T08:00:00Z"}
            """).getFirst();

        assertThat(article.published()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(article.dateGuessed()).isTrue();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void passOverWhatWasNotKept() {
        List<Article> articles = read("""
            {"id":"1","title":"","text":"","published":null,"seen":"2026-03-02T08:00:00Z","kept":false,"why":"says nothing"}
            {"id":"2","title":"Quay","text":"It closes.","published":"2026-03-02T08:00:00Z","kept":true}
            {"id":"2","title":"Quay","text":"It closes.","published":"2026-03-02T08:00:00Z","kept":false}
            """);

        assertThat(articles).extracting(article -> article.id().value()).containsExactly("2");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void areRefusedWithoutAnyDate() {
        assertThat(read("{\"id\":\"1\",\"title\":\"Quay\",\"text\":\"It closes.\",\"published\":null}"))
                .isEmpty();
        assertThat(err.toString(UTF_8)).isEqualTo("bellwether: line 1 is skipped: it has no \"published\"\n");
    }

    private List<Article> read(String lines) {
        return new Lines(new ByteArrayInputStream(lines.getBytes(UTF_8)), new ByteArrayOutputStream(), err)
                .read(new ArticleLines(Pipeline.linguist())::readOnce);
    }
}
