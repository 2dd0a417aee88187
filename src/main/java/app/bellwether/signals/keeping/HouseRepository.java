package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Whose publishers are, where an operator said so. */
interface HouseRepository extends Repository<HouseRepository.Row, String> {

    @Table(schema = "signals", name = "house")
    record Row(@Id String publisher, String house) {}

    Optional<Row> findById(String publisher);

    @Modifying
    @Query("insert into signals.house (publisher, house) values (:publisher, :house)")
    void put(String publisher, String house);

    @Modifying
    @Query("delete from signals.house where publisher = :publisher")
    int remove(String publisher);

    /** Says of how many claims that they count for it, or for what is known where it is empty. */
    @Modifying
    @Query("update signals.claim set house = :house where publisher = :publisher")
    int count(String publisher, String house);

    /** Lets whoever holds a picture of the signals that rest on its claims read them anew. */
    @Modifying
    @Query("""
        update signals.signal s set generation = :generation
        where exists (select 1 from signals.evidence e join signals.claim c on c.id = e.claim
            where e.signal = s.id and c.publisher = :publisher)
        """)
    void touch(String publisher, long generation);

    /** With what an operator says alone for their house. */
    @Query("""
        with one as (
            select publisher from signals.claim where published >= :since and not superseded
            union select publisher from signals.house
        )
        select one.publisher as name, coalesce(max(h.house), '') as house, max(h.house) is not null as corrected,
            coalesce(mode() within group (order by c.language), '') as language, count(distinct c.article) as articles
        from one left join signals.house h on h.publisher = one.publisher
            left join signals.claim c on c.publisher = one.publisher and c.published >= :since and not c.superseded
        group by one.publisher order by corrected desc, articles desc, name limit :most
        """)
    List<Publisher> heard(Instant since, int most);
}
