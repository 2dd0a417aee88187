package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a reader sent while they were being erased. */
class ErasedMeanwhileTest {

    private final JoiningHouse house = new JoiningHouse();
    private final Subscriber ada = house.confirmed("ada@example.org", "AI in India");
    private final Cookie session = house.signedIn(ada);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preferences",
                "/preferences/undo",
                "/preferences/pause",
                "/preferences/fewer",
                "/preferences/unsubscribe",
                "/preferences/address",
                "/preferences/erase"
            })
    void showsTheWayInToWhoeverIsErasedMeanwhile(String path) throws Exception {
        MockHttpServletRequestBuilder form = post(path)
                .cookie(session)
                .header("Sec-Fetch-Site", "same-origin")
                .param("form", house.form(session))
                .param("interest", "EU")
                .param("role", "leader")
                .param("time", "07:00")
                .param("zone", "UTC")
                .param("day", "monday")
                .param("change", "1")
                .param("address", "ada@new.example")
                .param("never", "yes");

        FutureTask<MockHttpServletResponse> sent = house.database.transactions().execute(_ -> {
            house.subscribers.lock(ada.id());
            FutureTask<MockHttpServletResponse> other = begin(() -> house.answer(form));
            awaitSomebodyWaiting();
            house.subscribers.erase(ada.id());
            return other;
        });

        assertThat(sent.get(20, TimeUnit.SECONDS).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(house.letters).isEmpty();
    }

    private static <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private void awaitSomebodyWaiting() {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!house.database
                .jdbc()
                .sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.onSpinWait();
        }
    }
}
