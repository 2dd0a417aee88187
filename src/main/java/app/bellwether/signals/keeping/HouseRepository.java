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
    @Query("""
        insert into signals.house (publisher, house) values (:publisher, :house)
        on conflict (publisher) do update set house = excluded.house, corrected = now()
        """)
    void put(String publisher, String house);

    void deleteById(String publisher);

    /** Says of how many claims that they count for it. */
    @Modifying
    @Query("update signals.claim set house = :house where publisher = :publisher")
    int count(String publisher, String house);

    @Query("""
        select c.publisher as name, max(c.house) as house, h.publisher is not null as corrected,
            mode() within group (order by c.language) as language, count(distinct c.article) as articles
        from signals.claim c left join signals.house h on h.publisher = c.publisher
        where c.published >= :since and not c.superseded
        group by c.publisher, h.publisher order by articles desc, c.publisher limit :most
        """)
    List<Publisher> heard(Instant since, int most);
}
