package app.bellwether.console;

import app.bellwether.language.Linguist;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.sources.Article;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/** The way of the articles in memory, as far as a command needs it. */
final class Pipeline {

    private final Lines lines;
    private final Linguist linguist;
    private final List<Article> articles;
    private final StoryStore stories = StoryStore.inMemory();

    private Pipeline(Lines lines, Linguist linguist, List<Article> articles) {
        this.lines = lines;
        this.linguist = linguist;
        this.articles = articles;
    }

    /** Reads the articles on standard input, and puts them into the order in which they were seen. */
    static Pipeline read(Lines lines, Linguist linguist) {
        List<Article> articles = lines.read(new ArticleLines(linguist)::readOnce).stream()
                .sorted(Comparator.comparing(Article::seen))
                .toList();
        return new Pipeline(lines, linguist, articles);
    }

    static Linguist linguist() {
        return Linguist.standard(Taxonomy.standard());
    }

    /** The same without what was published at that instant or later. */
    Pipeline until(Instant at) {
        return new Pipeline(
                lines,
                linguist,
                articles.stream()
                        .filter(article -> article.published().isBefore(at))
                        .toList());
    }

    /** As many sources as the articles have publishers, all of them read. */
    static Sources.Coverage coverage(List<Article> articles) {
        int publishers =
                (int) articles.stream().map(Article::publisher).distinct().count();
        return new Sources.Coverage(publishers, publishers, List.of());
    }

    List<Article> articles() {
        return articles;
    }

    /** Puts every article into its story. */
    StoryStore stories() {
        OneByOne each = new OneByOne(lines, linguist);
        Newsroom newsroom = new Newsroom(each.linguist(), stories);
        int done = 0;
        for (Article article : articles) {
            each.read(article, () -> newsroom.take(article));
            lines.progress("stories: articles", ++done, articles.size());
        }
        return stories;
    }

    /** The stories, as far as articles were put into them. */
    StoryStore placed() {
        return stories;
    }

    /** Watches the stories, once every article has its own. */
    SignalStore signals() {
        return signals((_, _) -> {});
    }

    /**
     * The same.
     *
     * @param evening is called at the end of each day (UTC) on which something was read
     */
    SignalStore signals(BiConsumer<SignalWatch, Instant> evening) {
        SignalStore signals = SignalStore.inMemory(linguist);
        OneByOne each = new OneByOne(lines, linguist);
        SignalWatch watch = new SignalWatch(each.linguist(), stories(), signals);
        int done = 0;
        Instant midnight = Instant.MAX;
        for (Article article : articles) {
            if (!article.seen().isBefore(midnight)) {
                evening.accept(watch, midnight);
            }
            midnight = article.seen().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            if (stories.placeOf(article.id()).isPresent()) {
                each.read(article, () -> watch.take(List.of(article)));
            }
            lines.progress("signals: articles", ++done, articles.size());
        }
        evening.accept(watch, midnight);
        return signals;
    }

    /** When the newest article was published; the begin of time when there is none. */
    Instant newest() {
        return articles.stream()
                .map(Article::published)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
