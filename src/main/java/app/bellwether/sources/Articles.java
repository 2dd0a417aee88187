package app.bellwether.sources;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every article that was kept, each once, with all its revisions. */
public interface Articles {

    /** Those of a list, which arrived in its order; revisions of one article are told apart by their number. */
    static Articles inMemory(List<Article> articles) {
        return new MemoryArticles(articles);
    }

    /** The newest revision. */
    Optional<Article> byId(ArticleId id);

    /** That revision. */
    Optional<Article> byId(ArticleId id, int revision);

    /** The newest revisions of those that exist. */
    Map<ArticleId, Article> byIds(Collection<ArticleId> ids);

    /** Those revisions that are kept: at once, where they are the newest, as most are. */
    default Map<ArticleRevision, Article> asRead(Collection<ArticleRevision> revisions) {
        Map<ArticleId, Article> newest = byIds(
                revisions.stream().map(ArticleRevision::article).distinct().toList());
        Map<ArticleRevision, Article> found = new HashMap<>();
        for (ArticleRevision one : new HashSet<>(revisions)) {
            Optional.ofNullable(newest.get(one.article()))
                    .flatMap(article -> article.revision() == one.revision()
                            ? Optional.of(article)
                            : byId(one.article(), one.revision()))
                    .ifPresent(article -> found.put(one, article));
        }
        return found;
    }

    /** The number of the newest revision of each of those that exist. */
    Map<ArticleId, Integer> revisions(Collection<ArticleId> ids);

    /** What arrived after that position, in order of arrival, at most so many. Start with 0. */
    List<ArrivedArticle> after(long position, int limit);

    /** The newest position, 0 when there is none. */
    long newestPosition();

    /** How many articles were first seen from (inclusive) to (exclusive), and by how many publishers. */
    Counts count(Instant from, Instant to);

    /** Counts of articles and of their distinct publishers. */
    record Counts(int articles, int publishers) {}
}
