package app.bellwether.email;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LetterLinks;
import app.bellwether.delivery.NoteLinks;
import app.bellwether.mail.Dkim;
import app.bellwether.mail.HeaderField;
import app.bellwether.mail.OutgoingMail;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a letter into a message. The same letter gives the same bytes at each attempt (R10). */
@Component
class MessageComposer {

    private static final Pattern ANSWERED = Pattern.compile("(?i)^(\\s*(re|aw|sv|antw)\\s*:)+\\s*");

    private static final int MOST_REFERENCES = 20;
    private static final int LONGEST_ID = 500;

    private final EmailSettings settings;
    private final OwnAddresses addresses;
    private final Rendering rendering;
    private final Tokens tokens;
    private final Dkim dkim;
    private final String base;

    MessageComposer(
            EmailSettings settings,
            OwnAddresses addresses,
            Rendering rendering,
            Tokens tokens,
            Dkim dkim,
            @Value("${bellwether.web.url:http://localhost:8080}") String base) {
        this.settings = settings;
        this.addresses = addresses;
        this.rendering = rendering;
        this.tokens = tokens;
        this.dkim = dkim;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Fails with an {@link IllegalArgumentException} when the recipient's address is none that mail can be sent to. */
    Envelope compose(Letter letter) {
        String key = letter.key();
        boolean toAStranger =
                (key != null && letter.kind() != Letter.Kind.ANSWER) || letter.kind() == Letter.Kind.MOVED;
        return toAStranger
                ? invitation(letter, keyLinks(letter, Objects.requireNonNullElse(key, "")))
                : ordinary(letter);
    }

    private KeyLinks keyLinks(Letter letter, String key) {
        return new KeyLinks(base, letter.kind(), Frame.of(letter.document().language()), key);
    }

    private Envelope ordinary(Letter letter) {
        String replyTo = addresses.replyTo(letter);
        LetterLinks links = new LetterLinks(base, tokens, letter.recipient().id(), letter.brief(), replyTo);
        boolean answer = letter.kind() == Letter.Kind.ANSWER;
        String sender = answer ? "" : addresses.bounceTo(letter.recipient().id(), letter.id());
        return envelope(letter, shown(letter, links), sender, fields(letter, links, replyTo));
    }

    private Links shown(Letter letter, LetterLinks links) {
        String key = letter.key();
        if (key != null) {
            String words = Frame.of(letter.document().language()).say("farewell.step");
            return new FarewellLinks(links, new Links.Step(words, base + "/confirm/" + key));
        }
        return letter.kind() == Letter.Kind.NOTE ? new NoteLinks(links) : links;
    }

    /** It goes to an address that anybody may have typed: nothing in it is theirs, and there is nothing to leave yet. */
    private Envelope invitation(Letter letter, Links links) {
        List<HeaderField> fields = List.of(
                HeaderField.structured("Auto-Submitted", "auto-generated"),
                HeaderField.structured("X-Auto-Response-Suppress", "All"),
                HeaderField.structured("Feedback-ID", "invitation:email:" + settings.sender()));
        return envelope(letter, links, addresses.bounceTo(letter.recipient().id(), letter.id()), fields);
    }

    private Envelope envelope(Letter letter, Links links, String sender, List<HeaderField> fields) {
        String to = letter.recipient().destination().address();
        String subject = subject(letter);
        Rendering.Mail parts = rendering.mail(letter.document(), links);
        String wire = new OutgoingMail(
                        "<" + letter.id() + "@" + settings.domain() + ">",
                        letter.written(),
                        new OutgoingMail.Mailbox(settings.name(), settings.fromAddress()),
                        to,
                        subject,
                        fields,
                        parts.text(),
                        parts.html())
                .wire();
        return new Envelope(letter.id(), sender, to, subject, dkim.signed(wire, letter.written()));
    }

    private List<HeaderField> fields(Letter letter, LetterLinks links, String replyTo) {
        boolean answer = letter.kind() == Letter.Kind.ANSWER;
        List<HeaderField> fields = new ArrayList<>();
        fields.add(HeaderField.structured("Reply-To", "<" + replyTo + ">"));
        Letter.Conversation conversation = letter.conversation();
        if (conversation != null) {
            fields.add(HeaderField.structured("In-Reply-To", conversation.inReplyTo()));
            fields.add(HeaderField.structured("References", references(conversation)));
        }
        String leave = "<" + links.unsubscribe() + ">, <mailto:" + replyTo + "?subject=stop>";
        fields.add(HeaderField.structured("List-Id", "Bellwether morning brief <brief." + settings.domain() + ">"));
        fields.add(HeaderField.structured("List-Unsubscribe", leave));
        fields.add(HeaderField.structured("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        fields.add(HeaderField.structured("List-Help", "<mailto:" + replyTo + "?subject=help>"));
        fields.add(HeaderField.structured("Auto-Submitted", answer ? "auto-replied" : "auto-generated"));
        fields.add(HeaderField.structured("X-Auto-Response-Suppress", answer ? "All" : "OOF, AutoReply"));
        fields.add(
                HeaderField.structured("Feedback-ID", (answer ? "answer" : "brief") + ":email:" + settings.sender()));
        return fields;
    }

    /** The first message of the thread and the last ones, so that no thread grows without end. */
    private static String references(Letter.Conversation conversation) {
        List<String> all = Stream.concat(
                        Stream.of(conversation.references().strip().split("\\s+", -1)),
                        Stream.of(conversation.inReplyTo()))
                .filter(id -> !id.isEmpty() && id.length() < LONGEST_ID)
                .distinct()
                .toList();
        int from = Math.max(1, all.size() - MOST_REFERENCES + 1);
        return all.size() <= MOST_REFERENCES
                ? String.join(" ", all)
                : all.getFirst() + " " + String.join(" ", all.subList(from, all.size()));
    }

    private static String subject(Letter letter) {
        Letter.Conversation conversation = letter.conversation();
        if (conversation == null) {
            return letter.document().headline();
        }
        String answered =
                ANSWERED.matcher(conversation.subject()).replaceFirst("").strip();
        return "Re: " + (answered.isEmpty() ? letter.document().headline() : answered);
    }
}
