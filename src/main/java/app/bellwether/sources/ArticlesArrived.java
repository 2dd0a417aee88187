package app.bellwether.sources;

import java.util.List;

/** New articles were kept. Told after commit; a hint to look, since what is to be done is decided from the rows. */
public record ArticlesArrived(List<ArticleId> articles) {

    public ArticlesArrived {
        articles = List.copyOf(articles);
    }
}
