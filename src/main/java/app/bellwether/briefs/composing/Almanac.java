package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.sources.Article;
import java.time.LocalDate;
import java.util.List;

/**
 * The dates that articles name. Safe for threads; remembers what it has read, since the briefs of a morning rest on the same articles
 * and to read one takes as long as all else about it.
 */
public final class Almanac {

    private final Linguist linguist;
    private final Memory<Page, List<DateMention>> read = new Memory<>(500);

    public Almanac(Linguist linguist) {
        this.linguist = linguist;
    }

    /** An article's words, and the day by which their dates are understood. */
    private record Page(String text, LocalDate written) {}

    /** The dates in the article's text. */
    List<DateMention> of(Article article) {
        return read.of(
                new Page(article.text(), article.written()),
                page -> List.copyOf(linguist.dates(page.text(), page.written())));
    }
}
