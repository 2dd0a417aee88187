package app.bellwether.sources.samples;

import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What sample mode remembers from one start to the next. */
interface MemoRepository extends Repository<MemoRepository.Memo, String> {

    /** What is remembered under a name. */
    @Table(schema = "sources", name = "memo")
    record Memo(@Id String name, String value) {}

    /** What was kept under that name, or else the value, which is kept from then on. */
    @Query("""
        insert into sources.memo (name, value) values (:name, :value)
        on conflict (name) do update set name = excluded.name
        returning value
        """)
    String recall(String name, String value);

    @Modifying
    @Query("""
        insert into sources.memo (name, value) values (:name, :value)
        on conflict (name) do update set value = excluded.value
        """)
    void keep(String name, String value);
}
