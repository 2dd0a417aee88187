package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Briefs as they were sealed, without their items. */
interface BriefRepository extends Repository<BriefRepository.Row, BriefId> {

    /**
     * One of them.
     *
     * @param document its JSON to the letter
     * @param told see {@link Had#told}
     */
    @Table(schema = "briefs", name = "brief")
    record Row(
            @Id BriefId id,
            SubscriberId subscriber,
            LocalDate date,
            String slot,
            int edition,
            Instant sealed,
            Instant deadline,
            String document,
            String hash,
            String told) {}

    Optional<Row> findById(BriefId id);

    List<Row> findByIdIn(Collection<BriefId> ids);

    List<Row> findBySubscriberOrderBySealedDescEditionDesc(SubscriberId subscriber, Limit limit);

    List<Row> findBySubscriberAndSealedLessThanEqualOrderBySealedDescEditionDesc(
            SubscriberId subscriber, Instant sealed, Limit limit);

    List<Row> findBySubscriberAndSealedGreaterThanOrderBySealedAscEditionAsc(
            SubscriberId subscriber, Instant sealed, Limit limit);

    /**
     * See {@link Briefs#mentioning}.
     *
     * @param json those words as a document has them
     */
    @Query("""
        select distinct on (subscriber) subscriber, brief, date, number, title
        from briefs.item join briefs.brief on id = brief
        where type = :type and item = :item and (title = :words or strpos(document, :json) > 0)
        order by subscriber, sealed desc
        """)
    List<Briefs.Mention> mentioning(ItemRef.Type type, String item, String words, String json);

    /** The newest that is none of those. */
    @Query("""
        select date, sealed as at, 'BRIEF' as after from briefs.brief
        where subscriber = :subscriber and id <> all(:others) order by sealed desc limit 1
        """)
    Optional<Lull.Begin> newestBut(SubscriberId subscriber, String[] others);
}
