package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.replies.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ChangePagesTest {

    private final List<Object> confirmed = new ArrayList<>();
    private final MockMvc visit = visit();

    private MockMvc visit() {
        var replies = Neighbour.at(Replies.class)
                .when(
                        "held",
                        asked -> asked[0].equals("good") ? Optional.of(List.of("mute <b>x</b>")) : Optional.empty())
                .when("confirm", asked -> confirmed.add(asked[0]) && asked[0].equals("good"))
                .there();
        return Visit.to(new ChangePages(replies, new Press(Visit.home())));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return visit.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    void showsWhatWasAskedAndChangesNothingByThat() throws Exception {
        assertThat(answer(get("/change/good")))
                .contains("Do you want this change?")
                .contains("mute &lt;b&gt;x&lt;/b&gt;")
                .contains("<form method=\"post\">");
        assertThat(confirmed).isEmpty();
    }

    @Test
    void changesByAButton() throws Exception {
        assertThat(answer(post("/change/good"))).contains("It is changed");
        assertThat(confirmed).containsExactly("good");
    }

    @Test
    void changesNothingByALinkThatIsUsedUpOrForged() throws Exception {
        assertThat(answer(get("/change/late"))).contains("does not work any more");
        assertThat(answer(post("/change/late"))).contains("does not work any more");
    }
}
