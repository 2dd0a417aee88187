package app.bellwether.console;

import app.bellwether.briefs.Edition;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.rendering.DiscordPost;
import app.bellwether.rendering.Flowed;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A look that the command line can give a brief; the constants' names are what is typed. */
enum BriefFormat {
    json {
        @Override
        String write(Edition.Composed brief, Subscriber subscriber, Instant at) {
            return document(brief) + "\n";
        }
    },
    html {
        @Override
        String write(Edition.Composed brief, Subscriber subscriber, Instant at) {
            return Rendering.standard().html(brief.document(), SOURCES);
        }
    },
    text {
        @Override
        String write(Edition.Composed brief, Subscriber subscriber, Instant at) {
            return Flowed.lines(Rendering.standard().text(brief.document(), SOURCES));
        }
    },
    eml {
        @Override
        String write(Edition.Composed brief, Subscriber subscriber, Instant at) {
            Document document = brief.document();
            Rendering rendering = Rendering.standard();
            OutgoingMail mail = new OutgoingMail(
                    "<brief." + document.date() + "@localhost>",
                    at,
                    new OutgoingMail.Mailbox("Bellwether", "bellwether@localhost"),
                    subscriber.destination().address(),
                    document.headline(),
                    List.of(),
                    rendering.text(document, SOURCES),
                    rendering.html(document, SOURCES));
            return new String(mail.bytes(), StandardCharsets.US_ASCII);
        }
    },
    /** The messages of components that a channel gets, without the buttons, since nobody would hear them. */
    discord {
        @Override
        String write(Edition.Composed brief, Subscriber subscriber, Instant at) {
            return Rendering.standard().posts(brief.document(), SOURCES).stream()
                    .map(BriefFormat::message)
                    .collect(Collectors.joining());
        }
    };

    /** Discord's number for text among components, and its flag for a message that is made of them. */
    private static final int TEXT = 10;

    private static final int OF_COMPONENTS = 1 << 15;

    abstract String write(Edition.Composed brief, Subscriber subscriber, Instant at);

    /** Without a server there are no pages of ours: evidence leads to its publisher. */
    private static final Links SOURCES = new Links() {
        @Override
        public String evidence(Citation citation) {
            return citation.url();
        }
    };

    private static String message(DiscordPost post) {
        ObjectNode message = Lines.JSON.createObjectNode().put("flags", OF_COMPONENTS);
        ArrayNode components = message.putArray("components");
        post.parts().forEach(part -> components.addObject().put("type", TEXT).put("content", part.markdown()));
        return message + "\n";
    }

    /** What {@link #json} writes. */
    static JsonNode document(Edition.Composed brief) {
        ObjectNode document = (ObjectNode) Lines.JSON.readTree(DocumentJson.write(brief.document()));
        lowerParts(document);
        document.set("items", Lines.JSON.valueToTree(brief.items()));
        return document;
    }

    /** Evidence says "text" or "title" on the command line, in whatever it stands. */
    private static void lowerParts(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("of").isString() && object.has("quote")) {
            object.put("of", object.path("of").asString().toLowerCase(Locale.ROOT));
        }
        node.forEach(BriefFormat::lowerParts);
    }
}
