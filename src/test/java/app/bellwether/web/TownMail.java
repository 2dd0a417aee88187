package app.bellwether.web;

import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.mail.HeaderField;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.SomeLinks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the town's local outbox. */
final class TownMail {

    private TownMail() {}

    static LocalOutbox.Kept kept(DeliveryId id) {
        boolean discord = id.value().equals("d2");
        return new LocalOutbox.Kept(
                id,
                discord ? "application/json" : "message/rfc822",
                discord ? "#morning-brief" : "ada@example.org",
                Documents.brief().headline(),
                Town.NOW,
                discord ? json() : new String(mail().bytes(), StandardCharsets.US_ASCII));
    }

    private static String json() {
        return JsonMapper.shared().writeValueAsString(Town.RENDERING.discord(Documents.brief(), new SomeLinks(false)));
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                "<d1@bellwether.example>",
                Town.NOW,
                new OutgoingMail.Mailbox("Bellwether", "brief@bellwether.example"),
                "ada@example.org",
                Documents.brief().headline(),
                List.of(HeaderField.structured("Reply-To", "r+k7qf3mx2@bellwether.example")),
                Town.RENDERING.text(Documents.brief(), new SomeLinks(true)),
                Town.RENDERING.html(Documents.brief(), new SomeLinks(true)));
    }
}
