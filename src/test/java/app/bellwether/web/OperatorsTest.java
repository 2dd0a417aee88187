package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class OperatorsTest {

    private static final String SESSION = "__Host-bellwether-session";

    private final JoiningHouse house = new JoiningHouse();

    @Test
    void writesALinkThatOnlyItsOwnerCanReadAsLongAsThereIsNoOperator() throws Exception {
        String first = written();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.operatorLink)))
                .isEqualTo("rw-------");
        assertThat(first).startsWith("https://brief.example/operator/begin/");
        assertThat(kept()).doesNotContain(first.substring(first.lastIndexOf('/') + 1));

        begin(written(), "ola@example.org");
        assertThat(house.operatorLink).doesNotExist();
        house.link().run(new DefaultApplicationArguments());
        assertThat(house.operatorLink).doesNotExist();
    }

    @Test
    void makesTheFirstOperatorOnceHoweverOftenAScannerLooks() throws Exception {
        String link = path(written());
        for (int time = 0; time < 20; time++) {
            assertThat(answer(get(link)).getContentAsString()).contains("Become the operator");
        }
        assertThat(answer(post(link).param("address", "nonsense")).getContentAsString())
                .contains("That is no email address");

        MockHttpServletResponse begun = begin(link, "ola@example.org");

        assertThat(begun.getHeader("Location")).isEqualTo("/operator");
        Subscriber ola = at("ola@example.org");
        assertThat(ola.active()).isFalse();
        assertThat(house.doors.operators().has(ola.id())).isTrue();
        assertThat(answer(get(link)).getStatus()).isEqualTo(404);
        assertThat(begin(link, "eve@example.org").getStatus()).isEqualTo(404);
        assertThat(house.subscribers.all()).hasSize(1);
    }

    @Test
    void makesOneOperatorOfManyLinksAtOnce() throws Exception {
        List<String> links = List.of(path(written()), path(written()), path(written()), path(written()));

        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> tries = links.stream()
                    .<Callable<Integer>>map(link -> () -> begin(link, "ola" + links.indexOf(link) + "@example.org")
                            .getStatus())
                    .toList();
            List<Integer> statuses = people.invokeAll(tries).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(303, 404, 404, 404);
        }
    }

    @Test
    void opensNothingByALinkThatIsOldOrMadeUp() throws Exception {
        String link = path(written());
        assertThat(answer(get("/operator/begin/made-up")).getStatus()).isEqualTo(404);
        house.clock.pass(Duration.ofHours(25));

        assertThat(answer(get(link)).getStatus()).isEqualTo(404);
        assertThat(begin(link, "ola@example.org").getStatus()).isEqualTo(404);
    }

    @Test
    void opensTheOperatorsPagesToOperatorsOnly() throws Exception {
        Cookie ola = session(begin(written(), "ola@example.org"));
        Cookie ada = house.signedIn(house.confirmed("ada@example.org", "EU"));

        assertThat(answer(get("/operator/roster")).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(answer(get("/operator/roster.csv").cookie(ada)).getStatus()).isEqualTo(404);
        MockHttpServletResponse table = answer(get("/operator/roster.csv").cookie(ola));
        assertThat(table.getContentType()).startsWith("text/csv");
        assertThat(table.getContentAsString(StandardCharsets.UTF_8)).contains("ada@example.org");
    }

    @Test
    void signsInAgainByAMailedLink() throws Exception {
        begin(written(), "ola@example.org");
        var asked = answer(post("/sign-in").param("address", "Ola@example.org"));
        Cookie browser = Objects.requireNonNull(asked.getCookie("__Host-bellwether-browser"));
        house.settle();
        assertThat(house.letters).hasSize(1);

        String key = house.key(Keys.Purpose.SIGN_IN, at("ola@example.org"), browser.getValue());
        assertThat(answer(post("/sign-in/" + key).cookie(browser)).getHeader("Location"))
                .isEqualTo("/operator");
    }

    @Test
    void bringsInATableByAFormOfThisSessionOnly() throws Exception {
        Cookie ola = session(begin(written(), "ola@example.org"));
        var table = new MockMultipartFile(
                "table",
                "readers.csv",
                "text/csv",
                "email,agreed_at,agreed_how\nbob@example.org,2026-03-05,form\n<b>,2026-03-05,form\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer(multipart("/operator/roster").file(table).cookie(ola)).getStatus())
                .isEqualTo(403);
        String looked = answer(multipart("/operator/roster")
                        .file(table)
                        .cookie(ola)
                        .param("form", house.form(ola))
                        .param("look", "yes"))
                .getContentAsString();
        assertThat(looked).contains("1 would be brought in", "1 left out", "this is no email address");
        assertThat(house.subscribers.active()).isEmpty();

        answer(multipart("/operator/roster").file(table).cookie(ola).param("form", house.form(ola)));
        assertThat(house.subscribers.active()).hasSize(1);
    }

    private String written() throws IOException {
        house.link().run(new DefaultApplicationArguments());
        return Files.readString(house.operatorLink).strip();
    }

    private static String path(String link) {
        return link.replace("https://brief.example", "");
    }

    private MockHttpServletResponse begin(String link, String address) throws Exception {
        return answer(post(path(link)).param("address", address));
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie(SESSION));
    }

    private String kept() {
        return house.database
                .jdbc()
                .sql("select row::text from subscribers.operator_key as row")
                .query(String.class)
                .list()
                .toString();
    }

    private Subscriber at(String address) {
        return house.subscribers
                .byDestination(new Destination(Destination.Channel.EMAIL, address))
                .orElseThrow();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return house.answer(request.header("Sec-Fetch-Site", "same-origin"));
    }
}
