package app.bellwether.subscribers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** The addresses that subscribers want to move to, the last one of each. */
interface MoveRepository extends Repository<MoveRepository.Row, SubscriberId> {

    /** One. */
    @Table(schema = "subscribers", name = "move")
    record Row(@Id SubscriberId subscriber, String wanted) {}

    Optional<Row> findById(SubscriberId subscriber);

    @Modifying
    @Query("""
        insert into subscribers.move (subscriber, wanted, at) values (:subscriber, :wanted, :at)
        on conflict (subscriber) do update set wanted = excluded.wanted, at = excluded.at
        """)
    void keep(SubscriberId subscriber, String wanted, Instant at);

    void deleteById(SubscriberId subscriber);
}
