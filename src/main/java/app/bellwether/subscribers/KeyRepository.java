package app.bellwether.subscribers;

import app.bellwether.subscribers.Keys.Purpose;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Keys that open a door once, with the sign-ups that some of them confirm. */
interface KeyRepository extends Repository<KeyRepository.Row, byte[]> {

    /**
     * One, of which only the hash is kept.
     *
     * @param browser null when any may use it
     * @param wish what it confirms, if it is a sign-up's
     */
    record Row(
            SubscriberId subscriber,
            @Nullable String browser,
            Instant expires,
            @Nullable Instant spent,
            String about,
            @Nullable Preferences wish) {}

    @Modifying
    @Query("""
        insert into subscribers.key (hash, purpose, subscriber, browser, sign_up, expires, about)
        values (:hash, :purpose, :subscriber, :browser,
            (select number from subscribers.sign_up where subscriber = :subscriber and number = :signUp::bigint), :expires, :about)
        """)
    void add(
            byte[] hash,
            Purpose purpose,
            SubscriberId subscriber,
            @Nullable String browser,
            @Nullable String signUp,
            Instant expires,
            String about);

    @Query("""
        select key.*, sign_up.wish
        from subscribers.key left join subscribers.sign_up on sign_up.number = key.sign_up
        where hash = :hash and purpose = :purpose
        """)
    Optional<Row> find(byte[] hash, Purpose purpose);

    /** True for the one who finds it good. */
    @Modifying
    @Query("update subscribers.key set spent = :at where hash = :hash and spent is null")
    boolean spend(byte[] hash, Instant at);

    @Modifying
    @Query("update subscribers.key set spent = :at where subscriber = :subscriber and spent is null")
    void spendAll(SubscriberId subscriber, Instant at);

    @Modifying
    @Query("""
        update subscribers.key set spent = :at where subscriber = :subscriber and purpose = :purpose and spent is null
        """)
    void spendAll(SubscriberId subscriber, Purpose purpose, Instant at);

    /** Keeps what somebody asked for, until the key of that number confirms it. */
    @Query("""
        insert into subscribers.sign_up (subscriber, at, wish) values (:subscriber, :at, :wish) returning number::text
        """)
    String signUp(SubscriberId subscriber, Instant at, Preferences wish);

    @Modifying
    @Query("delete from subscribers.sign_up where subscriber = :subscriber")
    void forgetSignUps(SubscriberId subscriber);
}
