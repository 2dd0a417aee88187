package app.bellwether.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.bellwether.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class ApartTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Apart apart = new Apart(new DataSourceTransactionManager(database.dataSource()));

    @Test
    void keepsAllButWhatCouldNotBeDone() {
        database.transactions().executeWithoutResult(_ -> {
            ask("before");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> apart.done(() -> {
                        ask("half done");
                        return database.transactions().execute(_ -> {
                            throw new IllegalArgumentException("as a room further in does");
                        });
                    }));
            apart.done(() -> ask("after"));
        });

        assertThat(database.jdbc()
                        .sql("select id from replies.question order by id")
                        .query(String.class)
                        .list())
                .containsExactly("after", "before");
    }

    private int ask(String id) {
        return database.jdbc().sql("""
            insert into replies.question (id, subscriber, brief, asked, text, commands)
            values (:id, 'ada', 'brief', now(), '', '')
            """).param("id", id).update();
    }
}
