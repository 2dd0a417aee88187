package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class UnsubscribePagesTest {

    private final Set<SubscriberId> left = new HashSet<>();
    private final MockMvc visit = Visit.to(new UnsubscribePages(subscribers(), tokens(), new Press(Visit.world())));

    @Test
    void changesNothingForWhoeverOnlyLooks() throws Exception {
        for (int time = 0; time < 100; time++) {
            assertThat(answer(get("/unsubscribe/good")).getContentAsString()).contains("<button>Unsubscribe</button>");
        }
        assertThat(left).isEmpty();
    }

    @Test
    void unsubscribesByTheButtonAndAgain() throws Exception {
        for (int time = 0; time < 2; time++) {
            var response = answer(post("/unsubscribe/good").header("Sec-Fetch-Site", "same-origin"));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentAsString()).contains("You are unsubscribed");
        }
        assertThat(left).containsExactly(new SubscriberId("s1"));
    }

    @Test
    void unsubscribesByAMailboxsOneClick() throws Exception {
        var form = answer(post("/unsubscribe/good")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://mail.example"));

        assertThat(form.getStatus()).isEqualTo(200);
        assertThat(left).hasSize(1);
    }

    @Test
    void tellsNothingAboutForgedTokens() throws Exception {
        for (var request :
                new MockHttpServletRequestBuilder[] {get("/unsubscribe/forged"), post("/unsubscribe/forged")}) {
            var response = answer(request);
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getContentAsString()).contains("There is no such page");
        }
        assertThat(left).isEmpty();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return visit.perform(request).andReturn().getResponse();
    }

    private Subscribers subscribers() {
        return Neighbour.at(Subscribers.class)
                .when("byId", asked -> Optional.of(OverviewTest.ADA))
                .when("unsubscribe", asked -> {
                    left.add((SubscriberId) asked[0]);
                    return new Change(OverviewTest.ADA, OverviewTest.ADA);
                })
                .there();
    }

    static Tokens tokens() {
        return Neighbour.at(Tokens.class)
                .when(
                        "read",
                        asked -> asked[0] == Tokens.Purpose.UNSUBSCRIBE && asked[1].equals("good")
                                ? Optional.of(new Tokens.Holder(new SubscriberId("s1"), "s1"))
                                : Optional.empty())
                .there();
    }
}
