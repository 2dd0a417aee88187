package app.bellwether.subscribers;

import app.bellwether.subscribers.Destination.Channel;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * Subscribers with their interests, each lot of them in one statement. What is changed is named: until when somebody rests is void as
 * soon as a statement names what it depends on.
 */
interface SubscriberRepository extends Repository<Subscriber, SubscriberId> {

    /** What an interest leaves out is kept as texts with chr(31) between keys: there are no arrays of arrays of different lengths. */
    String READ = """
        select subscriber.*, array_to_string(days_off, E'\\n') as off, array(
            select case when without = '{}' then to_json(interest)::text
                else jsonb_set(to_jsonb(interest), '{without}', (
                    select jsonb_agg(string_to_array(one, chr(31))) from unnest(without) as one))::text end
            from subscribers.interest where interest.subscriber = subscriber.id order by place) as asked
        from subscribers.subscriber
        """;

    /** Who has not confirmed in time, nor asked again. */
    String UNDECIDED = """
        select id from subscribers.subscriber
        where state = 'PENDING' and registered < :before
            and not exists (
                select from subscribers.sign_up where sign_up.subscriber = subscriber.id and sign_up.at >= :before)
        """;

    @Query(READ + "where id = :id")
    Optional<Subscriber> byId(SubscriberId id);

    default Optional<Subscriber> byDestination(Destination normal) {
        return byAddress(normal.channel(), Addresses.same(normal));
    }

    @Query(READ + "where channel = :channel and same_address = :same")
    Optional<Subscriber> byAddress(Channel channel, String same);

    @Query(READ + "order by id")
    List<Subscriber> all();

    @Query(READ + "where state = 'CONFIRMED' order by id")
    List<Subscriber> active();

    @Query(READ + "where id > :id order by id limit :most")
    List<Subscriber> after(String id, int most);

    /** Active ones who do not rest, by interests and id, after that one; from the beginning when that is gone. */
    @Query(READ + """
        where state = 'CONFIRMED' and idle_until <= :at
            and (interests, id) > (coalesce(
                (select last.interests from subscribers.subscriber last where last.id = :after), ''), :after)
        order by interests, id limit :most
        """)
    List<Subscriber> awake(Instant at, String after, int most);

    /** How many active ones have an interest of one of the keys. */
    record Wanting(String key, int subscribers) {}

    default Map<Key, Integer> wanting(Map<Key, Set<Key>> ofAny) {
        List<Map.Entry<Key, Key>> pairs = ofAny.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(key -> Map.entry(one.getKey(), key)))
                .toList();
        String[] asked = pairs.stream().map(pair -> pair.getKey().toString()).toArray(String[]::new);
        String[] keys = pairs.stream().map(pair -> pair.getValue().toString()).toArray(String[]::new);
        return wanting(asked, keys).stream()
                .collect(Collectors.toMap(one -> Key.parse(one.key()), Wanting::subscribers));
    }

    @Query("""
        select asked.of as key, count(distinct interest.subscriber) as subscribers
        from subscribers.interest cross join unnest(interest.keys) as wanted (key)
            join unnest(:asked::text[], :keys::text[]) as asked (of, key) on asked.key = wanted.key
            join subscribers.subscriber on subscriber.id = interest.subscriber
        where subscriber.state = 'CONFIRMED' and not interest.muted
        group by asked.of
        """)
    List<Wanting> wanting(String[] asked, String[] keys);

    @Query(UNDECIDED)
    List<SubscriberId> undecided(Instant before);

    @Query(UNDECIDED + "and id = :id")
    Optional<SubscriberId> undecided(SubscriberId id, Instant before);

    /** They stay as they are until the transaction ends; by id, so that nobody waits for one who waits for them. */
    default Map<SubscriberId, Subscriber> locked(Collection<SubscriberId> ids) {
        return byIds(lock(ids.toArray(SubscriberId[]::new)));
    }

    /** Whoever it is once they are locked: who belong together may have become others while this waited. */
    default Map<SubscriberId, Subscriber> locked(Supplier<Set<SubscriberId>> who) {
        Set<SubscriberId> them;
        Map<SubscriberId, Subscriber> locked;
        do {
            them = who.get();
            locked = locked(them);
        } while (!who.get().equals(them));
        return locked;
    }

    /** Those of them whom nobody else holds. */
    default Map<SubscriberId, Subscriber> lockedOfFree(Collection<SubscriberId> ids) {
        return byIds(lockFree(ids.toArray(SubscriberId[]::new)));
    }

    private Map<SubscriberId, Subscriber> byIds(List<SubscriberId> ids) {
        return among(ids.toArray(SubscriberId[]::new)).stream()
                .collect(Collectors.toMap(Subscriber::id, Function.identity()));
    }

    @Query("select id from subscribers.subscriber where id = any(:ids) order by id for update")
    List<SubscriberId> lock(SubscriberId[] ids);

    /** Gives nothing; a repository cannot be asked for less. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('turn of ' || :id, 0)) as text)")
    String takeTurn(SubscriberId id);

    /** Not minding whoever only refers to them. */
    @Query("""
        select id from subscribers.subscriber where id = any(:ids) order by id for no key update skip locked
        """)
    List<SubscriberId> lockFree(SubscriberId[] ids);

    @Query(READ + "where id = any(:ids)")
    List<Subscriber> among(SubscriberId[] ids);

    /** Not yet confirmed; false when somebody has that destination. */
    default boolean add(Subscriber fresh, Instant at) {
        boolean added = insert(fresh, Addresses.same(fresh.destination()), at);
        if (added) {
            keep(fresh.id(), fresh.interests());
        }
        return added;
    }

    @Modifying
    @Query("""
        insert into subscribers.subscriber (id, name, state, channel, address, same_address, role,
            zone, time, days, days_off, paused_until, scheduled, minutes, language, threshold, registered)
        values (:#{#fresh.id.value}, :#{#fresh.name}, 'PENDING', :#{#fresh.destination.channel.name()},
            :#{#fresh.destination.address}, :same, :#{#fresh.role.name()},
            :#{#fresh.schedule.zone.id}, :#{#fresh.schedule.time.toString()}::time,
            array[:#{#fresh.schedule.days.![name()]}], array[:#{#fresh.schedule.off.texts()}]::text[],
            :#{#fresh.schedule.pausedUntil?.toString()}::date, :#{#fresh.schedule.since?.toString()}::timestamptz,
            :#{#fresh.minutes}, :#{#fresh.language}, :#{#fresh.threshold}, :at)
        on conflict (channel, same_address) do nothing
        """)
    boolean insert(Subscriber fresh, String same, Instant at);

    @Modifying
    @Query("""
        update subscribers.subscriber
        set zone = :#{#schedule.zone.id}, time = :#{#schedule.time.toString()}::time,
            days = array[:#{#schedule.days.![name()]}], days_off = array[:#{#schedule.off.texts()}]::text[],
            paused_until = :#{#schedule.pausedUntil?.toString()}::date,
            scheduled = :#{#schedule.since?.toString()}::timestamptz
        where id = :id
        """)
    void keep(SubscriberId id, Schedule schedule);

    /** All but the schedule, which has a beginning of its own. */
    default void keep(SubscriberId id, Preferences wish) {
        keepFew(id, wish);
        keep(id, wish.interests());
    }

    @Modifying
    @Query("""
        update subscribers.subscriber
        set name = :#{#wish.name.strip()}, role = :#{#wish.role.name()}, minutes = :#{#wish.minutes},
            language = :#{#wish.language}, threshold = :#{#wish.threshold}, notes = :#{#wish.notes}
        where id = :id
        """)
    void keepFew(SubscriberId id, Preferences wish);

    private void keep(SubscriberId id, List<Interest> interests) {
        forgetInterests(id);
        if (!interests.isEmpty()) {
            insert(id, interests.toArray(Interest[]::new));
        }
        placeAmongAlike(id);
    }

    @Modifying
    @Query("delete from subscribers.interest where subscriber = :id")
    void forgetInterests(SubscriberId id);

    @Modifying
    @Query("""
        insert into subscribers.interest (subscriber, place, typed, said, keys, without, muted, weight, until)
        select :id, number - 1, typed, said, keys, array(
                select array_to_string(array(select jsonb_array_elements_text(one)), chr(31))
                from jsonb_array_elements(interest -> 'without') as one),
            muted, weight, until
        from unnest(:interests::jsonb[]) with ordinality as listed (interest, number),
            jsonb_populate_record(null::subscribers.interest, interest - 'without')
        """)
    void insert(SubscriberId id, Interest[] interests);

    @Modifying
    @Query("update subscribers.subscriber set interests = subscribers.interests(id) where id = :id")
    void placeAmongAlike(SubscriberId id);

    @Modifying
    @Query("update subscribers.subscriber set registered = :at where id = :id and state = 'PENDING'")
    void askedAgain(SubscriberId id, Instant at);

    @Modifying
    @Query("""
        update subscribers.subscriber set state = 'CONFIRMED', confirmed = :at, unsubscribed = null
        where id = :id and state in ('PENDING', 'UNSUBSCRIBED')
        """)
    boolean confirm(SubscriberId id, Instant at);

    @Modifying
    @Query("""
        update subscribers.subscriber set state = 'UNSUBSCRIBED', unsubscribed = :at
        where id = :id and state <> 'UNSUBSCRIBED'
        """)
    boolean unsubscribe(SubscriberId id, Instant at);

    @Modifying
    @Query("update subscribers.subscriber set address = :address, same_address = :same where id = :id")
    void move(SubscriberId id, String address, String same);

    void deleteById(SubscriberId id);

    /** Only of those who are still what they were when that was found. */
    default void rest(Map<Subscriber, Instant> until) {
        List<Subscriber> them = List.copyOf(until.keySet());
        rest(
                column(them, one -> one.id().value()),
                column(them, Subscriber::confirmed),
                column(them, one -> one.schedule().since()),
                column(them, until::get));
    }

    private static @Nullable String[] column(List<Subscriber> them, Function<Subscriber, @Nullable Object> value) {
        return them.stream()
                .map(value)
                .map(said -> said == null ? null : said.toString())
                .toArray(String[]::new);
    }

    @Modifying
    @Query("""
        update subscribers.subscriber set idle_until = resting.until
        from unnest(:ids::text[], :confirmed::timestamptz[], :scheduled::timestamptz[], :until::timestamptz[])
            as resting (id, confirmed, scheduled, until)
        where subscriber.id = resting.id
            and subscriber.confirmed is not distinct from resting.confirmed
            and subscriber.scheduled is not distinct from resting.scheduled
        """)
    void rest(String[] ids, @Nullable String[] confirmed, @Nullable String[] scheduled, @Nullable String[] until);
}
