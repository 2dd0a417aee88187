package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What readers asked. */
interface QuestionRepository extends Repository<QuestionRepository.Row, String> {

    /** A question, as far as it is looked at again. */
    @Table(schema = "replies", name = "question")
    record Row(@Id String id, SubscriberId subscriber, BriefId brief, Instant asked, String text) {}

    boolean existsById(String id);

    List<Row> findBySubscriberOrderByAskedDescIdAsc(SubscriberId subscriber, Limit limit);

    List<Row> findBySubscriberAndBriefOrderByAskedDescIdAsc(SubscriberId subscriber, BriefId brief, Limit limit);

    /** False when it was asked before. */
    @Modifying
    @Query("""
        insert into replies.question (id, subscriber, brief, asked, text, commands)
        values (:id, :subscriber, :brief, :asked, :text, :commands)
        on conflict (id) do nothing
        """)
    boolean insert(String id, SubscriberId subscriber, BriefId brief, Instant asked, String text, String commands);
}
