package app.bellwether.sources.polling;

import app.bellwether.sources.SourceDesk;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What is read, whose turn it is, and what came of it. */
interface SourceRepository extends Repository<SourceRepository.Row, String> {

    /** A source, and when it is to be asked next. */
    @Table(schema = "sources", name = "source")
    record Row(
            @Id String id,
            boolean listed,
            State state,
            Instant nextDue,
            @Nullable Instant held) {}

    /** Those that are configured no longer; what was added by hand stays. */
    @Modifying
    @Query("update sources.source set listed = false where not added and id <> all(:configured)")
    void unlistOthers(String[] configured);

    /**
     * A source that moved for good stays where it moved to, unless its host is ours and has another port each time. It stands in no
     * folder, unless it was added by hand. It is no pack's any more.
     *
     * @param ours whether it is
     */
    @Modifying
    @Query("""
        insert into sources.source (id, name, url, host, next_due) values (:id, :name, :url, :host, :now)
        on conflict (id) do update set listed = true,
            name = case when excluded.name = '' then source.name else excluded.name end,
            url = case when :ours then excluded.url else source.url end,
            folders = case when source.added then source.folders else '{}' end, packs = '{}',
            host = excluded.host
        """)
    void enter(String id, String name, String url, String host, boolean ours, Instant now);

    /**
     * These, which are not listed, are added by hand in one go, and asked now, also when they were given up before.
     *
     * @param hosts of each; where it is one of {@code ours}, which has another port each time, its id stands for it
     * @param packs with which they came
     */
    @Modifying
    @Query("""
        insert into sources.source (id, name, url, host, next_due, added, packs)
        select id, name, url, case when host = any(cast(:ours as text[])) then id else host end, :now, true, cast(:packs as text[])
        from unnest(cast(:ids as text[]), cast(:names as text[]), cast(:urls as text[]), cast(:hosts as text[]))
            as given (id, name, url, host)
        on conflict (id) do update set listed = true, added = true, next_due = excluded.next_due, failures = 0,
            problem = null, held = null, folders = '{}', packs = excluded.packs, host = excluded.host,
            name = case when excluded.name = '' then source.name else excluded.name end,
            url = case when excluded.host = excluded.id then excluded.url else source.url end,
            state = case when source.state in ('GONE', 'FAILING') then 'NEW' else source.state end
        """)
    void add(String[] ids, String[] names, String[] urls, String[] hosts, String[] ours, String[] packs, Instant now);

    /** Each of these in its folders, too; the names of one's folders are divided by {@code chr(31)}. */
    @Modifying
    @Query("""
        update sources.source s set folders = s.folders || array(
            select f from unnest(string_to_array(given.folders, chr(31))) with ordinality as one (f, place)
            where f <> all(s.folders) order by place)
        from unnest(cast(:ids as text[]), cast(:folders as text[])) as given (id, folders) where s.id = given.id
        """)
    void fileAll(String[] ids, String[] folders);

    /** These came with that pack, too, as far as they are packs' alone; without one, they are no pack's any more. */
    @Modifying
    @Query("""
        update sources.source set packs = case when :pack = '' then '{}' else array_append(packs, cast(:pack as text)) end
        where id = any(cast(:ids as text[])) and packs <> '{}' and cast(:pack as text) <> all(packs)
        """)
    void alsoOf(String[] ids, String pack);

    /** Takes off those that came with that pack alone. */
    @Modifying
    @Query("""
        update sources.source set added = false, listed = false, folders = '{}', packs = '{}'
        where packs = array[cast(:pack as text)] and added and listed
        """)
    int takeOffPack(String pack);

    /** Those that came with it are no more that pack's, and not in its folder. */
    @Modifying
    @Query("""
        update sources.source set packs = array_remove(packs, cast(:pack as text)),
            folders = array_remove(folders, cast(:folder as text))
        where cast(:pack as text) = any(packs)
        """)
    int forgetPack(String pack, String folder);

    /** How many came with a pack. */
    record Came(String pack, int sources) {}

    @Query("select pack, count(*) as sources from sources.source, unnest(packs) as pack where listed group by pack")
    List<Came> packs();

    /** In these folders, too. */
    @Modifying
    @Query("""
        update sources.source s set folders = s.folders || array(
            select f from unnest(cast(:folders as text[])) with ordinality as given (f, place) where f <> all(s.folders) order by place)
        where id = :id
        """)
    void file(String id, String[] folders);

    @Query(
            value = "select id, name, url, folders, added from sources.source where listed"
                    + " order by name = '', lower(name), url",
            rowMapperClass = SourceRows.OfList.class)
    List<Listed> listed();

    /** Those that were added by hand only. */
    @Modifying
    @Query("update sources.source set added = false, listed = false, folders = '{}', packs = '{}' where id = :id"
            + " and added and listed")
    int takeOff(String id);

    /** Those that were added by hand and whose address works, as far as is known. */
    @Query("""
        select id, name, url, folders, added from sources.source
        where added and listed and state not in ('GONE', 'FAILING') order by id desc
        """)
    List<Listed> addedAndSound();

    @Query(value = """
        select s.id, case when s.name = '' then s.url else s.name end as name, s.url,
            case when s.held is null then s.state else 'HELD' end as state, s.tried, s.read, s.problem, s.failures
        from sources.source s where s.listed order by lower(s.name), s.url
        """, rowMapperClass = SourceRows.Health.class)
    List<SourceHealth> health();

    @Query("select count(*) from sources.article where source in (select id from sources.source where listed)")
    int articles();

    /** How many articles of a source are kept. */
    record Kept(String source, int articles) {}

    /** Of these only: there may be millions of articles, and nobody looks at more than a page of sources. */
    @Query("select source, count(*) as articles from sources.article where source = any(:sources) group by source")
    List<Kept> articles(String[] sources);

    /** A claimed source is still due: it is moved on together with the articles it gave. */
    boolean existsByListedTrueAndHeldIsNullAndStateNotAndNextDueLessThanEqual(State gone, Instant now);

    /** It is asked at once, also when it was given up; not one that is held, nor a newsletter, which is never asked. */
    @Modifying
    @Query("""
        update sources.source set next_due = least(next_due, :now), state = case when state = 'GONE' then 'NEW' else state end
        where id = :id and listed and held is null and next_due < :never
        """)
    boolean askNow(String id, Instant now, Instant never);

    @Modifying
    @Query("update sources.source set held = :now where id = :id and listed and held is null and next_due < :never")
    boolean hold(String id, Instant now, Instant never);

    @Modifying
    @Query("update sources.source set held = null where id = :id and held is not null")
    boolean letGo(String id);

    /** Those that should have been asked before then. */
    @Query("select id from sources.source where listed and held is null and state <> 'GONE' and next_due < :before")
    Set<String> late(Instant before);

    /** What came of these by day of UTC, of days on which anything did. */
    @Query("""
        select source, date, sum(articles) as articles, sum(failures) as failures from (
            select source, cast(seen at time zone 'UTC' as date) as date, count(*) as articles, 0 as failures
            from sources.article where source = any(:sources) and seen >= cast(:from as timestamp) at time zone 'UTC'
            group by 1, 2
            union all select source, day, 0, times from sources.failure where source = any(:sources) and day >= :from)
            as both_of_them
        group by 1, 2 order by 1, 2
        """)
    List<SourceDesk.Day> days(String[] sources, LocalDate from);

    /** The same of all together. */
    @Query("""
        select '' as source, date, sum(articles) as articles, sum(failures) as failures from (
            select cast(seen at time zone 'UTC' as date) as date, count(*) as articles, 0 as failures
            from sources.article where seen >= cast(:from as timestamp) at time zone 'UTC' group by 1
            union all select day, 0, sum(times) from sources.failure where day >= :from group by 1) as both_of_them
        group by date order by date
        """)
    List<SourceDesk.Day> days(LocalDate from);

    /** Lets one instance at a time claim, until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(x'636c61696d'::bigint)")
    int oneAtATime();

    /**
     * Claims some that are due, the longest due first and of each host one that no other instance asks at the moment. A
     * claim that is not settled, because its instance died, is over after two minutes.
     */
    @Query("""
        with due as (
            select id from sources.source where id in (
                select distinct on (host) id from sources.source
                where listed and held is null and state <> 'GONE' and next_due <= :now
                    and host not in (select host from sources.source where claimed_until > now())
                order by host, next_due, id)
            order by next_due, id limit :limit for update skip locked)
        update sources.source s set claimed_until = now() + interval '2 minutes'
        from due where s.id = due.id
        returning s.id, s.name, s.url, s.etag, s.last_modified, s.failures, s.newest, s.gap_seconds, s.wish_seconds
        """)
    List<DueSource> claim(Instant now, int limit);

    /**
     * It was read.
     *
     * @param problem what was wrong all the same, null when nothing
     * @param url where to ask next time
     * @param name as the feed calls itself; taken where the source has none
     * @param newest of its rhythm, as the next two
     */
    @Modifying
    @Query("""
        update sources.source set state = 'READ', tried = :at, read = :at, problem = :problem, failures = 0,
            url = :url, etag = :etag, last_modified = :modified, next_due = :next, claimed_until = null,
            name = case when name = '' then :name else name end, newest = :newest, gap_seconds = :gapSeconds,
            wish_seconds = :wishSeconds
        where id = :id
        """)
    void read(
            String id,
            Instant at,
            Instant next,
            @Nullable String problem,
            String url,
            @Nullable String etag,
            @Nullable String modified,
            String name,
            @Nullable Instant newest,
            @Nullable Long gapSeconds,
            @Nullable Long wishSeconds);

    /** It could not be read, for that reason; it is tried again then, unless it is gone for good. Each day's failures are counted. */
    @Modifying
    @Query("""
        with counted as (
            insert into sources.failure as failure (source, day, times)
            values (:id, cast(cast(:at as timestamptz) at time zone 'UTC' as date), 1)
            on conflict (source, day) do update set times = failure.times + 1)
        update sources.source set state = :state, tried = :at, problem = :problem, failures = failures + 1,
            next_due = :next, claimed_until = null
        where id = :id
        """)
    void unread(String id, State state, Instant at, String problem, Instant next);
}
