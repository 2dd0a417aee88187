package app.bellwether.sources.samples;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What sample mode remembers from one start to the next. */
final class Memo {

    private final JdbcClient database;

    Memo(JdbcClient database) {
        this.database = database;
    }

    /** What was kept under that name, or else the value, which is kept from then on. */
    String recall(String name, String value) {
        database.sql("insert into sources.memo (name, value) values (:name, :value) on conflict do nothing")
                .param("name", name)
                .param("value", value)
                .update();
        return database.sql("select value from sources.memo where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    void keep(String name, String value) {
        recall(name, value);
        database.sql("update sources.memo set value = :value where name = :name")
                .param("name", name)
                .param("value", value)
                .update();
    }
}
