package app.bellwether.discord;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/**
 * The messages that letters became. Each is written down before it is sent and again when it is there, so that after a crash it is
 * known which of them to look for.
 */
interface PostRepository extends Repository<PostRepository.Row, PostRepository.Key> {

    /** Which message of which letter. */
    record Key(DeliveryId delivery, int number) {}

    /**
     * A message.
     *
     * @param thread where it lies, null when that is the subscriber's own channel
     * @param message null when it is not known whether it was taken
     * @param said a sum over what it was edited to say; null when it says what it was posted with
     */
    @Table(schema = "discord", name = "post")
    record Row(
            @Id Key key,
            SubscriberId subscriber,
            @Nullable String thread,
            @Nullable String message,
            Instant at,
            @Nullable String said) {

        String said(String posted) {
            return said == null ? posted : said;
        }
    }

    Optional<Row> findById(Key key);

    default Optional<Row> of(DeliveryId delivery, int number) {
        return findById(new Key(delivery, number));
    }

    /** The message, if it is known to be there. */
    default Optional<Row> there(DeliveryId delivery, int number) {
        return of(delivery, number).filter(row -> row.message() != null);
    }

    /** Whether something of the letter is there. */
    @Query("select exists (select 1 from discord.post where delivery = :delivery and message is not null)")
    boolean isBegun(DeliveryId delivery);

    @Modifying
    @Query("""
        insert into discord.post (delivery, number, subscriber, at) values (:delivery, :number, :subscriber, :now)
        on conflict (delivery, number) do nothing
        """)
    void begin(DeliveryId delivery, int number, SubscriberId subscriber, Instant now);

    /** It was certainly not taken. */
    @Modifying
    @Query("delete from discord.post where delivery = :delivery and number = :number and message is null")
    void forget(DeliveryId delivery, int number);

    /** It was edited. */
    @Modifying
    @Query("update discord.post set said = :sum where delivery = :delivery and number = :number")
    void said(DeliveryId delivery, int number, String sum);

    @Modifying
    @Query("""
        update discord.post set thread = :thread, message = :message where delivery = :delivery and number = :number
        """)
    void done(DeliveryId delivery, int number, @Nullable String thread, String message);
}
