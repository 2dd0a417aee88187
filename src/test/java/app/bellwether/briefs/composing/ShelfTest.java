package app.bellwether.briefs.composing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Kind;
import app.bellwether.taxonomy.Taxonomy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");

    private final AtomicInteger readings = new AtomicInteger();
    private final Shelf shelf = new Shelf(counting(Linguist.standard(Taxonomy.standard())));

    @Test
    void readsTheSameWordsOnceForAllBriefs() {
        List<DateMention> first = shelf.dates(article(AT, "The vote is due on 20 March."));
        List<DateMention> again = shelf.dates(article(AT, "The vote is due on 20 March."));

        assertThat(first).extracting(DateMention::date).containsExactly(LocalDate.of(2026, 3, 20));
        assertThat(again).isEqualTo(first);
        assertThat(readings).hasValue(1);
    }

    @Test
    void readsOtherWordsAndAnotherDayAnew() {
        shelf.dates(article(AT, "The vote is due on 20 March."));

        assertThat(shelf.dates(article(AT, "The vote is due on 27 March.")))
                .extracting(DateMention::date)
                .containsExactly(LocalDate.of(2026, 3, 27));
        assertThat(shelf.dates(article(AT.plus(Duration.ofDays(365)), "The vote is due on 20 March.")))
                .extracting(DateMention::date)
                .containsExactly(LocalDate.of(2027, 3, 20));
    }

    private Linguist counting(Linguist linguist) {
        return (Linguist) Proxy.newProxyInstance(
                Linguist.class.getClassLoader(), new Class<?>[] {Linguist.class}, (_, method, arguments) -> {
                    if (method.getName().equals("dates")) {
                        readings.incrementAndGet();
                    }
                    try {
                        return method.invoke(linguist, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Article article(Instant published, String text) {
        return new Article(
                new ArticleId("a1"),
                1,
                "paper",
                Kind.ARTICLE,
                "https://example.org/a1",
                "Paper",
                null,
                "A vote is due",
                text,
                published,
                published,
                false,
                "en",
                List.of());
    }
}
