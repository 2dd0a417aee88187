package app.bellwether.signals.keeping;

import app.bellwether.signals.Insight;
import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What was said in episodes. */
interface InsightRepository extends Repository<Insight, String> {

    void insertAll(Iterable<Insight> insights);

    void deleteByEvidenceArticle(ArticleId episode);

    @Query("select * from signals.insight where published >= :from and published < :to order by score desc, id")
    List<Insight> between(Instant from, Instant to);
}
