package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.email.Inbox;
import app.bellwether.mail.HeaderField;
import app.bellwether.mail.IncomingMail;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class OutboxPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:10:00Z");
    private static final String REPLY = "r+k7qf3mx2@bellwether.example";
    static final String DISCORD = """
        {"content":"**Memory is _rationed_**","embeds":[{"title":"In short","description":"**1\\\\. Full** \\\\<b\\\\> [\\\\(Meridian Wire\\\\)](https://meridian-wire.example/a1) [no](javascript:alert)\\n*“Opinion”*","url":"","footer":{"text":"End"}}]}
        """;

    private final List<Replies.Asked> asked = new ArrayList<>();
    private final List<byte[]> received = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>(List.of(
            delivery("d1", Letter.Kind.BRIEF, Destination.Channel.EMAIL),
            delivery("d2", Letter.Kind.BRIEF, Destination.Channel.DISCORD)));
    private final MockMvc visit = visit(Visit.home());

    @Test
    void showsAMailInAFrameThatCanDoNothing() throws Exception {
        Document page = page("/outbox/d1");

        assertThat(page.select("iframe").attr("src")).isEqualTo("/outbox/d1/html");
        assertThat(page.select("iframe").attr("sandbox"))
                .isEqualTo("allow-same-origin allow-top-navigation-by-user-activation");
        assertThat(page.select("dl").text()).contains("Reply-To " + REPLY, "List-Unsubscribe");
        var html = answer(get("/outbox/d1/html"));
        assertThat(html.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
                .doesNotContain("script", "allow-forms", "allow-popups");
        assertThat(html.getContentAsString())
                .contains("<base target=\"_top\">")
                .contains("href=\"/outbox/d1?say=more%201#reply\"")
                .doesNotContain("mailto:");
        assertThat(answer(get("/outbox/d1").param("say", "more 1")).getContentAsString())
                .contains(">more 1</textarea>");
    }

    @Test
    void showsTheTextAndTheSource() throws Exception {
        assertThat(answer(get("/outbox/d1/text")).getContentAsString())
                .isEqualTo("Memory is rationed.\r\n\r\nSources\r\n");
        var source = answer(get("/outbox/d1.eml"));
        assertThat(source.getContentType()).isEqualTo("message/rfc822");
        assertThat(source.getContentAsByteArray()).isEqualTo(mail().bytes());
        assertThat(source.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"d1.eml\"");
    }

    @Test
    void answersAsTheReadersMailProgramWould() throws Exception {
        var response = answer(post("/outbox/d1/reply").param("say", " more 1\r\nwhy 2 "));

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader(HttpHeaders.LOCATION)).isEqualTo("/outbox/d1?answers=0#thread");
        var mail = IncomingMail.read(received.getFirst());
        assertThat(mail.from()).contains("ada@example.org");
        assertThat(mail.to()).containsExactly(REPLY);
        assertThat(mail.reply()).isEqualToNormalizingNewlines("more 1\nwhy 2");
        assertThat(mail.text()).contains("> Memory is rationed.");
        assertThat(mail.subject()).isEqualTo("Re: Memory is rationed ☕");
        assertThat(mail.references()).isEqualTo("<d1@bellwether.example>");
        assertThat(mail.automatic()).isEmpty();
        assertThat(new String(received.getFirst(), StandardCharsets.UTF_8))
                .contains("In-Reply-To: <d1@bellwether.example>\r\n", "Date: Fri, 20 Nov 2026");
    }

    @Test
    void waitsForTheAnswerAndShowsIt() throws Exception {
        assertThat(page("/outbox/d1?answers=0").select("meta[http-equiv=refresh]"))
                .hasSize(1);
        assertThat(page("/outbox/d1?answers=0&look=15").select("meta[http-equiv=refresh]"))
                .isEmpty();

        deliveries.add(delivery("d3", Letter.Kind.ANSWER, Destination.Channel.EMAIL));

        Document page = page("/outbox/d1?answers=0");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select(".thread a").eachAttr("href")).containsExactly("/outbox/d3");
    }

    @Test
    void showsBothSidesOfAConversationInOrder() throws Exception {
        deliveries.clear();
        deliveries.addAll(List.of(
                delivery("d5", Letter.Kind.ANSWER, NOW.plusSeconds(70)),
                delivery("d3", Letter.Kind.ANSWER, NOW.plusSeconds(10)),
                delivery("d1", Letter.Kind.BRIEF, Destination.Channel.EMAIL)));
        asked.add(new Replies.Asked(NOW.plusSeconds(90), "and <b>now</b>?\n\nmore 2"));
        asked.add(new Replies.Asked(NOW.plusSeconds(70), "why 2"));
        asked.add(new Replies.Asked(NOW.plusSeconds(10), "more 1\r\nlength 5"));

        Document page = page("/outbox/d3");

        assertThat(page.select(".thread > li > .tag").eachText())
                .containsExactly("brief", "reader", "answer", "reader", "answer", "reader");
        assertThat(page.select(".thread .said").eachText())
                .containsExactly("more 1 length 5", "why 2", "and <b>now</b>? more 2");
        assertThat(page.select(".thread .said").getLast().wholeText()).isEqualTo("and <b>now</b>?\n\nmore 2");
        assertThat(page.select(".thread > li").get(2).attr("aria-current")).isEqualTo("true");
    }

    @Test
    void showsWhatAnAnswerSaysBesideWhatItAnswers() throws Exception {
        deliveries.add(delivery("d3", Letter.Kind.ANSWER, NOW.plusSeconds(10)));
        deliveries.add(delivery("d4", Letter.Kind.ANSWER, NOW.plusSeconds(20)));
        asked.add(new Replies.Asked(NOW.plusSeconds(10), "more 1"));

        Document page = page("/outbox/d1");

        assertThat(page.select(".thread details")).hasSize(2);
        assertThat(page.select(".thread details").get(0).hasAttr("open")).isFalse();
        assertThat(page.select(".thread details").get(1).hasAttr("open")).isTrue();
        assertThat(page.select(".thread details p").eachText()).allMatch("Memory is rationed. Sources"::equals);
    }

    @Test
    void refusesToSendNothing() throws Exception {
        assertThat(answer(post("/outbox/d1/reply").param("say", "  ")).getStatus())
                .isEqualTo(400);
        assertThat(answer(post("/outbox/none/reply").param("say", "help")).getStatus())
                .isEqualTo(404);
        assertThat(received).isEmpty();
    }

    @Test
    void drawsADiscordMessage() throws Exception {
        Document page = page("/outbox/d2");

        assertThat(page.select(".embed").text()).isEqualTo("In short 1. Full <b> (Meridian Wire) no “Opinion” End");
        assertThat(page.select(".embed b").text()).isEqualTo("1. Full");
        assertThat(page.select(".embed a").eachAttr("href")).containsExactly("https://meridian-wire.example/a1");
        assertThat(page.select("pre").text()).contains("\"embeds\"");
        assertThat(answer(get("/outbox/d2/html")).getStatus()).isEqualTo(404);
    }

    @Test
    void isThereNeitherForTheWorldNorForStrangersAtThisMachine() throws Exception {
        var elsewhere = visit(Visit.world());
        var strangers = Visit.byAStranger(pages(Visit.home()));
        List<Supplier<MockHttpServletRequestBuilder>> requests = List.of(
                () -> get("/outbox/d1"),
                () -> get("/outbox/d1/html"),
                () -> get("/outbox/d1/text"),
                () -> get("/outbox/d1.eml"),
                () -> post("/outbox/d1/reply"));
        for (var request : requests) {
            assertThat(status(elsewhere, request.get(), "localhost")).isEqualTo(404);
            assertThat(status(visit, request.get(), "evil.example")).isEqualTo(404);
            assertThat(status(strangers, request.get(), "localhost")).isEqualTo(403);
        }
    }

    private static int status(MockMvc visit, MockHttpServletRequestBuilder request, String host) throws Exception {
        return visit.perform(request.header(HttpHeaders.HOST, host))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockMvc visit(LocalDoor door) {
        return Visit.to(pages(door));
    }

    private OutboxPages pages(LocalDoor door) {
        var outbox = Neighbour.at(Outbox.class)
                .when("newest", asked -> List.copyOf(deliveries))
                .when(
                        "byId",
                        asked -> deliveries.stream()
                                .filter(one -> one.id().equals(asked[0]))
                                .findFirst())
                .there();
        var local = Neighbour.at(LocalOutbox.class)
                .when("byId", asked -> kept((DeliveryId) asked[0]))
                .there();
        var inbox = Neighbour.at(Inbox.class)
                .when("receiveHere", asked -> {
                    received.add((byte[]) asked[0]);
                    return "taken";
                })
                .there();
        var replies = Neighbour.at(Replies.class)
                .when("asked", _ -> List.copyOf(asked))
                .there();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new OutboxPages(local, new BriefThreads(outbox, local, replies), inbox, clock, door, new Press(door));
    }

    private Optional<LocalOutbox.Kept> kept(DeliveryId id) {
        if (deliveries.stream().noneMatch(one -> one.id().equals(id))) {
            return Optional.empty();
        }
        return Optional.of(
                id.value().equals("d2")
                        ? new LocalOutbox.Kept(id, "application/json", "#brief", "Memory is rationed", NOW, DISCORD)
                        : new LocalOutbox.Kept(
                                id,
                                "message/rfc822",
                                "ada@example.org",
                                "Memory is rationed",
                                NOW,
                                new String(mail().bytes(), StandardCharsets.US_ASCII)));
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                "<d1@bellwether.example>",
                NOW,
                new OutgoingMail.Mailbox("Bellwether", "brief@bellwether.example"),
                "ada@example.org",
                "Memory is rationed ☕",
                List.of(
                        HeaderField.structured("Reply-To", REPLY),
                        HeaderField.structured("List-Unsubscribe", "<http://localhost:8080/unsubscribe/x>")),
                "Memory is rationed.\n\nSources\n",
                "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><a href=\"mailto:" + REPLY
                        + "?subject=Re%3A%20Brief&amp;body=more%201\">more 1</a></body></html>");
    }

    static Delivery delivery(String id, Letter.Kind kind, Destination.Channel channel) {
        return delivery(id, kind, channel, NOW);
    }

    private static Delivery delivery(String id, Letter.Kind kind, Instant at) {
        return delivery(id, kind, Destination.Channel.EMAIL, at);
    }

    private static Delivery delivery(String id, Letter.Kind kind, Destination.Channel channel, Instant at) {
        return new Delivery(
                new DeliveryId(id),
                kind,
                new SubscriberId("s1"),
                new BriefId("b1"),
                channel,
                Delivery.State.ACCEPTED,
                "Memory is rationed",
                at,
                List.of());
    }

    private Document page(String path) throws Exception {
        var response = answer(get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return visit.perform(request.header(HttpHeaders.HOST, "localhost:8080"))
                .andReturn()
                .getResponse();
    }
}
