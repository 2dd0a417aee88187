package app.bellwether.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.bellwether.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JdbcModelStoreTest extends ModelStoreContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcModelStore store = new JdbcModelStore(database.jdbc());

    @Override
    ModelStore store() {
        return store;
    }

    @Override
    long recorded() {
        return count("select count(*) from models.attempt");
    }

    @Test
    void setsAsideForManyAtOnceNoMoreThanADayHas() {
        LocalDate today = LocalDate.parse("2026-03-31");
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> store.reserve(today, 10, 100)))
                .toList();

        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(10);
    }

    @Test
    void isNotAskedWithinATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.transactions()
                        .executeWithoutResult(status -> store.reserve(LocalDate.parse("2026-03-31"), 1, 100)));
    }

    private long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }
}
