package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What readers call wrong. */
interface ObjectionRepository extends Repository<ObjectionRepository.Row, Long> {

    /**
     * One of them.
     *
     * @param id null until it is kept
     * @param number of the item in its brief
     * @param answered null while it is open
     */
    @Table(schema = "replies", name = "objection")
    record Row(
            @Id @Nullable Long id,
            SubscriberId subscriber,
            BriefId brief,
            int number,
            ItemRef.Type type,
            String item,
            Instant said,
            String words,
            @Nullable Instant answered,
            Objections.@Nullable Finding finding,
            @Nullable String answer) {

        ItemRef about() {
            return new ItemRef(type, item);
        }
    }

    Row save(Row row);

    int countBySubscriberAndSaidAfter(SubscriberId subscriber, Instant since);

    List<Row> findByAnsweredIsNullOrderBySaidDescIdDesc(Limit limit);

    List<Row> findByIdInAndAnsweredIsNull(Collection<Long> ids);

    /** Those that nobody else has answered. */
    @Query("""
        update replies.objection set answered = :now, finding = :finding, answer = :answer
        where id = any(:ids) and answered is null
        returning *
        """)
    List<Row> answer(Long[] ids, Instant now, Objections.Finding finding, String answer);
}
