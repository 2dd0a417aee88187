package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MovePagesTest {

    private static final String NEW = "ada@new.example";

    private final JoiningHouse house = new JoiningHouse();

    @SuppressWarnings("NullAway.Init")
    private Subscriber ada;

    @SuppressWarnings("NullAway.Init")
    private Cookie session;

    @BeforeEach
    void signIn() {
        ada = house.confirmed("ada@example.org", "AI in India");
        session = house.signedIn(ada);
    }

    @Test
    void movesByAButtonBehindALinkMailedToTheNewAddress() throws Exception {
        ask(NEW);
        assertThat(house.letters).extracting(JoiningHouse.Sent::kind).containsExactly(Letter.Kind.MOVE);
        assertThat(house.doors.moves().wanted(ada.id())).contains(mail(NEW));
        assertThat(address()).isEqualTo("ada@example.org");
        String key = house.key(Keys.Purpose.MOVE, ada, null);
        String signIn = house.key(Keys.Purpose.SIGN_IN, ada, null);
        for (int time = 0; time < 20; time++) {
            assertThat(answer(get("/move/" + key)).getContentAsString()).contains("Use this address");
        }
        assertThat(address()).isEqualTo("ada@example.org");

        assertThat(answer(post("/move/" + key)).getContentAsString()).contains("Your address is changed");

        assertThat(address()).isEqualTo(NEW);
        assertThat(house.letters)
                .extracting(JoiningHouse.Sent::kind)
                .containsExactly(Letter.Kind.MOVE, Letter.Kind.MOVED);
        assertThat(house.letters.getLast().addressee()).isEqualTo(mail("ada@example.org"));
        assertThat(house.words.toString()).doesNotContain("new.example", "example.org");
        assertThat(answer(get("/preferences").cookie(session)).getHeader("Location"))
                .isEqualTo("/sign-in");
        assertThat(answer(post("/sign-in/" + signIn)).getContentAsString()).contains("does not work");
        assertThat(answer(post("/move/" + key)).getContentAsString()).contains("does not work any more");
        assertThat(house.subscribers.consents(ada.id()).getLast().act()).isEqualTo(Consent.Act.MOVED);
        session = house.signedIn(ada);
        assertThat(answer(get("/preferences").cookie(session)).getContentAsString())
                .contains("a…@new.example", "Another address.");
    }

    @Test
    void tellsNobodyWhoHasAnAddress() throws Exception {
        house.confirmed("bob@example.org", "EU");

        String taken = ask("bob@example.org").getContentAsString();

        assertThat(house.letters).isEmpty();
        assertThat(ask(NEW).getContentAsString()).isEqualTo(taken);
        assertThat(ask("nonsense").getContentAsString()).contains("That is no email address");
    }

    @Test
    void keepsTheAddressWhenSomebodyElseHasItMeanwhileOrTheLinkIsOld() throws Exception {
        ask(NEW);
        String key = house.key(Keys.Purpose.MOVE, ada, null);
        house.confirmed(NEW, "EU");
        assertThat(answer(post("/move/" + key)).getContentAsString()).contains("does not work any more");
        ask("ada@newer.example");
        String old = house.key(Keys.Purpose.MOVE, ada, null);
        house.clock.pass(Duration.ofMinutes(61));

        assertThat(answer(post("/move/" + old)).getContentAsString()).contains("does not work any more");
        assertThat(address()).isEqualTo("ada@example.org");
    }

    @Test
    void tellsEachAddressThatWasLeft() throws Exception {
        for (String next : List.of(NEW, "ada@newer.example")) {
            ask(next);
            assertThat(answer(post("/move/" + house.key(Keys.Purpose.MOVE, ada, null)))
                            .getContentAsString())
                    .contains("Your address is changed");
            session = house.signedIn(ada);
        }

        assertThat(house.letters)
                .filteredOn(letter -> letter.kind() == Letter.Kind.MOVED)
                .extracting(JoiningHouse.Sent::addressee)
                .containsExactly(mail("ada@example.org"), mail(NEW));
    }

    @Test
    void movesWhoGetsNoBriefsAsWell() throws Exception {
        house.subscribers.unsubscribe(ada.id());

        assertThat(ask(NEW).getContentAsString()).contains("Look into the new mailbox");

        assertThat(house.letters).extracting(JoiningHouse.Sent::kind).containsExactly(Letter.Kind.MOVE);
        answer(post("/move/" + house.key(Keys.Purpose.MOVE, ada, null)));
        assertThat(address()).isEqualTo(NEW);
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void letsTheLastWishCountAndWritesToAnAddressSeldom() throws Exception {
        ask(NEW);
        String first = house.key(Keys.Purpose.MOVE, ada, null);
        for (int time = 0; time < 10; time++) {
            ask("ada@newer.example");
        }

        assertThat(house.letters).hasSize(3);
        assertThat(answer(post("/move/" + first)).getContentAsString()).contains("does not work any more");
        assertThat(address()).isEqualTo("ada@example.org");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return answer(post("/preferences/address")
                .cookie(session)
                .param("form", house.form(session))
                .param("address", address));
    }

    private String address() {
        return house.subscribers.byId(ada.id()).orElseThrow().destination().address();
    }

    private static Destination mail(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return house.answer(request.header("Sec-Fetch-Site", "same-origin"));
    }
}
