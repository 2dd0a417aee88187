package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What mails want changed, until their readers confirm it. */
interface HeldRepository extends Repository<HeldRepository.Row, DeliveryId> {

    /**
     * A question that waits.
     *
     * @param letter that asks its reader
     */
    @Table(schema = "replies", name = "held")
    record Row(
            @Id DeliveryId letter,
            SubscriberId subscriber,
            String question,
            BriefId brief,
            Instant asked,
            String text,
            String inReplyTo,
            String messageReferences,
            String subject) {

        /** As if it were theirs, which it is then. */
        Question proven() {
            Letter.Conversation conversation = new Letter.Conversation(inReplyTo, messageReferences, subject);
            return new Question(question, subscriber, brief, text, conversation, true);
        }
    }

    List<Row> findBySubscriberAndAskedAfter(SubscriberId subscriber, Instant since);

    Optional<Row> findByLetterAndSubscriber(DeliveryId letter, SubscriberId subscriber);

    void deleteByQuestion(String question);

    void deleteByAskedBefore(Instant before);

    @Modifying
    @Query("""
        insert into replies.held
            (letter, subscriber, question, brief, asked, text, in_reply_to, message_references, subject)
        values (:letter, :subscriber, :question, :brief, :asked, :text, :inReplyTo, :references, :subject)
        on conflict (letter) do nothing
        """)
    void insert(
            DeliveryId letter,
            SubscriberId subscriber,
            String question,
            BriefId brief,
            Instant asked,
            String text,
            String inReplyTo,
            String references,
            String subject);
}
