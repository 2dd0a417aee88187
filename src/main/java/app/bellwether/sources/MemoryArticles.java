package app.bellwether.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Articles of a file, in the order in which they stand there. */
final class MemoryArticles implements Articles {

    private final List<ArrivedArticle> arrived;
    private final Map<ArticleId, List<Article>> revisions = new LinkedHashMap<>();

    MemoryArticles(List<Article> articles) {
        var numbered = new ArrayList<ArrivedArticle>();
        for (var article : articles) {
            numbered.add(new ArrivedArticle(numbered.size() + 1L, article));
            revisions.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article);
        }
        arrived = List.copyOf(numbered);
        revisions.values().forEach(each -> each.sort(Comparator.comparingInt(Article::revision)));
    }

    @Override
    public Optional<Article> byId(ArticleId id) {
        return Optional.ofNullable(revisions.get(id)).map(List::getLast);
    }

    @Override
    public Optional<Article> byId(ArticleId id, int revision) {
        return revisions.getOrDefault(id, List.of()).stream()
                .filter(article -> article.revision() == revision)
                .findFirst();
    }

    @Override
    public Map<ArticleId, Article> byIds(Collection<ArticleId> ids) {
        var found = new LinkedHashMap<ArticleId, Article>();
        for (var id : ids) {
            byId(id).ifPresent(article -> found.put(id, article));
        }
        return found;
    }

    @Override
    public Map<ArticleId, Integer> revisions(Collection<ArticleId> ids) {
        return byIds(ids).values().stream().collect(Collectors.toMap(Article::id, Article::revision));
    }

    @Override
    public List<ArrivedArticle> after(long position, int limit) {
        return arrived.stream().skip(Math.max(0, position)).limit(limit).toList();
    }

    @Override
    public long newestPosition() {
        return arrived.size();
    }

    @Override
    public Counts count(Instant from, Instant to) {
        var read = revisions.values().stream()
                .filter(all -> !all.getFirst().seen().isBefore(from)
                        && all.getFirst().seen().isBefore(to))
                .map(List::getLast)
                .toList();
        var publishers = read.stream().map(Article::publisher).distinct().count();
        return new Counts(read.size(), (int) publishers);
    }
}
