package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.MorningDesk;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterDesk;
import app.bellwether.delivery.Outbox;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.rendering.Documents;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class FindPagesTest {

    private final JoiningHouse house = new JoiningHouse();
    private final Subscriber ada = house.confirmed("ada@example.org", "AI in India");

    @Test
    void explainsAReaderFoundByAddressOrNumber() throws Exception {
        for (String who : List.of(" ADA@example.org ", ada.id().value())) {
            String page = find(Visit.home(), "localhost", who).getContentAsString();

            assertThat(page)
                    .contains(ada.id().value(), "Gets a brief every day at 07:00 (Berlin)")
                    .contains(
                            "Left out, and what came nearest",
                            "You were sent it already. Interests that speak for it: AI chips. Left out at the stage"
                                    + " novelty. Score 2.1, needed 3.0.")
                    .contains("Memory is rationed", "20 November 2026, 07:10", "Europe/Berlin")
                    .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT")
                    .doesNotContain("example.org");
        }
    }

    @Test
    void findsNobodyByWhatIsNeither() throws Exception {
        for (String who : List.of("", "bob@example.org", "no such thing", "<script>", "12345")) {
            assertThat(find(Visit.home(), "localhost", who).getContentAsString())
                    .contains("Nobody found")
                    .doesNotContain("<script>", ada.id().value());
        }
    }

    @Test
    void isThereForThisMachineOnly() throws Exception {
        assertThat(find(Visit.home(), "evil.example", "ada@example.org").getStatus())
                .isEqualTo(404);
        assertThat(find(Visit.world(), "localhost", "ada@example.org").getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void tellsWhoeverDidNotComeByTheLinkWhereItIs() throws Exception {
        MockHttpServletResponse answer = Visit.byAStranger(pages(Visit.home()))
                .perform(post("/operator/find").param("who", "ada@example.org").header(HttpHeaders.HOST, "localhost"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString())
                .contains("by the link in its log")
                .doesNotContain(ada.id().value(), "key=");
    }

    private MockHttpServletResponse find(LocalDoor door, String host, String who) throws Exception {
        return Visit.to(pages(door))
                .perform(post("/operator/find")
                        .param("who", who)
                        .header(HttpHeaders.HOST, host)
                        .header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
    }

    private FindPages pages(LocalDoor door) {
        Briefs briefs = ArchivePagesTest.briefs(
                Documents.brief(),
                List.of(new Decision(
                        new ItemRef(ItemRef.Type.SIGNAL, "g1"),
                        "Memory is the new bottleneck",
                        false,
                        "novelty",
                        2.1,
                        3,
                        List.of("AI chips"),
                        "You were sent it already.")));
        Outbox outbox = Neighbour.at(Outbox.class)
                .when(
                        "of",
                        asked -> List.of(OutboxPagesTest.delivery("d1", Letter.Kind.BRIEF, Destination.Channel.EMAIL)))
                .there();
        Replies replies =
                Neighbour.at(Replies.class).when("asked", asked -> List.of()).there();
        LetterDesk desk = Neighbour.at(LetterDesk.class)
                .when("held", asked -> List.of())
                .when("byId", asked -> Optional.empty())
                .there();
        MorningDesk mornings = Neighbour.at(MorningDesk.class)
                .when("lateFor", _ -> Optional.empty())
                .there();
        return new FindPages(
                house.subscribers,
                new ReaderSheet(
                        new Belongings(house.subscribers, house.doors.links(), briefs, outbox, replies, List.of()),
                        mornings,
                        new LetterLines(desk, outbox, house.clock),
                        house.clock),
                new OperatorDoor(
                        door,
                        new Site(
                                new WebSettings("https://brief.example", house.operatorLink),
                                house.doors.keys(),
                                house.doors.stamps()),
                        house.doors.sessions(),
                        house.doors.operators(),
                        new Press(door)),
                new Press(door));
    }
}
