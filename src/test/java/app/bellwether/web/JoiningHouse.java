package app.bellwether.web;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Previews;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.DoorsOnPostgres;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.subscribers.Tokens;
import app.bellwether.subscribers.Traces;
import app.bellwether.taxonomy.Taxonomy;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The pages on which people join, over the real room of subscribers; letters are looked at instead of sent. */
final class JoiningHouse {

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:10:00Z"));
    final TestDatabase database = TestDatabase.fresh();
    final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
    final List<Sent> letters = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final Path operatorLink = Path.of("target/operator-" + System.nanoTime(), "link");
    private final MockMvc pages;

    /** A letter that would be sent. */
    record Sent(
            Letter.Kind kind,
            SubscriberId to,
            @Nullable String browser,
            @Nullable Destination addressee) {}

    JoiningHouse() {
        this(ObjectionsPagesTest.objections(List.of()));
    }

    JoiningHouse(Objections objections) {
        this(objections, Visit.world());
    }

    /** Where that door is, or none. */
    JoiningHouse(Objections objections, LocalDoor door) {
        Press press = new Press(door);
        Site site = new Site(
                new WebSettings("https://brief.example", Path.of("target/operator-link")),
                doors.keys(),
                doors.stamps());
        Asking asking = new Asking(doors.requests(), doors.keys(), site, press);
        Visitors visitors = new Visitors(site, doors.sessions(), subscribers, press);
        Wishes wishes = new Wishes(Taxonomy.standard());
        Previews previews = Neighbour.at(Previews.class)
                .when("of", asked -> JoiningTown.preview())
                .there();
        Sketches sketches = new Sketches(previews, new GuestPreviews(previews, clock), clock);
        PreferenceSheet sheet =
                new PreferenceSheet(subscribers, doors.links(), doors.operators(), sketches, clock, press);
        pages = Visit.to(
                new SignUpPages(wishes, sketches, asking, doors.stamps(), press),
                new ConfirmPages(doors.keys(), subscribers, asking, database.transactions(), press),
                new SignInPages(
                        doors.keys(),
                        doors.sessions(),
                        new Doorbell(tokens(), subscribers, doors.operators(), link(), asking),
                        visitors,
                        site,
                        press),
                new PreferencePages(visitors, wishes, sheet, subscribers, clock),
                new OwnPages(visitors, belongings(List.of()), subscribers, asking, site, press),
                new MovePages(
                        visitors,
                        new Movers(doors.moves(), doors.keys(), outbox(), database.transactions(), clock),
                        site,
                        press),
                new LinkPages(doors.links(), subscribers, outbox(), database.transactions(), visitors, clock, press),
                new NotesPages(subscribers, tokens(), press),
                new RosterPages(
                        doors.roster(),
                        new OperatorDoor(Visit.world(), site, doors.sessions(), doors.operators(), press),
                        press),
                new BeginPages(doors.operators(), asking, press),
                new OperatorsPages(
                        doors.operators(),
                        new OperatorDoor(Visit.world(), site, doors.sessions(), doors.operators(), press),
                        doors.sessions(),
                        site,
                        press),
                new SuppressionsPages(
                        doors.suppressions(),
                        new OperatorDoor(Visit.world(), site, doors.sessions(), doors.operators(), press),
                        clock,
                        press),
                new ObjectionsPages(
                        objections,
                        new OperatorDoor(Visit.world(), site, doors.sessions(), doors.operators(), press),
                        press));
    }

    /** To the operator's pages. */
    OperatorDoor door() {
        Site site = new Site(
                new WebSettings("https://brief.example", Path.of("target/operator-link")),
                doors.keys(),
                doors.stamps());
        return new OperatorDoor(Visit.world(), site, doors.sessions(), doors.operators(), new Press(Visit.world()));
    }

    /** As at a start elsewhere than on this machine. */
    OperatorLink link() {
        return new OperatorLink(
                doors.operators(), Visit.world(), new WebSettings("https://brief.example", operatorLink));
    }

    /** What is kept of readers, with the tables of those rooms. */
    Belongings belongings(List<Traces> traces) {
        return new Belongings(
                subscribers,
                doors.links(),
                Neighbour.at(Briefs.class)
                        .when("of", asked -> List.of())
                        .when("silences", asked -> List.of())
                        .there(),
                outbox(),
                Neighbour.at(Replies.class).when("asked", asked -> List.of()).there(),
                traces);
    }

    private Outbox outbox() {
        return Neighbour.at(Outbox.class)
                .when("of", asked -> List.of())
                .when("letter", asked -> {
                    words.add(asked[2].toString());
                    letters.add(new Sent(
                            (Letter.Kind) asked[0], (SubscriberId) asked[1], (@Nullable String) asked[4], null));
                    return new DeliveryId("letter-" + letters.size());
                })
                .when("notice", asked -> {
                    words.add(asked[3].toString());
                    return letters.add(
                            new Sent((Letter.Kind) asked[1], (SubscriberId) asked[2], null, (Destination) asked[0]));
                })
                .there();
    }

    /** The number of a subscriber is the token that their letters carry. */
    private static Tokens tokens() {
        return Neighbour.at(Tokens.class)
                .when("read", asked -> Optional.of(new Tokens.Holder(new SubscriberId((String) asked[1]), "")))
                .there();
    }

    MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    /** Has what waits handled. */
    void settle() {
        Outbox outbox = outbox();
        doors.requests().handle(invitation -> Invitations.invite(invitation, doors.operators(), outbox, clock));
    }

    Subscriber confirmed(String address, String... interests) {
        Preferences wish = JoiningTown.ADA
                .preferences()
                .interestedIn(List.of(interests).stream()
                        .map(typed -> Interest.of(Taxonomy.standard().understand(typed), false))
                        .toList());
        Subscriber asked = subscribers.ask(
                new Destination(Destination.Channel.EMAIL, address), wish, new Consent.Proof("form", ""));
        return subscribers.confirm(asked.id()).after();
    }

    String key(Keys.Purpose purpose, Subscriber reader, @Nullable String browser) {
        return doors.keys()
                .cut(purpose, reader.id(), browser == null ? null : doors.keys().bind(browser));
    }

    /** The key that a letter to confirm carries. */
    String keyOf(Sent letter) {
        return doors.keys().cut(Keys.Purpose.CONFIRM, letter.to(), letter.browser());
    }

    Cookie signedIn(Subscriber reader) {
        return new Cookie("__Host-bellwether-session", doors.sessions().begin(reader.id()));
    }

    /** Somebody who sees the operator's pages, signed in. */
    Cookie operator(String address) {
        doors.operators().add(address, new Consent.Proof("at the local door", ""));
        Subscriber operator = subscribers
                .byDestination(new Destination(Destination.Channel.EMAIL, address))
                .orElseThrow();
        doors.operators().prove(operator.id());
        return signedIn(operator);
    }

    String form(Cookie session) {
        return doors.sessions().formSecret(session.getValue());
    }

    /** All that the room of subscribers keeps, but for when a session was last seen. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        for (String table :
                List.of("subscriber", "interest", "change", "consent", "suppression", "key", "request", "invitation")) {
            database.jdbc()
                    .sql("select row::text from subscribers." + table + " as row order by 1")
                    .query(String.class)
                    .list()
                    .forEach(row -> rows.append(table).append(row).append('\n'));
        }
        return rows.toString();
    }
}
