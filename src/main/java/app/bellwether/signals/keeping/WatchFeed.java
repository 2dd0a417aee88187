package app.bellwether.signals.keeping;

import app.bellwether.language.Linguist;
import app.bellwether.sources.ArrivedArticle;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Quarantine;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Stories.Placed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the watch reads with and from. */
@Component
record WatchFeed(Stories stories, Articles articles, Quarantine quarantine, Linguist linguist, Clock clock) {

    /** The articles that got these places, as they were then. */
    List<Article> placed(List<Placed> places) {
        return places.stream()
                .flatMap(one -> articles.byId(one.article(), one.revision()).stream())
                .toList();
    }

    /** New revisions among what arrived, of articles that have their stories. */
    List<Article> revised(List<ArrivedArticle> arrived) {
        List<Article> changed = arrived.stream()
                .map(ArrivedArticle::article)
                .filter(article -> article.revision() > 1)
                .toList();
        Set<ArticleId> told =
                stories.of(changed.stream().map(Article::id).toList()).keySet();
        return changed.stream().filter(article -> told.contains(article.id())).toList();
    }
}
