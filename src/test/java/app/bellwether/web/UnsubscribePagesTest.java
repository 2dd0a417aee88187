package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.SettableClock;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Change;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

class UnsubscribePagesTest {

    private final Set<SubscriberId> left = new HashSet<>();
    private final Set<SubscriberId> refused = new HashSet<>();
    private final List<Requests.Request> asked = new ArrayList<>();
    private final List<Document> farewells = new ArrayList<>();
    private Subscriber reader = OverviewTest.ADA;
    private final MockMvc visit =
            Visit.to(new UnsubscribePages(subscribers(), refusals(), tokens(), asking(), new Press(Visit.world())));

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

    @Test
    void bringsNobodyBackWithoutAnotherLetter() throws Exception {
        var response = answer(post("/unsubscribe/good/come-back").header("Sec-Fetch-Site", "same-origin"));

        assertThat(response.getContentAsString()).contains("Look into your mailbox");
        assertThat(asked).extracting(Requests.Request::kind).containsExactly(Requests.Kind.SIGN_UP);
        assertThat(asked.getFirst().wish()).isEqualTo(OverviewTest.ADA.preferences());
    }

    @Test
    void neverWritesAgainToWhoeverSaysSo() throws Exception {
        answer(post("/unsubscribe/good/never").header("Sec-Fetch-Site", "same-origin"));

        assertThat(refused).containsExactly(new SubscriberId("s1"));
    }

    @Test
    void tellsTheOwnerOnceThatTheirAddressIsRefusedSinceAnybodyMayHaveTheirLetter() throws Exception {
        for (int time = 0; time < 3; time++) {
            var response = answer(post("/unsubscribe/good/never").header("Sec-Fetch-Site", "same-origin"));
            assertThat(response.getContentAsString()).contains("One last letter goes there now");
        }

        assertThat(farewells)
                .extracting(Document::headline)
                .containsExactly("Nothing more will be sent to this address");
    }

    @Test
    void writesNoLetterWhereAChannelIsRefused() throws Exception {
        reader = reader.at(new Destination(Destination.Channel.DISCORD, "1"));

        var response = answer(post("/unsubscribe/good/never").header("Sec-Fetch-Site", "same-origin"));

        assertThat(response.getContentAsString())
                .contains("Nothing more will come")
                .doesNotContain("One last letter");
        assertThat(refused).containsExactly(new SubscriberId("s1"));
        assertThat(farewells).isEmpty();
    }

    @Test
    void takesFromOtherSitesNothingButTheOneClick() throws Exception {
        for (String path : List.of("/unsubscribe/good/never", "/unsubscribe/good/come-back")) {
            assertThat(answer(post(path).header("Sec-Fetch-Site", "cross-site")).getStatus())
                    .isEqualTo(403);
        }
        assertThat(refused).isEmpty();
        assertThat(asked).isEmpty();
    }

    private Asking asking() {
        var requests = Neighbour.at(Requests.class)
                .when("keep", given -> asked.add((Requests.Request) given[0]))
                .there();
        var keys = Neighbour.at(Keys.class)
                .when("browserSecret", given -> "browser")
                .when("bind", given -> "bound")
                .there();
        return new Asking(
                requests,
                keys,
                new Site(
                        new WebSettings("http://localhost", Path.of("target/operator-link")),
                        keys,
                        JoiningTown.stamps()),
                new Press(Visit.world()));
    }

    private Refusals refusals() {
        var outbox = Neighbour.at(Outbox.class)
                .when("farewell", given -> farewells.add((Document) given[2]))
                .there();
        return new Refusals(
                subscribers(), outbox, TransactionOperations.withoutTransaction(), new SettableClock(Instant.EPOCH));
    }

    private Subscribers subscribers() {
        return Neighbour.at(Subscribers.class)
                .when("byId", asked -> Optional.of(reader))
                .when("lock", asked -> Optional.of(reader))
                .when("refused", asked -> !refused.isEmpty())
                .when("unsubscribe", asked -> {
                    left.add((SubscriberId) asked[0]);
                    return new Change(OverviewTest.ADA, OverviewTest.ADA);
                })
                .when("refuse", asked -> {
                    refused.add((SubscriberId) asked[0]);
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
