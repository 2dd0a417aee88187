package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
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

        operator(written(), "ola@example.org");
        assertThat(house.operatorLink).doesNotExist();
        house.link().run(new DefaultApplicationArguments());
        assertThat(house.operatorLink).doesNotExist();
    }

    @Test
    void makesWhoeverProvesTheMailboxTheFirstOperatorHoweverOftenAScannerLooks() throws Exception {
        String link = path(written());
        for (int time = 0; time < 20; time++) {
            assertThat(answer(get(link)).getContentAsString()).contains("Become the operator");
        }
        assertThat(answer(post(link).param("address", "nonsense")).getContentAsString())
                .contains("That is no email address");
        Cookie stranger = house.signedIn(house.confirmed("typo@example.org", "EU"));
        assertThat(begin(link, "typo@example.org").getContentAsString()).contains("Look into your mailbox");
        assertThat(answer(get("/operator/roster").cookie(stranger)).getStatus()).isEqualTo(404);
        assertThat(house.doors.operators().none()).isTrue();

        Cookie ola = operator(link, "ola@example.org");

        assertThat(answer(get("/operator/roster").cookie(ola)).getStatus()).isEqualTo(200);
        assertThat(at("ola@example.org").active()).isFalse();
        assertThat(house.doors.operators().has(at("ola@example.org").id())).isTrue();
        assertThat(house.operatorLink).doesNotExist();
        assertThat(answer(get(link)).getStatus()).isEqualTo(404);
        assertThat(begin(link, "eve@example.org").getStatus()).isEqualTo(404);
        assertThat(signIn("typo@example.org").getHeader("Location")).isEqualTo("/preferences");
        assertThat(house.doors.operators().all()).hasSize(1);
    }

    @Test
    void makesOneOperatorOfManyLinksAtOnce() throws Exception {
        List<String> links = List.of(path(written()), path(written()), path(written()), path(written()));

        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> tries = links.stream()
                    .<Callable<Integer>>map(link -> () -> begin(link, "ola" + links.indexOf(link) + "@example.org")
                            .getStatus())
                    .toList();
            assertThat(people.invokeAll(tries))
                    .allSatisfy(one -> assertThat(one.resultNow()).isEqualTo(200));
        }
        for (int one = 0; one < 4; one++) {
            signIn("ola" + one + "@example.org");
        }

        assertThat(house.doors.operators().all()).singleElement().matches(Operators.Operator::proven);
    }

    @Test
    void letsAnOperatorMakeAnotherWhoSignsInByAMailedLink() throws Exception {
        Cookie ola = operator(written(), "ola@example.org");
        assertThat(answer(post("/operator/operators").cookie(ola).param("address", "bo@example.org"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(act(ola, "/operator/operators", "address", "nonsense")).contains("That is no email address");
        assertThat(act(ola, "/operator/operators", "address", "bo@example.org"))
                .contains("once they have signed in", "b…@example.org", "has not signed in yet");
        SubscriberId bo = at("bo@example.org").id();
        house.clock.pass(Duration.ofDays(8));
        assertThat(signIn("bo@example.org").getHeader("Location")).isEqualTo("/preferences");
        ola = house.signedIn(at("ola@example.org"));
        act(ola, "/operator/operators", "address", "bo@example.org");
        assertThat(house.doors.operators().has(bo)).isFalse();

        MockHttpServletResponse entered = signIn("bo@example.org");

        assertThat(entered.getHeader("Location")).isEqualTo("/operator");
        assertThat(answer(get("/operator/roster").cookie(session(entered))).getStatus())
                .isEqualTo(200);
        assertThat(house.subscribers.consents(bo))
                .extracting(one -> one.act() + " " + one.proof().way())
                .contains("OPERATOR made an operator by the operator "
                        + at("ola@example.org").id());
    }

    @Test
    void takesItAwayAgainButNeverFromTheLast() throws Exception {
        Cookie ola = operator(written(), "ola@example.org");
        String olasId = at("ola@example.org").id().value();
        act(ola, "/operator/operators", "address", "mistyped@example.org");
        assertThat(act(ola, "/operator/operators/end", "id", olasId)).contains("one operator has to be left");
        act(ola, "/operator/operators", "address", "bo@example.org");
        Cookie bo = session(signIn("bo@example.org"));

        assertThat(act(bo, "/operator/operators/end", "id", olasId)).contains("They are no operator any more");

        assertThat(answer(get("/operator/operators").cookie(ola)).getStatus()).isEqualTo(404);
        assertThat(house.subscribers
                        .consents(new SubscriberId(olasId))
                        .getLast()
                        .act())
                .isEqualTo(Consent.Act.NO_OPERATOR);
        assertThat(act(
                        bo,
                        "/operator/operators/end",
                        "id",
                        at("bo@example.org").id().value()))
                .contains("one operator has to be left");
        assertThat(act(bo, "/operator/operators/end", "id", "nobody")).contains("Nothing was changed");
    }

    @Test
    void takesBackWhoWasMistypedAlsoBeforeAnybodyHasProvenAnything() {
        Consent.Proof proof = new Consent.Proof("at the local door", "");
        house.doors.operators().add("mistyped@example.org", proof);
        SubscriberId mistyped = at("mistyped@example.org").id();

        assertThat(house.doors.operators().end(mistyped, proof)).isTrue();

        assertThat(house.doors.operators().all()).isEmpty();
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
        Cookie ola = operator(written(), "ola@example.org");
        Cookie ada = house.signedIn(house.confirmed("ada@example.org", "EU"));

        assertThat(answer(get("/operator/roster")).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(answer(get("/operator/roster.csv").cookie(ada)).getStatus()).isEqualTo(404);
        MockHttpServletResponse table = answer(get("/operator/roster.csv").cookie(ola));
        assertThat(table.getContentType()).startsWith("text/csv");
        assertThat(table.getContentAsString(StandardCharsets.UTF_8)).contains("ada@example.org");
    }

    @Test
    void bringsInATableByAFormOfThisSessionOnly() throws Exception {
        Cookie ola = operator(written(), "ola@example.org");
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

    /** Begins, and signs in by the letter that comes of it. */
    private Cookie operator(String link, String address) throws Exception {
        return session(entered(begin(link, address), address));
    }

    private MockHttpServletResponse signIn(String address) throws Exception {
        return entered(answer(post("/sign-in").param("address", address)), address);
    }

    private MockHttpServletResponse entered(MockHttpServletResponse asked, String address) throws Exception {
        Cookie browser = Objects.requireNonNull(asked.getCookie("__Host-bellwether-browser"));
        house.settle();
        assertThat(house.letters.getLast().to()).isEqualTo(at(address).id());
        String key = house.key(Keys.Purpose.SIGN_IN, at(address), browser.getValue());
        return answer(post("/sign-in/" + key).cookie(browser));
    }

    private String act(Cookie session, String path, String field, String value) throws Exception {
        return answer(post(path)
                        .cookie(session)
                        .param("form", house.form(session))
                        .param(field, value))
                .getContentAsString();
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
