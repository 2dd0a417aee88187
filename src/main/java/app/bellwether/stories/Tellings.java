package app.bellwether.stories;

import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.stories.ArticleMeasures.Read;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a story's articles tell. Pure: the same story and articles give the same. */
@Component
public final class Tellings {

    /** Of a story of hundreds of articles, the newest say where it stands. */
    private static final int MOST_READ = 60;

    private static final String ENGLISH = "en";

    private final ArticleMeasures measures;

    public Tellings(Linguist linguist) {
        this.measures = new ArticleMeasures(linguist);
    }

    /** Some words of an article's text, in UTF-16 units. */
    public record Span(ArticleId article, int revision, int start, int end) {}

    /**
     * A quantity where it stands.
     *
     * @param quantity with its place in the article's text
     * @param sentence the whole sentence around it
     */
    public record Amount(Quantity quantity, Span sentence) {

        /** The quantity as written. */
        public String text() {
            return quantity.text();
        }
    }

    /**
     * A value that has moved on.
     *
     * @param before what the older article says
     * @param now what the newer one says
     */
    public record Update(Amount before, Amount now) {

        /** For example {@code 12 people → 15 people}. */
        public String words() {
            return before.text() + " → " + now.text();
        }
    }

    /** What moved on in the story, as far as its articles are among the given ones, in the newest revisions given. */
    public List<Update> updates(Story story, Collection<Article> articles) {
        Map<ArticleId, Article> byId = byId(articles);
        return updates(articles(newest(story, byId), byId));
    }

    private static Map<ArticleId, Article> byId(Collection<Article> articles) {
        return articles.stream()
                .collect(Collectors.toMap(
                        Article::id,
                        Function.identity(),
                        (one, other) -> one.revision() >= other.revision() ? one : other));
    }

    private static List<Member> newest(Story story, Map<ArticleId, Article> byId) {
        List<Member> members = story.members().stream()
                .filter(member -> byId.containsKey(member.article()))
                .toList();
        return members.subList(Math.max(0, members.size() - MOST_READ), members.size());
    }

    /** What moved on; rules for that exist for English. */
    public List<Update> updates(List<Article> articles) {
        List<Read> read = articles.stream()
                .filter(article -> article.language().equals(ENGLISH))
                .sorted(Comparator.comparing(Article::published).thenComparing(Article::id))
                .map(measures::of)
                .toList();
        return ValueUpdates.of(read);
    }

    private static List<Article> articles(List<Member> members, Map<ArticleId, Article> byId) {
        return members.stream()
                .map(member -> byId.get(member.article()))
                .filter(Objects::nonNull)
                .toList();
    }
}
