package app.bellwether.discord;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that letters became. Each is written down before it is sent and again when it is there, so that after a crash it is
 * known which of them to look for.
 */
@Component
class PostRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param thread where it lies, null when that is the subscriber's own channel
     * @param message null when it is not known whether it was taken
     * @param edited a sum over what it was edited to say; null when it says what it was posted with
     */
    record Row(
            @Nullable String thread,
            @Nullable String message,
            @Nullable String edited) {

        String said(String posted) {
            return edited == null ? posted : edited;
        }
    }

    Optional<Row> of(Letter letter, int number) {
        return jdbc.sql("select thread, message, said from discord.post where delivery = :delivery and number ="
                        + " :number")
                .param("delivery", letter.id().value())
                .param("number", number)
                .query((row, _) -> new Row(row.getString("thread"), row.getString("message"), row.getString("said")))
                .optional();
    }

    /** The message, if it is known to be there. */
    Optional<Row> there(Letter letter, int number) {
        return of(letter, number).filter(row -> row.message() != null);
    }

    /** The thread or post that a brief began; empty when it lies in its channel. */
    Optional<String> thread(DeliveryId brief) {
        return jdbc.sql("select thread from discord.post where delivery = :delivery and number = 0")
                .param("delivery", brief.value())
                .query((row, _) -> Optional.ofNullable(row.getString("thread")))
                .optional()
                .flatMap(thread -> thread);
    }

    /** Whether something of the letter is there. */
    boolean isBegun(Letter letter) {
        return jdbc.sql("""
            select exists (select 1 from discord.post where delivery = :delivery and message is not null)
            """)
                .param("delivery", letter.id().value())
                .query(Boolean.class)
                .single();
    }

    void begin(Letter letter, int number) {
        jdbc.sql("""
            insert into discord.post (delivery, number, subscriber, at) values (:delivery, :number, :subscriber, :now)
            on conflict (delivery, number) do nothing
            """)
                .param("delivery", letter.id().value())
                .param("number", number)
                .param("subscriber", letter.recipient().id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** It was certainly not taken. */
    void forget(Letter letter, int number) {
        jdbc.sql("delete from discord.post where delivery = :delivery and number = :number and message is null")
                .param("delivery", letter.id().value())
                .param("number", number)
                .update();
    }

    /** It was edited. */
    void said(Letter letter, int number, String sum) {
        jdbc.sql("update discord.post set said = :sum where delivery = :delivery and number = :number")
                .param("delivery", letter.id().value())
                .param("number", number)
                .param("sum", sum)
                .update();
    }

    void done(Letter letter, int number, @Nullable String thread, String message) {
        jdbc.sql("""
            update discord.post set thread = :thread, message = :message
            where delivery = :delivery and number = :number
            """)
                .param("delivery", letter.id().value())
                .param("number", number)
                .param("thread", thread)
                .param("message", message)
                .update();
    }
}
