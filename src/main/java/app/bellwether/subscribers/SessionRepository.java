package app.bellwether.subscribers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Who is signed in. */
interface SessionRepository extends Repository<SessionRepository.Row, byte[]> {

    /** One, of which only the hash is kept of what the browser keeps. */
    @Table(schema = "subscribers", name = "session")
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(@Id byte[] hash, SubscriberId subscriber, Instant began, Instant seen) {}

    @Modifying
    @Query("insert into subscribers.session (hash, subscriber, began, seen) values (:hash, :subscriber, :now, :now)")
    void begin(byte[] hash, SubscriberId subscriber, Instant now);

    /** Whose it is, if it was seen and began after that. */
    @Query("""
        update subscribers.session set seen = :now
        where hash = :hash and seen > :idle and began > :longest
        returning subscriber
        """)
    Optional<SubscriberId> see(byte[] hash, Instant now, Instant idle, Instant longest);

    void deleteById(byte[] hash);

    void deleteBySubscriber(SubscriberId subscriber);
}
