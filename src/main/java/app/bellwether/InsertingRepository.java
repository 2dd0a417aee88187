package app.bellwether;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.repository.support.SimpleJdbcRepository;
import org.springframework.data.mapping.PersistentEntity;

/** What every repository can do besides, by naming it: ids are ours, so nothing but who keeps a record knows whether it is new. */
class InsertingRepository<T, K> extends SimpleJdbcRepository<T, K> {

    private final JdbcAggregateOperations records;

    InsertingRepository(JdbcAggregateOperations records, PersistentEntity<T, ?> entity, JdbcConverter converter) {
        super(records, entity, converter);
        this.records = records;
    }

    /** Keeps what is new. */
    public void insert(T row) {
        records.insert(row);
    }

    /** Keeps what is new, in one batch. */
    public void insertAll(Iterable<T> rows) {
        records.insertAll(rows);
    }
}
