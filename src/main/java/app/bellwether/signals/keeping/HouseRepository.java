package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers.Facts;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What operators say of publishers, and for which houses their claims count. */
interface HouseRepository extends Repository<HouseRepository.Row, String> {

    /** What an operator says. */
    @Table(schema = "signals", name = "house")
    record Row(@Id String publisher, @Embedded.Empty Facts facts) {}

    List<Row> findAll();

    @Modifying
    @Query("""
        insert into signals.house (publisher, house, domain, country, language)
        values (:publisher, :house, :domain, :country, :language)
        """)
    void put(String publisher, String house, String domain, String country, String language);

    @Modifying
    @Query("delete from signals.house where publisher = :publisher")
    void remove(String publisher);

    @Query("select house from signals.counted where publisher = :publisher")
    Optional<String> counted(String publisher);

    @Modifying
    @Query("""
        insert into signals.counted as c (publisher, house)
        select one.publisher, one.house
        from unnest(cast(:publishers as text[]), cast(:houses as text[])) as one (publisher, house)
            left join signals.counted known on known.publisher = one.publisher
        where known.house is distinct from one.house
        on conflict (publisher) do update set house = excluded.house
        """)
    void count(String[] publishers, String[] houses);

    /**
     * Has claims count for the houses of their publishers, and lets whoever holds a picture of the signals that rest on them read
     * them anew.
     *
     * @return how many counted for another
     */
    @Query("""
        with changed as (
            update signals.claim c set house = k.house from signals.counted k
            where k.publisher = c.publisher and k.house <> c.house returning c.id
        ), touched as (
            update signals.signal s set generation = :generation
            where exists (select 1 from signals.evidence e join changed on changed.id = e.claim where e.signal = s.id)
        )
        select count(*) from changed
        """)
    int recount(long generation);
}
