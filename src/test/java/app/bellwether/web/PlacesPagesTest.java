package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.Whereabouts;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class PlacesPagesTest {

    private static final Instant SENT = Instant.parse("2026-11-20T06:01:00Z");

    static Whereabouts whereabouts() {
        return Neighbour.at(Whereabouts.class)
                .when("channel", _ -> Destination.Channel.DISCORD)
                .when("connection", _ -> "1 of 1 connection is up.")
                .when("groups", _ -> List.of("The Newsroom"))
                .when(
                        "spots",
                        _ -> List.of(
                                new Whereabouts.Spot(
                                        new SubscriberId("s2"),
                                        "The <Newsroom>",
                                        "#news",
                                        "messages",
                                        SENT,
                                        SENT.plusSeconds(60),
                                        "I am not allowed to write there. (403 50013)"),
                                new Whereabouts.Spot(new SubscriberId("s1"), "", "130", "messages", null, null, "")))
                .there();
    }

    @Test
    void showsServersChannelsFailuresAndWhatIsPausedAndWhy() throws Exception {
        Document page = Jsoup.parse(answer(Visit.home(), "localhost").getContentAsString());

        assertThat(page.text()).contains("1 of 1 connection is up. The bot is in 1 server: The Newsroom.");
        assertThat(page.select("tbody tr").eachText().getFirst())
                .contains("The <Newsroom> / #news", "20 November 2026, 06:01", "403 50013", "refused: 403");
        assertThat(page.select("tbody tr").eachText().getLast()).contains("130", "nothing yet", "no none");
    }

    @Test
    void isNotThereForTheWorld() throws Exception {
        assertThat(answer(Visit.world(), "localhost").getStatus()).isEqualTo(303);
        assertThat(answer(Visit.home(), "evil.example").getStatus()).isEqualTo(404);
    }

    private static MockHttpServletResponse answer(LocalDoor local, String host) throws Exception {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("whereabouts", whereabouts());
        JoiningHouse house = new JoiningHouse();
        Press press = new Press(local);
        OperatorDoor door = new OperatorDoor(
                local,
                new Site(
                        new WebSettings("https://brief.example", house.operatorLink),
                        house.doors.keys(),
                        house.doors.stamps()),
                house.doors.sessions(),
                house.doors.operators(),
                press);
        return Visit.to(new PlacesPages(beans.getBeanProvider(Whereabouts.class), outbox(), door, press))
                .perform(get("/operator/places").header(HttpHeaders.HOST, host))
                .andReturn()
                .getResponse();
    }

    private static Outbox outbox() {
        Delivery failed = new Delivery(
                new DeliveryId("d9"),
                Letter.Kind.BRIEF,
                new SubscriberId("s2"),
                new BriefId("b9"),
                Destination.Channel.DISCORD,
                Delivery.State.REFUSED,
                "Memory",
                SENT,
                List.of(new Delivery.Attempt(SENT, "refused: 403 50013")));
        return Neighbour.at(Outbox.class)
                .when("of", asked -> asked[0].equals(new SubscriberId("s2")) ? List.of(failed) : List.of())
                .there();
    }
}
