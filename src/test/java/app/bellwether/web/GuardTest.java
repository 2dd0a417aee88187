package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.sources.SampleDays;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class GuardTest {

    private final AtomicInteger mornings = new AtomicInteger();
    private final MockMvc visit = Visit.to(front(Visit.home()));

    @Test
    void tellsBrowsersWhatPagesMayNotDo() throws Exception {
        var response = answer(Visit.to(front(Visit.world())), get("/"));

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void refusesWhatAnotherSiteSends() throws Exception {
        for (var foreign : List.of(
                next().header("Sec-Fetch-Site", "cross-site").header("Origin", "https://evil.example"),
                next().header("Sec-Fetch-Site", "same-site"),
                next().header("Origin", "https://evil.example"),
                next().header("Origin", "http://localhost:9090"),
                next().header("Origin", "null"))) {
            assertThat(answer(visit, foreign).getStatus()).isEqualTo(403);
        }
        assertThat(mornings).hasValue(0);
    }

    @Test
    void takesWhatItsOwnPagesSend() throws Exception {
        for (var own : List.of(
                next().header("Sec-Fetch-Site", "same-origin").header("Origin", "http://localhost:8080"),
                next().header("Origin", "http://localhost:8080"),
                next())) {
            assertThat(answer(visit, own).getStatus()).isEqualTo(303);
        }
        assertThat(mornings).hasValue(3);
    }

    @Test
    void opensTheLocalDoorOnlyToWhoNamesThisMachine() throws Exception {
        for (String host :
                List.of("evil.example", "localhost.evil.example:8080", "127.0.0.1.nip.io", "192.168.0.2", "")) {
            assertThat(answer(visit, post("/next-morning").header(HttpHeaders.HOST, host))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mornings).hasValue(0);
        for (String host : List.of("localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080")) {
            assertThat(answer(visit, post("/next-morning").header(HttpHeaders.HOST, host))
                            .getStatus())
                    .isEqualTo(303);
            assertThat(answer(
                                    Visit.to(front(Visit.world())),
                                    post("/next-morning").header(HttpHeaders.HOST, host))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void opensTheLocalDoorOnlyToWhoeverCameByTheLink() throws Exception {
        MockMvc stranger = Visit.byAStranger(front(Visit.home()));
        var local = get(Visit.home().link()).header(HttpHeaders.HOST, "localhost:8080");

        assertThat(answer(stranger, next()).getStatus()).isEqualTo(403);
        assertThat(answer(stranger, get("/").header(HttpHeaders.HOST, "localhost:8080"))
                        .getContentAsString())
                .contains("by the link in its log")
                .doesNotContain("Ada");
        assertThat(answer(stranger, get("/local?key=guessed").header(HttpHeaders.HOST, "localhost"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(stranger, get("/local").header(HttpHeaders.HOST, "evil.example"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(mornings).hasValue(0);

        MockHttpServletResponse entered = answer(stranger, local);

        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(entered.getHeader("Location")).isEqualTo("/");
        Cookie key = Objects.requireNonNull(entered.getCookie("bellwether-local"));
        assertThat(answer(stranger, next().cookie(key)).getStatus()).isEqualTo(303);
        assertThat(mornings).hasValue(1);
    }

    private static MockHttpServletRequestBuilder next() {
        return post("/next-morning").header(HttpHeaders.HOST, "localhost:8080");
    }

    private static MockHttpServletResponse answer(MockMvc visit, MockHttpServletRequestBuilder request)
            throws Exception {
        return visit.perform(request).andReturn().getResponse();
    }

    private FrontPages front(LocalDoor door) {
        var days = Neighbour.at(SampleDays.class)
                .when("active", asked -> true)
                .when("firstStart", asked -> Instant.EPOCH)
                .when("nextMorning", asked -> mornings.incrementAndGet())
                .there();
        var press = new Press(door);
        return new FrontPages(OverviewTest.overview(), OverviewTest.showcase(), days, Clock.systemUTC(), door, press);
    }
}
