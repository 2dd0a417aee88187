package app.bellwether.signals.keeping;

import app.bellwether.signals.Digest;
import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What discussions add, with the points that it rests on. */
interface DigestRepository extends Repository<Digest, ArticleId> {

    void insert(Digest digest);

    /** And its points. */
    @Modifying
    @Query("delete from signals.digest where article = :discussion")
    void delete(ArticleId discussion);

    @Query("""
        select * from signals.digest where published >= :from and published < :to order by score desc, article
        """)
    List<Digest> between(Instant from, Instant to);
}
