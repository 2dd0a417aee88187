package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Consent;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What whoever asks for a letter is told where there is no mail server. */
class UnmailedTest {

    private final JoiningHouse house = new JoiningHouse(ObjectionsPagesTest.objections(List.of()), Visit.unmailed());

    @Test
    void promisesNoLetterWhereNoneCanBeSentAndSaysHowAnOperatorComesInThen() throws Exception {
        String ada = house.confirmed("ada@example.org", "EU").id().value();
        String begin = "/operator/begin/" + house.doors.operators().cut();
        Cookie session = house.signedIn(house.confirmed("bo@example.org", "EU"));
        String form = house.form(session);

        for (var asked : List.of(
                get("/sign-in"),
                post("/sign-in").param("address", "ada@example.org"),
                get("/manage/" + ada),
                post("/manage/" + ada),
                get("/subscribe"),
                get(begin),
                post(begin).param("address", "ola@example.org"),
                get("/preferences/address").cookie(session),
                post("/preferences/address").cookie(session).param("form", form).param("address", "bo@new.example"))) {
            assertThat(page(asked))
                    .contains("No letter leaves this Bellwether", "java -jar bellwether.jar operator-link")
                    .doesNotContain("on its way", "mailbox", "a letter goes");
        }
    }

    @Test
    void saysInTheLetterOfAnOperatorWhatItOpens() throws Exception {
        house.confirmed("ada@example.org", "EU");
        house.doors.operators().add("ola@example.org", new Consent.Proof("at the local door", ""));

        for (String address : List.of("ada@example.org", "ola@example.org")) {
            page(post("/sign-in").param("address", address));
            house.settle();
        }

        assertThat(house.words.getFirst()).contains("preferences").doesNotContain("operator");
        assertThat(house.words.getLast())
                .contains("sign in", "/operator", "works once")
                .doesNotContain("preferences");
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = house.answer(request.header("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).text();
    }
}
