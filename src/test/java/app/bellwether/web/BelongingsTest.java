package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What a reader takes along of tables. */
class BelongingsTest {

    private final JoiningHouse house = new JoiningHouse();
    private final Subscriber ada = house.confirmed("ada@example.org", "Tesla");
    private final Belongings belongings = house.belongings(List.of(
            new Traces(
                    house.database.jdbc(),
                    new DataSourceTransactionManager(house.database.dataSource()),
                    "replies.question") {}));

    @Test
    void givesRowsInOrderAndOnlyToTakeAlong() {
        ask(3);

        assertThat(belongings.withRows(ada).rows().get("replies.question"))
                .extracting(row -> row.get("text").asString())
                .containsExactly("question 3", "question 2", "question 1");
        assertThat(belongings.withRows(ada).leftOut()).isEmpty();
        assertThat(belongings.of(ada).rows()).isEmpty();
    }

    @Test
    void saysOfWhichTableItLeavesRowsOut() {
        ask(10_001);

        assertThat(belongings.withRows(ada).rows().get("replies.question")).hasSize(10_000);
        assertThat(belongings.withRows(ada).leftOut()).containsExactly("replies.question");
    }

    @Test
    void writesDaysAndMomentsAsReadersDoToLookAtAndAsMachinesDoToTakeAlong() {
        assertThat(belongings.of(ada).consent())
                .extracting(Belongings.Agreed::at)
                .containsOnly("20 November 2026, 07:10"); // in Berlin
        assertThat(belongings.withRows(ada).consent())
                .extracting(Belongings.Agreed::at)
                .containsOnly("2026-11-20T06:10:00Z");
    }

    /** The later ones first. */
    private void ask(int many) {
        house.database
                .jdbc()
                .sql("""
                    insert into replies.question (id, subscriber, brief, asked, text, commands)
                    select 'q' || lpad((100000 - number)::text, 6, '0'), :ada, 'b', now(), 'question ' || number, ''
                    from generate_series(1, :many) as number
                    """)
                .param("ada", ada.id().value())
                .param("many", many)
                .update();
    }
}
