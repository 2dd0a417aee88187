package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void isFreshEachTime() {
        var one = TestDatabase.fresh();
        one.jdbc().sql("create table notes (note text)").update();

        assertThat(tables(one)).contains("notes", "scheduled_tasks");
        assertThat(tables(TestDatabase.fresh())).contains("scheduled_tasks").doesNotContain("notes");
    }

    @Test
    void isOfTheVersionThatLocalDatabasesAreMadeOf() {
        var version = TestDatabase.empty()
                .jdbc()
                .sql("show server_version_num")
                .query(Integer.class)
                .single();

        assertThat(version / 10_000).isEqualTo(LocalDatabase.MAJOR);
    }

    private static java.util.List<String> tables(TestDatabase database) {
        return database.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
