package app.bellwether.subscribers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Keys that make the first operator. */
interface OperatorKeyRepository extends Repository<OperatorKeyRepository.Row, byte[]> {

    /** One, of which only the hash is kept. */
    @Table(schema = "subscribers", name = "operator_key")
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(@Id byte[] hash, Instant expires, @Nullable Instant spent) {}

    void deleteByExpiresBefore(Instant now);

    @Modifying
    @Query("insert into subscribers.operator_key (hash, expires) values (:hash, :expires)")
    void add(byte[] hash, Instant expires);

    List<Row> findBySpentIsNullAndExpiresAfter(Instant now);

    @Modifying
    @Query("update subscribers.operator_key set spent = :now where spent is null")
    void spendAll(Instant now);
}
