package app.bellwether.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What is held back, for all instances. One instance at a time tries with one letter whether it still has to be. */
interface HoldRepository extends Repository<Hold, String> {

    /** An instance that was to try and died leaves it to another one. */
    Duration PROBE = Duration.ofMinutes(1);

    @Query("select * from delivery.hold order by since, name")
    List<Hold> all();

    /**
     * Holds it back, longer each time in a row. What was learned from letters that were under way when it began counts once.
     *
     * @param waits how long, by how often it was so
     * @return how often in a row, and 0 when it was held back already
     */
    default int begin(String name, Instant now, List<Duration> waits, String why) {
        int before = findById(name).map(Hold::times).orElse(0);
        Duration wait = waits.get(Math.min(before, waits.size() - 1));
        return begin(name, now, now.plus(wait), why).orElse(0);
    }

    Optional<Hold> findById(String name);

    /** Whether an operator holds all letters of that channel. */
    @Query("select exists (select from delivery.held_by_hand where name = :channel)")
    boolean isHeldByHand(String channel);

    @Query("""
        insert into delivery.hold as hold (name, since, until, times, probing, why)
        values (:name, :now, :until, 1, false, :why)
        on conflict (name) do update
        set until = excluded.until, times = hold.times + 1, probing = false, why = excluded.why
        where hold.probing or hold.until <= :now
        returning times
        """)
    Optional<Integer> begin(String name, Instant now, Instant until, String why);

    /** True when it is for the caller, and for nobody else, to try with one letter. */
    default boolean probe(String name, Instant now) {
        return probe(name, now, now.plus(PROBE));
    }

    @Modifying
    @Query("update delivery.hold set probing = true, until = :until where name = :name and until <= :now")
    boolean probe(String name, Instant now, Instant until);

    /**
     * True when it had been held back; what waited for that has it among its attempts, since it is late and was never tried.
     *
     * @param tried the letter that found out
     */
    @Modifying
    @Query("""
        with noted as (
            insert into delivery.attempt (delivery, subscriber, fence, at, outcome)
            select id, subscriber, fence, :now, 'held back until now: ' || why
            from delivery.delivery join delivery.hold on name in (channel, place)
            where name = :name and (state = 'WAITING' or id = :tried) and next_try < cast(:now as timestamptz) - interval '1 minute'
            on conflict do nothing)
        delete from delivery.hold where name = :name
        """)
    boolean lift(String name, String tried, Instant now);
}
