package app.bellwether.briefs.composing;

import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dates that articles name. Safe for threads; remembers what it has read, since the briefs of a morning rest on the same articles
 * and to read one takes as long as all else about it.
 */
public final class Almanac {

    private static final int REMEMBERED = 1000;

    private final Linguist linguist;
    private final Map<Page, List<DateMention>> read = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, List<DateMention>> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Almanac(Linguist linguist) {
        this.linguist = linguist;
    }

    /** An article's words, whatever it is called, and the day by which its dates are understood. */
    private record Page(String title, String text, LocalDate published) {}

    /** The dates in the article's text, as understood on that day. */
    List<DateMention> of(Article article, LocalDate published) {
        Page page = new Page(article.title(), article.text(), published);
        List<DateMention> known = read.get(page);
        if (known == null) {
            known = List.copyOf(
                    linguist.read(article.title(), article.text(), published).dates());
            read.put(page, known);
        }
        return known;
    }
}
