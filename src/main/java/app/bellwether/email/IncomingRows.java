package app.bellwether.email;

import app.bellwether.subscribers.SubscriberId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every message that came, as it came until something was done with it, and what that was. */
@Component
class IncomingRows {

    /** What stays of a message that was acted on: its header and how it begins. */
    static final int EXCERPT_BYTES = 32 << 10;

    private final JdbcClient jdbc;

    IncomingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message is kept, and whether it was not before. */
    record Kept(long id, boolean fresh) {}

    /** Keeps a message; one that is kept already stays as it is. */
    Kept keep(String digest, byte[] raw, Instant now) {
        Optional<Long> fresh = jdbc.sql("""
            insert into email.incoming (digest, received, next_try, raw) values (:digest, :now, :now, :raw)
            on conflict (digest) do nothing
            returning id
            """)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .param("raw", raw)
                .query(Long.class)
                .optional();
        long id = fresh.orElseGet(() -> jdbc.sql("select id from email.incoming where digest = :digest")
                .param("digest", digest)
                .query(Long.class)
                .single());
        return new Kept(id, fresh.isPresent());
    }

    /**
     * Counts a try before it is made, so that a message which ends the application is not read again for ever; until the next one is due
     * nobody else tries. After so many of which none came to an end the message is set aside, to be looked at.
     *
     * @return whether to try
     */
    boolean begin(long id, Instant now, Instant nextTry, int mostTries) {
        return jdbc.sql("""
            update email.incoming
            set tries = least(tries + 1, :mostTries), next_try = :nextTry,
                state = case when tries >= :mostTries then 'SET_ASIDE' else 'NEW' end
            where id = :id and state = 'NEW' and next_try <= :now
            returning state = 'NEW'
            """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("nextTry", Timestamp.from(nextTry))
                .param("mostTries", mostTries)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** A message nothing was done with yet, kept from all others until the transaction ends. */
    Optional<byte[]> lock(long id) {
        return jdbc.sql("select raw from email.incoming where id = :id and state = 'NEW' for update skip locked")
                .param("id", id)
                .query((row, _) -> row.getBytes("raw"))
                .optional();
    }

    /**
     * What was done with a message, of which an excerpt stays.
     *
     * @param ignored whether that was nothing
     * @param sender a hash of the address that it is from
     */
    void done(long id, String outcome, boolean ignored, String sender, @Nullable SubscriberId subscriber) {
        jdbc.sql("""
            update email.incoming
            set state = 'DONE', outcome = :outcome, ignored = :ignored, sender = :sender, subscriber = :subscriber,
                raw = substring(raw from 1 for :excerpt)
            where id = :id
            """)
                .param("outcome", outcome)
                .param("ignored", ignored)
                .param("sender", sender)
                .param("subscriber", subscriber == null ? null : subscriber.value())
                .param("excerpt", EXCERPT_BYTES)
                .param("id", id)
                .update();
    }

    /** It could not be acted on. After so many tries nobody tries again; the message is kept to be looked at. */
    void failed(long id, String outcome, int mostTries) {
        jdbc.sql("""
            update email.incoming
            set outcome = :outcome, state = case when tries >= :mostTries then 'SET_ASIDE' else 'NEW' end
            where id = :id and state = 'NEW'
            """)
                .param("outcome", outcome)
                .param("mostTries", mostTries)
                .param("id", id)
                .update();
    }

    String outcome(long id) {
        return jdbc.sql("select coalesce(outcome, 'being acted on') from email.incoming where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Messages that nothing was done with, oldest first. */
    List<Long> due(Instant now, int most) {
        return jdbc.sql("""
            select id from email.incoming where state = 'NEW' and next_try <= :now order by next_try limit :most
            """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** How many of a reader's messages were answered in that time, whose outcome begins so. */
    int answered(SubscriberId subscriber, String outcome, Instant now, Duration within) {
        return jdbc.sql("""
            select count(*) from email.incoming
            where subscriber = :subscriber and received > :since and state = 'DONE' and starts_with(outcome, :outcome)
            """)
                .param("subscriber", subscriber.value())
                .param("since", Timestamp.from(now.minus(within)))
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("delete from email.incoming where received < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
