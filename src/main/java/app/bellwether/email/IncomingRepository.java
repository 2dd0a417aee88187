package app.bellwether.email;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Every message that came, as it came until something was done with it, and what that was. */
interface IncomingRepository extends Repository<IncomingRepository.Row, Long> {

    /** A message. */
    @Table(schema = "email", name = "incoming")
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(@Id long id, byte[] raw) {}

    /** A message is kept, and whether it was not before. */
    record Kept(long id, boolean fresh) {}

    /** Keeps a message; one that is kept already stays as it is. */
    default Kept keep(String digest, byte[] raw, Instant now) {
        Optional<Long> fresh = insert(digest, raw, now);
        return new Kept(fresh.orElseGet(() -> id(digest)), fresh.isPresent());
    }

    @Query("""
        insert into email.incoming (digest, received, next_try, raw) values (:digest, :now, :now, :raw)
        on conflict (digest) do nothing
        returning id
        """)
    Optional<Long> insert(String digest, byte[] raw, Instant now);

    @Query("select id from email.incoming where digest = :digest")
    long id(String digest);

    /**
     * Counts a try before it is made, so that a message which ends the application is not read again for ever; until the next one is due
     * nobody else tries. After so many of which none came to an end the message is set aside, to be looked at.
     *
     * @return whether to try; empty when it is not due
     */
    @Query("""
        update email.incoming
        set tries = least(tries + 1, :mostTries), next_try = :nextTry,
            state = case when tries >= :mostTries then 'SET_ASIDE' else 'NEW' end
        where id = :id and state = 'NEW' and next_try <= :now
        returning state = 'NEW'
        """)
    Optional<Boolean> begin(long id, Instant now, Instant nextTry, int mostTries);

    /** A message nothing was done with yet, kept from all others until the transaction ends. */
    @Query("select id, raw from email.incoming where id = :id and state = 'NEW' for update skip locked")
    Optional<Row> lock(long id);

    /**
     * What was done with a message, of which an excerpt stays.
     *
     * @param ignored whether that was nothing
     * @param sender a hash of the address that it is from
     */
    @Modifying
    @Query("""
        update email.incoming
        set state = 'DONE', outcome = :outcome, ignored = :ignored, sender = :sender, subscriber = :subscriber,
            raw = substring(raw from 1 for :excerpt)
        where id = :id
        """)
    void done(long id, String outcome, boolean ignored, String sender, @Nullable SubscriberId subscriber, int excerpt);

    /** It could not be acted on. After so many tries nobody tries again; the message is kept to be looked at. */
    @Modifying
    @Query("""
        update email.incoming
        set outcome = :outcome, state = case when tries >= :mostTries then 'SET_ASIDE' else 'NEW' end
        where id = :id and state = 'NEW'
        """)
    void failed(long id, String outcome, int mostTries);

    @Query("select coalesce(outcome, 'being acted on') from email.incoming where id = :id")
    String outcome(long id);

    /** Those that could not be acted on, and those of readers that led to nothing. */
    @Query("""
        select id, received, subscriber as reader, coalesce(outcome, 'ended whoever acted on it') as why, state = 'SET_ASIDE' as aside
        from email.incoming
        where received >= :since
            and (state = 'SET_ASIDE' or (state = 'NEW' and outcome is not null) or (ignored and subscriber is not null))
        order by received desc, id desc limit :most
        """)
    List<Inbox.Unanswered> unanswered(Instant since, int most);

    /** It is tried as often again. */
    @Modifying
    @Query("update email.incoming set state = 'NEW', tries = 0, next_try = :now where id = :id and state = 'SET_ASIDE'")
    boolean takeUp(long id, Instant now);

    /** Messages that nothing was done with, oldest first. */
    @Query("select id from email.incoming where state = 'NEW' and next_try <= :now order by next_try limit :most")
    List<Long> due(Instant now, int most);

    /** Whether no message is left that something may yet be done with, now or later. */
    @Query("select not exists (select from email.incoming where state = 'NEW')")
    boolean allDone();

    /** How many of a reader's messages were answered since, whose outcome begins so. */
    @Query("""
        select count(*) from email.incoming
        where subscriber = :subscriber and received > :since and state = 'DONE' and starts_with(outcome, :outcome)
        """)
    int answered(SubscriberId subscriber, String outcome, Instant since);

    @Modifying
    @Query("delete from email.incoming where received < :instant")
    int forgetBefore(Instant instant);
}
