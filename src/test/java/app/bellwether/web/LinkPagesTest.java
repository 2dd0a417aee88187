package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.delivery.Letter;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class LinkPagesTest {

    private final JoiningHouse house = new JoiningHouse();
    private final Subscriber ada = house.confirmed("ada@example.org", "AI in India");
    private final Subscriber chat = house.subscribers.ask(
            new Destination(Destination.Channel.DISCORD, "1001"),
            ada.preferences().within(1),
            new Consent.Proof("/bellwether link", ""));

    @Test
    void linksByAButtonBelowTheCodeBehindAMailedLink() throws Exception {
        ask();
        assertThat(house.letters).extracting(JoiningHouse.Sent::kind).containsExactly(Letter.Kind.LINK);
        assertThat(house.letters.getFirst().to()).isEqualTo(ada.id());
        String key = house.key(Keys.Purpose.LINK, ada, null);
        String code = house.doors.links().code(chat.id());
        for (int time = 0; time < 20; time++) {
            assertThat(answer(get("/link/" + key)).getContentAsString())
                    .contains("Which code did Discord tell you?")
                    .doesNotContain(code);
        }
        assertThat(now().active()).isFalse();
        assertThat(answer(post("/link/" + key).param("code", "AAAA-AAAA")).getContentAsString())
                .contains("not the code of the conversation that asks now");

        assertThat(answer(post("/link/" + key)
                                .param("code", code.toLowerCase(Locale.ROOT).replace("-", " ")))
                        .getContentAsString())
                .contains("Your mailbox and Discord are linked");

        assertThat(now().active()).isTrue();
        assertThat(now().minutes()).isEqualTo(ada.minutes());
        assertThat(house.letters.subList(1, 3))
                .as("both places are told")
                .extracting(JoiningHouse.Sent::kind, JoiningHouse.Sent::to)
                .containsExactly(tuple(Letter.Kind.ANSWER, chat.id()), tuple(Letter.Kind.ANSWER, ada.id()));
        assertThat(answer(get("/link/" + key)).getContentAsString()).contains("does not work any more");
    }

    @Test
    void showsTheLinkAmongThePreferencesAndEndsItThere() throws Exception {
        ask();
        String key = house.key(Keys.Purpose.LINK, ada, null);
        answer(post("/link/" + key).param("code", house.doors.links().code(chat.id())));
        Cookie session = house.signedIn(ada);

        String page = answer(get("/preferences").cookie(session)).getContentAsString();
        assertThat(page).contains("In Discord, too, by the same preferences, since", "End the link");

        answer(post("/preferences/unlink").cookie(session).param("form", house.form(session)));

        assertThat(house.doors.links().of(ada.id())).isEmpty();
        assertThat(answer(get("/preferences").cookie(session)).getContentAsString())
                .doesNotContain("End the link");
    }

    @Test
    void forgetsTheConversationWithWhoeverIsNeverToBeWrittenTo() throws Exception {
        ask();
        String key = house.key(Keys.Purpose.LINK, ada, null);
        answer(post("/link/" + key).param("code", house.doors.links().code(chat.id())));
        Cookie session = house.signedIn(ada);

        answer(post("/preferences/erase")
                .cookie(session)
                .param("form", house.form(session))
                .param("never", "yes"));

        assertThat(house.subscribers.all()).isEmpty();
        assertThat(house.subscribers.refused(ada.destination())).isTrue();
    }

    private void ask() {
        Consent.Proof proof = new Consent.Proof("/bellwether link in Discord", Requests.DISCORD + "77");
        house.doors
                .requests()
                .keep(new Requests.Request(Requests.Kind.LINK, "ada@example.org", null, proof, null, chat.id()));
        house.settle();
    }

    private Subscriber now() {
        return house.subscribers.byId(chat.id()).orElseThrow();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return house.answer(request);
    }
}
