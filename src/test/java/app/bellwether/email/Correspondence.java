package app.bellwether.email;

import static org.awaitility.Awaitility.await;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Hindsight;
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
import app.bellwether.language.Linguist;
import app.bellwether.mail.IncomingMail;
import app.bellwether.rendering.Rendering;
import app.bellwether.replies.FoundBy;
import app.bellwether.replies.Newsstand;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Lookup;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Tellings;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms from subscribers to email as they run, on a database of their own, with a reader who got a brief. */
final class Correspondence implements AutoCloseable {

    private static final Rendering RENDERING = Rendering.standard();
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Linguist LINGUIST = Linguist.standard(TAXONOMY);
    private static final Tellings TELLINGS = new Tellings(LINGUIST);
    private static final Pattern REPLY_TO = Pattern.compile("(?m)^Reply-To: <(.+)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.+)$");

    final TestDatabase database = TestDatabase.fresh();
    final SettableClock clock = new SettableClock(Newsstand.MORNING);
    final RememberedBriefs briefs = new RememberedBriefs();
    final Map<String, Note> notes = new HashMap<>();
    final Subscriber ada;
    final Kept brief;

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

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
        Map<String, Object> settings =
                new HashMap<>(Map.of("bellwether.delivery.every", "20ms", "bellwether.email.answers-a-day", "20"));
        settings.putAll(more);
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        rooms.registerBean(JdbcClient.class, database::jdbc);
        rooms.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        rooms.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(PlatformTransactionManager.class)));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Briefs.class, () -> briefs);
        rooms.registerBean(Notes.class, () -> id -> Optional.ofNullable(notes.get(id)));
        rooms.registerBean(Signals.class, newsstand::signals);
        rooms.registerBean(Articles.class, newsstand::articles);
        rooms.registerBean(Stories.class, newsstand::stories);
        rooms.registerBean(Lookup.class, () -> new FoundBy(_ -> List.of()));
        rooms.registerBean(Linguist.class, () -> LINGUIST);
        rooms.registerBean(Hindsight.class, () -> (_, _, _) -> List.of());
        rooms.registerBean(Tellings.class, () -> TELLINGS);
        rooms.registerBean(Rendering.class, () -> RENDERING);
        rooms.registerBean(Taxonomy.class, () -> TAXONOMY);
        if (server != null) {
            rooms.registerBean(JavaMailSenderImpl.class, () -> server);
        }
        rooms.register(Rooms.class);
        rooms.refresh();
        ada = subscribe("ada@example.org");
        brief = send(ada, newsstand);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({
        "app.bellwether.subscribers",
        "app.bellwether.delivery",
        "app.bellwether.replies",
        "app.bellwether.email"
    })
    static class Rooms {}

    <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    Subscriber subscribe(String address) {
        NewSubscriber asked = new NewSubscriber(
                "Ada",
                new Destination(Destination.Channel.EMAIL, address),
                List.of("AI chips", "Kenya"),
                List.of("football"),
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                6,
                "en");
        Subscriber registered = get(Subscribers.class).register(asked);
        return get(Subscribers.class).confirm(registered.id()).after();
    }

    private Kept send(Subscriber subscriber, Newsstand newsstand) {
        Brief sealed = newsstand.brief(subscriber.id());
        briefs.keep(sealed, newsstand.decisions());
        get(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> rooms.publishEvent(new BriefSealed(sealed.id(), subscriber.id(), sealed.deadline())));
        settle();
        return get(LocalOutbox.class).byId(DeliveryId.of(sealed.id())).orElseGet(this::composed);
    }

    private Kept composed() {
        Envelope sent = get(Composer.class).compose(letter());
        return new Kept(
                sent.delivery(), "message/rfc822", sent.recipient(), sent.subject(), clock.instant(), sent.wire());
    }

    /** Seals a note for her as the room above does it, and has it sent. */
    Kept note(Document document) {
        clock.pass(Duration.ofSeconds(1));
        Note note = new Note(ShortId.of("note"), ada.id(), document.date(), 1, 1, clock.instant(), document);
        notes.put(note.id(), note);
        get(TransactionTemplate.class)
                .executeWithoutResult(_ -> rooms.publishEvent(new NoteSealed(note.id(), ada.id())));
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
        rooms.publishEvent(event);
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

    String message(String from, String to, String id, String fields, String text) {
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

    private void settle() {
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
