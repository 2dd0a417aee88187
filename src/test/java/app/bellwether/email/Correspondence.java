package app.bellwether.email;

import static org.awaitility.Awaitility.await;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Note;
import app.bellwether.briefs.NoteSealed;
import app.bellwether.briefs.Notes;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.mail.IncomingMail;
import app.bellwether.replies.Newsstand;
import app.bellwether.replies.OpenRooms;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Document;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The rooms from subscribers to email as they run, on a database of their own, with a reader who got a brief. */
final class Correspondence implements AutoCloseable {

    private static final Pattern REPLY_TO = Pattern.compile("(?m)^Reply-To: <(.+)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.+)$");

    final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = new SettableClock(Newsstand.MORNING);
    final RememberedBriefs briefs = new RememberedBriefs();
    final Map<String, Note> notes = new HashMap<>();
    final Subscriber ada;
    final Kept brief;

    private final OpenRooms rooms;

    Correspondence() {
        this(Map.of());
    }

    /** With other settings besides. */
    Correspondence(Map<String, Object> more) {
        this(more, null);
    }

    /** With a mail server that takes what would be in the local outbox. */
    Correspondence(Map<String, Object> more, @Nullable JavaMailSenderImpl server) {
        Newsstand newsstand = new Newsstand();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bellwether.delivery.every",
                "20ms",
                "bellwether.email.answers-a-day",
                "20",
                "bellwether.email.inbox.authserv-id",
                "mx.us"));
        settings.putAll(more);
        rooms = new OpenRooms(database, clock, briefs, newsstand, "email", settings)
                .with((Notes) id -> Optional.ofNullable(notes.get(id)));
        if (server != null) {
            rooms.with(JavaMailSenderImpl.class, () -> server);
        }
        rooms.open();
        ada = subscribe("ada@example.org");
        brief = send(ada);
    }

    <T> T get(Class<T> type) {
        return rooms.get(type);
    }

    Subscriber subscribe(String address) {
        Subscriber registered = rooms.register("Ada", new Destination(Destination.Channel.EMAIL, address));
        return get(Subscribers.class).confirm(registered.id()).after();
    }

    Kept send(Subscriber subscriber) {
        DeliveryId sent = rooms.seal(new Newsstand().brief(subscriber.id()));
        settle();
        return get(LocalOutbox.class).byId(sent).orElseGet(this::composed);
    }

    private Kept composed() {
        Envelope sent = get(MessageComposer.class).compose(letter());
        return new Kept(
                sent.delivery(), "message/rfc822", sent.recipient(), sent.subject(), clock.instant(), sent.wire());
    }

    /** Seals a note for her as the room above does it, and has it sent. */
    Kept note(Document document) {
        clock.pass(Duration.ofSeconds(1));
        Note note = new Note(ShortId.of("note"), ada.id(), document.date(), 1, 1, clock.instant(), document);
        notes.put(note.id(), note);
        rooms.commit(new NoteSealed(note.id(), ada.id()));
        settle();
        return get(LocalOutbox.class).newest(1).getFirst();
    }

    /** The brief as a courier is given it. */
    Letter letter() {
        Brief sealed = briefs.of(reader().id(), 1).getFirst();
        return new Letter(
                DeliveryId.of(sealed.id()),
                Letter.Kind.BRIEF,
                reader(),
                sealed.id(),
                sealed.document(),
                sealed.sealed(),
                null,
                null);
    }

    /** Ada, also while she is being sent her brief. */
    private Subscriber reader() {
        return get(Subscribers.class).all().stream()
                .filter(one -> one.destination().address().equals("ada@example.org"))
                .findFirst()
                .orElseThrow();
    }

    void tell(Object event) {
        rooms.tell(event);
    }

    /** What the inbox says to it. */
    String receive(String message) {
        clock.pass(Duration.ofSeconds(1));
        String outcome = get(Inbox.class).receive(message.getBytes(StandardCharsets.UTF_8));
        settle();
        return outcome;
    }

    /** Ada answers her brief. */
    String reply(String id, String text) {
        return receive(message("ada@example.org", replyTo(brief), id, "", text));
    }

    /** As our own mail server passes it on that found nothing wrong with it. */
    String message(String from, String to, String id, String fields, String text) {
        return unproven(from, to, id, "Authentication-Results: mx.us; dmarc=pass\n" + fields, text);
    }

    /** As it may be from anybody. */
    String unproven(String from, String to, String id, String fields, String text) {
        return "From: " + from + "\nTo: " + to + "\nMessage-ID: <" + id + "@example.org>\nSubject: Re: Memory\n"
                + fields + "\n" + text + "\n";
    }

    String replyTo(Kept kept) {
        return find(REPLY_TO, kept.wire());
    }

    String messageId(Kept kept) {
        return find(MESSAGE_ID, kept.wire()).strip();
    }

    /** What was sent besides the brief, oldest first. */
    List<Kept> answers() {
        return get(LocalOutbox.class).newest(1000).reversed().stream()
                .filter(kept -> !kept.delivery().equals(brief.delivery()))
                .toList();
    }

    /** The text of the only answer. */
    String answer() {
        return text(answers().getLast());
    }

    static String text(Kept kept) {
        return IncomingMail.read(kept.wire().getBytes(StandardCharsets.US_ASCII))
                .text();
    }

    void settle() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(Outbox.class).newest(1000).stream()
                        .noneMatch(delivery -> delivery.state() == Delivery.State.WAITING
                                || delivery.state() == Delivery.State.CLAIMED));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.replace("\r\n", "\n"));
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in\n" + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        rooms.close();
        ((HikariDataSource) database.dataSource()).close();
    }
}
