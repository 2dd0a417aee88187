package app.bellwether.web;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.email.Inbox;
import app.bellwether.mail.HeaderField;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscribers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Every page at once, in front of neighbours who know a little of everything. */
final class Town {

    private static final Instant NOW = Instant.parse("2026-11-20T06:10:00Z");
    private static final Rendering RENDERING = Rendering.standard();
    private static final List<Delivery> DELIVERIES = List.of(
            OutboxPagesTest.delivery("d1", Letter.Kind.BRIEF, Destination.Channel.EMAIL),
            OutboxPagesTest.delivery("d2", Letter.Kind.BRIEF, Destination.Channel.DISCORD),
            OutboxPagesTest.delivery("d3", Letter.Kind.ANSWER, Destination.Channel.EMAIL));

    private Town() {}

    static MockMvc pages() {
        var door = Visit.home();
        var press = new Press(door);
        var clock = OverviewTest.clock();
        var inbox = Neighbour.at(Inbox.class).there();
        return Visit.to(
                new FrontPages(OverviewTest.overview(), OverviewTest.days(), clock, door, press),
                new OutboxPages(local(), new Threads(outbox(), local()), inbox, clock, door, press),
                new EvidencePages(EvidencePagesTest.articles(), press),
                SignalPagesTest.pages(),
                new ArchivePages(
                        ArchivePagesTest.briefs(Documents.brief()),
                        ArchivePagesTest.tokens(),
                        RENDERING,
                        press,
                        new WebSettings("http://localhost:8080")),
                new UnsubscribePages(subscribers(), UnsubscribePagesTest.tokens(), press),
                operator(door, press));
    }

    private static OperatorPages operator(LocalDoor door, Press press) {
        var sources = Neighbour.at(Sources.class)
                .when(
                        "health",
                        asked -> List.of(
                                new SourceHealth(
                                        "a",
                                        "Meridian Wire",
                                        "https://meridian-wire.example/feed",
                                        SourceHealth.State.READ,
                                        NOW,
                                        NOW,
                                        null,
                                        0,
                                        62),
                                new SourceHealth(
                                        "b",
                                        "Harbour Gazette",
                                        "https://harbour-gazette.example/feed",
                                        SourceHealth.State.FAILING,
                                        NOW,
                                        null,
                                        "Its server did not answer within 20 seconds.",
                                        3,
                                        0)))
                .there();
        var briefs = ArchivePagesTest.briefs(
                Documents.brief(),
                List.of(new Decision(
                        new ItemRef(ItemRef.Type.SIGNAL, "g1"),
                        "Memory is the new bottleneck",
                        true,
                        "taken",
                        6.8,
                        3,
                        List.of("AI chips"),
                        "It matches AI chips.")));
        return new OperatorPages(sources, outbox(), subscribers(), briefs, door, press);
    }

    private static Subscribers subscribers() {
        return Neighbour.at(Subscribers.class)
                .when("all", asked -> List.of(OverviewTest.ADA))
                .there();
    }

    private static Outbox outbox() {
        return Neighbour.at(Outbox.class)
                .when("newest", asked -> DELIVERIES)
                .when(
                        "byId",
                        asked -> DELIVERIES.stream()
                                .filter(one -> one.id().equals(asked[0]))
                                .findFirst())
                .there();
    }

    private static LocalOutbox local() {
        return Neighbour.at(LocalOutbox.class)
                .when(
                        "byId",
                        asked -> DELIVERIES.stream()
                                .map(Delivery::id)
                                .filter(asked[0]::equals)
                                .map(Town::kept)
                                .findFirst())
                .there();
    }

    private static LocalOutbox.Kept kept(DeliveryId id) {
        boolean discord = id.value().equals("d2");
        return new LocalOutbox.Kept(
                id,
                discord ? "application/json" : "message/rfc822",
                discord ? "#morning-brief" : "ada@example.org",
                Documents.brief().headline(),
                NOW,
                discord ? json() : new String(mail().bytes(), StandardCharsets.US_ASCII));
    }

    private static String json() {
        return JsonMapper.shared().writeValueAsString(RENDERING.discord(Documents.brief(), new SomeLinks(false)));
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                "<d1@bellwether.example>",
                NOW,
                new OutgoingMail.Mailbox("Bellwether", "brief@bellwether.example"),
                "ada@example.org",
                Documents.brief().headline(),
                List.of(HeaderField.structured("Reply-To", "r+k7qf3mx2@bellwether.example")),
                RENDERING.text(Documents.brief(), new SomeLinks(true)),
                RENDERING.html(Documents.brief(), new SomeLinks(true)));
    }
}
