package app.bellwether.stories;

import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is to be put into stories next. */
@Component
record Arrivals(Articles articles, Sources sources, StoriesSettings settings) {

    private static final int PAGE = 500;

    /** Articles in the order in which they are to be taken, and the position up to which that is all. */
    record Batch(List<Article> articles, long position) {}

    /** What arrived after that position, in order of arrival. */
    Optional<Batch> after(long position) {
        List<ArrivedArticle> arrived = articles.after(position, settings.batch());
        return arrived.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(
                        arrived.stream().map(ArrivedArticle::article).toList(),
                        arrived.getLast().position()));
    }

    /**
     * All that there is at the first round, in order of publication: sources are read one after the other, and a story that
     * began in the last one read should not seem to begin there. Empty until every source was read once.
     */
    Optional<Batch> backlog() {
        if (!sources.caughtUp()) {
            return Optional.empty();
        }
        Map<ArticleId, Article> all = new LinkedHashMap<>();
        long position = 0;
        for (List<ArrivedArticle> page = articles.after(0, PAGE);
                !page.isEmpty();
                page = articles.after(position, PAGE)) {
            page.forEach(arrived -> all.put(arrived.article().id(), arrived.article()));
            position = page.getLast().position();
        }
        List<Article> byTime = all.values().stream()
                .sorted(Comparator.comparing(Article::published).thenComparing(Article::id))
                .toList();
        return Optional.of(new Batch(byTime, position));
    }
}
