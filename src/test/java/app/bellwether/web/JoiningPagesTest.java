package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing up, confirming and signing in, before the real room of subscribers. */
class JoiningPagesTest {

    private final JoiningHouse house = new JoiningHouse();

    @Test
    void refusesToComputeForAStrangerWithoutEndAndLosesNothingTyped() throws Exception {
        MockHttpServletResponse last = answer(get("/subscribe"));
        for (int look = 0; look < 21; look++) {
            last = answer(post("/subscribe/look")
                    .param("topics", "AI in India")
                    .param("day", "monday")
                    .param("minutes", "" + (5 + look)));
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentAsString()).contains("AI in India", "You can sign up without it");
    }

    @Test
    void understandsNoMoreInterestsThanItTakes() throws Exception {
        String page = answer(post("/subscribe/look").param("topics", "EU,".repeat(51)))
                .getContentAsString();

        assertThat(page).contains("At most 50 interests, please.");
    }

    @Test
    void answersAlikeWhomeverAnAddressBelongsTo() throws Exception {
        house.confirmed("active@example.org", "EU");
        house.subscribers.unsubscribe(house.confirmed("gone@example.org", "EU").id());
        house.subscribers.refuse(house.confirmed("never@example.org", "EU").id(), new Consent.Proof("button", ""));
        answer(signUp("pending@example.org"));
        house.settle();

        Set<String> signUps = new HashSet<>();
        Set<String> signIns = new HashSet<>();
        for (String address : List.of("new", "active", "gone", "never", "pending")) {
            signUps.add(shape(answer(signUp(address + "@example.org"))));
            signIns.add(shape(answer(post("/sign-in").param("address", address + "@example.org"))));
        }

        assertThat(signUps).hasSize(1);
        assertThat(signIns).hasSize(1);
    }

    @Test
    void sendsALetterToConfirmAndNothingOfAStranger() throws Exception {
        answer(signUp("ada@example.org").param("interest", "Buy http://evil.example now"));
        assertThat(house.subscribers.all()).isEmpty();
        house.settle();

        assertThat(house.letters).extracting(JoiningHouse.Sent::kind).containsExactly(Letter.Kind.CONFIRMATION);
        assertThat(house.words).hasSize(1).noneMatch(words -> words.contains("evil") || words.contains("India"));
        Subscriber ada = house.subscribers.all().getFirst();
        assertThat(ada.interests())
                .extracting(Interest::typed)
                .containsExactly("Buy http://evil.example now", "AI in India", "Deutschland");
        assertThat(ada.schedule().zone().getId()).isEqualTo("Asia/Kathmandu");
        assertThat(house.subscribers.consents(ada.id()).getFirst().proof().way())
                .isEqualTo(Asking.FORM);
    }

    @Test
    void keepsNothingThatNoKeyboardWrites() throws Exception {
        answer(signUp("eve@example.org").param("interest", "chips\u0000\u0007 from Tarn"));
        answer(signUp("ada@example.org"));
        house.settle();

        assertThat(house.subscribers.all()).hasSize(2);
        assertThat(house.subscribers.all())
                .flatExtracting(Subscriber::interests)
                .extracting(Interest::typed)
                .contains("chips from Tarn")
                .noneMatch(words -> words.contains("\u0000"));
    }

    @Test
    void saysBackWhatItUnderstoodAndKeepsNothing() throws Exception {
        String before = house.rows();
        var page = Jsoup.parse(answer(post("/subscribe/look")
                        .param("topics", "llm, price of zorbing balls")
                        .param("regions", "Deutschland")
                        .param("time", "07:00")
                        .param("zone", "kathmandu")
                        .param("day", "monday"))
                .getContentAsString());

        assertThat(page.select(".said").text())
                .contains("(from “llm”)", "Germany (from “Deutschland”)")
                .contains("We have no topic for “price of zorbing balls”");
        assertThat(page.select(".verdict").text()).contains("2 briefs", "3 items");
        assertThat(page.select("#topics").val()).isEqualTo("llm, price of zorbing balls");
        assertThat(house.rows()).isEqualTo(before);
    }

    @Test
    void saysFieldByFieldWhatIsWrong() throws Exception {
        var page = Jsoup.parse(answer(post("/subscribe")
                        .param("stamp", stamp())
                        .param("address", "nobody")
                        .param("time", "soon")
                        .param("zone", "<b>Nowhere</b>"))
                .getContentAsString());

        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#interests", "#time", "#zone", "#days");
        assertThat(page.select("#zone").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("[role=alert] b")).isEmpty();
        assertThat(house.rows()).doesNotContain("request");
    }

    @Test
    void takesNoFormsFromRobots() throws Exception {
        assertThat(answer(signUp("ada@example.org").param("website", "http://evil.example"))
                        .getContentAsString())
                .contains("Please send the form once more");
        assertThat(answer(post("/subscribe").param("stamp", "forged").param("address", "ada@example.org"))
                        .getContentAsString())
                .contains("Please send the form once more");
        assertThat(house.rows()).doesNotContain("request");
    }

    @Test
    void confirmsByItsButtonOnlyHoweverOftenTheLinkIsOpened() throws Exception {
        answer(signUp("ada@example.org"));
        house.settle();
        Subscriber ada = house.subscribers.all().getFirst();
        String key = house.key(Keys.Purpose.CONFIRM, ada, null);
        for (int time = 0; time < 5; time++) {
            assertThat(answer(get("/confirm/" + key)).getContentAsString()).contains("Yes, send it to me", "Germany");
        }
        assertThat(house.subscribers.active()).isEmpty();

        assertThat(answer(post("/confirm/" + key)).getContentAsString()).contains("You get the brief");
        assertThat(house.subscribers.active()).hasSize(1);
        assertThat(answer(post("/confirm/" + key)).getContentAsString()).contains("You get the brief");
        assertThat(answer(get("/confirm/forged")).getStatus()).isEqualTo(404);

        house.subscribers.unsubscribe(ada.id());
        assertThat(answer(post("/confirm/" + key)).getContentAsString()).contains("This link is too old");
        assertThat(house.subscribers.active()).isEmpty();
    }

    @Test
    void offersANewLetterWhenTheLinkIsTooOld() throws Exception {
        answer(signUp("ada@example.org"));
        house.settle();
        Subscriber ada = house.subscribers.all().getFirst();
        String key = house.key(Keys.Purpose.CONFIRM, ada, null);
        house.clock.pass(Duration.ofDays(8));

        assertThat(answer(post("/confirm/" + key)).getContentAsString()).contains("Mail me a new one");
        assertThat(house.subscribers.active()).isEmpty();
        answer(post("/confirm/" + key + "/again"));
        house.settle();
        assertThat(house.letters).hasSize(2);
    }

    @Test
    void signsInOnceAndOnlyInTheBrowserThatAsked() throws Exception {
        Subscriber ada = house.confirmed("ada@example.org", "EU");
        MockHttpServletResponse asked = answer(post("/sign-in").param("address", "ada@example.org"));
        Cookie browser = Objects.requireNonNull(asked.getCookie("__Host-bellwether-browser"));
        house.settle();
        assertThat(house.letters)
                .containsExactly(new JoiningHouse.Sent(
                        Letter.Kind.SIGN_IN, ada.id(), house.doors.keys().bind(browser.getValue()), null));
        String key = house.key(Keys.Purpose.SIGN_IN, ada, browser.getValue());

        assertThat(answer(get("/sign-in/" + key)).getContentAsString()).contains("does not work here");
        assertThat(answer(post("/sign-in/" + key)).getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer(get("/sign-in/" + key).cookie(browser)).getContentAsString())
                .contains("Sign in");
        MockHttpServletResponse entered = answer(post("/sign-in/" + key).cookie(browser));

        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(entered.getHeader("Set-Cookie"))
                .startsWith("__Host-bellwether-session=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        Cookie session = Objects.requireNonNull(entered.getCookie("__Host-bellwether-session"));
        assertThat(answer(get("/preferences").cookie(session)).getContentAsString())
                .contains("a…@example.org");
        assertThat(answer(post("/sign-in/" + key).cookie(browser)).getCookie("__Host-bellwether-session"))
                .isNull();

        house.clock.pass(Duration.ofMinutes(31));
        assertThat(answer(get("/preferences").cookie(session)).getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void showsWhoeverHoldsALetterNothingButAWayToAnotherOne() throws Exception {
        Subscriber ada = house.confirmed("ada@example.org", "EU");

        var page = answer(get("/manage/" + ada.id()));
        assertThat(page.getContentAsString()).doesNotContain("EU", "example.org");
        answer(post("/manage/" + ada.id()));
        house.settle();
        assertThat(house.letters).extracting(JoiningHouse.Sent::to).containsExactly(ada.id());
    }

    @Test
    void countsNothingThatAStrangerTypedBeforeItsOwnConfirmation() throws Exception {
        answer(signUp("ada@example.org"));
        house.settle();
        answer(elsewhere(signUp("ada@example.org").param("interest", "football")));
        house.settle();
        assertThat(house.letters).hasSize(2);
        Subscriber ada = house.subscribers.all().getFirst();
        String hers = house.keyOf(house.letters.getFirst());
        String strangers = house.keyOf(house.letters.getLast());

        assertThat(answer(get("/confirm/" + strangers)).getContentAsString()).contains("football");
        assertThat(answer(get("/confirm/" + hers)).getContentAsString())
                .contains("Germany")
                .doesNotContain("football");
        answer(post("/confirm/" + hers));
        assertThat(typed(ada)).containsExactly("AI in India", "Deutschland");

        answer(post("/confirm/" + strangers));
        house.subscribers.unsubscribe(ada.id());
        assertThat(answer(post("/confirm/" + strangers)).getContentAsString()).contains("This link is too old");
        assertThat(typed(ada)).containsExactly("AI in India", "Deutschland");
        assertThat(house.subscribers.active()).isEmpty();
    }

    @Test
    void leavesADepartedReadersChoicesUntilTheyConfirmOthers() throws Exception {
        Subscriber ada = house.confirmed("ada@example.org", "EU");
        house.clock.pass(Duration.ofDays(2));
        house.subscribers.unsubscribe(ada.id());
        answer(signUp("ada@example.org"));
        house.settle();

        assertThat(typed(ada)).containsExactly("EU");
        assertThat(house.subscribers.history(ada.id(), 10)).isEmpty();
        assertThat(answer(get("/confirm/" + house.keyOf(house.letters.getFirst())))
                        .getContentAsString())
                .contains("Germany", "06:30")
                .doesNotContain("European Union");

        answer(post("/confirm/" + house.keyOf(house.letters.getFirst())));
        assertThat(typed(ada)).containsExactly("AI in India", "Deutschland");
        assertThat(house.subscribers.history(ada.id(), 10)).hasSize(1);
        assertThat(house.subscribers.active()).hasSize(1);
    }

    @Test
    void writesToABrowserThatWasSignedInBeforeHoweverManyStrangersAsk() throws Exception {
        Subscriber ada = house.confirmed("ada@example.org", "EU");
        Cookie mark = mark(ada);
        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getMaxAge()).isEqualTo((int) Duration.ofDays(400).toSeconds());
        house.letters.clear();
        for (int network = 0; network < 40; network++) {
            String from = "10.1." + network + ".7";
            answer(post("/sign-in").param("address", "ada@example.org").with(sent -> {
                sent.setRemoteAddr(from);
                return sent;
            }));
        }
        house.settle();
        int strangers = house.letters.size();

        answer(post("/sign-in")
                .param("address", "ada@example.org")
                .cookie(mark(house.confirmed("eve@example.org", "EU"))));
        house.settle();
        assertThat(house.letters.stream().filter(letter -> letter.to().equals(ada.id())))
                .hasSize(strangers);
        answer(post("/sign-in").param("address", "Ada@example.org").cookie(mark));
        house.settle();
        assertThat(house.letters.getLast().to()).isEqualTo(ada.id());
        assertThat(house.letters.stream().filter(letter -> letter.to().equals(ada.id())))
                .hasSize(strangers + 1);
    }

    /** What a browser keeps that signed in. */
    private Cookie mark(Subscriber reader) throws Exception {
        String address = reader.destination().address();
        Cookie browser = Objects.requireNonNull(
                answer(elsewhere(post("/sign-in").param("address", address))).getCookie("__Host-bellwether-browser"));
        house.settle();
        String key = house.key(Keys.Purpose.SIGN_IN, reader, browser.getValue());
        return Objects.requireNonNull(
                answer(post("/sign-in/" + key).cookie(browser)).getCookie("__Host-bellwether-mark"));
    }

    private List<String> typed(Subscriber reader) {
        return house.subscribers.byId(reader.id()).orElseThrow().interests().stream()
                .map(Interest::typed)
                .toList();
    }

    /** From another network. */
    private static MockHttpServletRequestBuilder elsewhere(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr("198.51.100.7");
            return sent;
        });
    }

    private MockHttpServletRequestBuilder signUp(String address) {
        return post("/subscribe")
                .param("stamp", stamp())
                .param("address", address)
                .param("topics", "AI in India")
                .param("regions", "Deutschland")
                .param("role", "engineer")
                .param("time", "06:30")
                .param("zone", "Asia/Kathmandu")
                .param("day", "monday", "friday");
    }

    private String stamp() {
        String stamp = house.doors.stamps().stamp();
        house.clock.pass(Duration.ofSeconds(2));
        return stamp;
    }

    /** Everything but what is random. */
    private static String shape(MockHttpServletResponse response) throws Exception {
        return response.getStatus() + response.getHeaderNames().toString() + response.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return house.answer(request.header("Sec-Fetch-Site", "same-origin"));
    }
}
