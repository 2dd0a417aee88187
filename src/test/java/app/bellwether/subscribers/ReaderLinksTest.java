package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderLinksTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
    private final DoorsOnPostgres doors = new DoorsOnPostgres(database, subscribers, clock);
    private final ReaderLinks links = doors.links();
    private final Subscriber ada = confirmed("ada@example.org", 5);
    private final Subscriber chat = asking("1001");

    @Test
    void bringsTheSamePreferencesToBothFromThenOn() {
        assertThat(now(chat).state()).isEqualTo(Subscriber.State.PENDING);

        link(ada, chat);

        assertThat(now(chat).active()).isTrue();
        assertThat(now(chat).minutes()).isEqualTo(5);
        assertThat(links.of(chat.id())).isEqualTo(links.of(ada.id())).hasSize(1);
        subscribers.change(chat.id(), Past.Author.READER, before -> before.within(9));
        assertThat(now(ada).minutes()).isEqualTo(9);
        Change change = subscribers.change(ada.id(), Past.Author.READER, before -> before.within(12));
        assertThat(change.before().minutes()).isEqualTo(9);
        assertThat(now(chat).preferences().interests())
                .isEqualTo(now(ada).preferences().interests());
        assertThat(now(chat).minutes()).isEqualTo(12);
        assertThat(subscribers.history(chat.id(), 10))
                .isEqualTo(subscribers.history(ada.id(), 10))
                .hasSize(2);
        assertThat(subscribers.consents(ada.id()).getLast().act()).isEqualTo(Consent.Act.LINKED);
        assertThat(subscribers.consents(chat.id()).getLast().act()).isEqualTo(Consent.Act.CONFIRMED);
    }

    @Test
    void givesBackInBothWhatEitherChanged() {
        link(ada, chat);
        subscribers.schedule(chat.id(), schedule -> schedule.at(LocalTime.of(9, 30)));

        subscribers.undo(ada.id(), subscribers.history(ada.id(), 1).getFirst().number());

        assertThat(now(chat).schedule().time()).isEqualTo(LocalTime.of(7, 0));
        assertThat(now(ada).schedule().time()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void countsASchedulesBeginningInEachPlaceForItself() {
        link(ada, chat);
        Instant linked = now(chat).schedule().since();
        clock.pass(Duration.ofHours(3));

        subscribers.change(ada.id(), Past.Author.READER, before -> before.within(9));

        assertThat(now(chat).schedule().since()).isEqualTo(linked);
        assertThat(now(ada).schedule().since()).isEqualTo(ada.schedule().since());
    }

    @Test
    void changesInBothPlacesAtOnceWithoutWaitingForEver() {
        link(ada, chat);

        List<CompletableFuture<Void>> changes = new ArrayList<>();
        IntStream.rangeClosed(1, 40)
                .forEach(minutes -> changes.add(CompletableFuture.runAsync(() -> subscribers.change(
                        minutes % 2 == 0 ? ada.id() : chat.id(),
                        Past.Author.READER,
                        before -> before.within(minutes)))));
        changes.forEach(CompletableFuture::join);

        assertThat(now(chat).minutes()).isEqualTo(now(ada).minutes());
        assertThat(subscribers.history(ada.id(), 1).getFirst().after().minutes())
                .isEqualTo(now(ada).minutes());
    }

    @Test
    void opensOnceAndForThatConversationOnly() {
        ask(chat, "ada@example.org");
        String key = doors.keys().cut(Keys.Purpose.LINK, ada.id(), null);
        String code = links.code(chat.id());
        assertThat(code).matches("[A-Z2-7]{4}-[A-Z2-7]{4}").isNotEqualTo(links.code(ada.id()));
        assertThat(links.isAsked(key)).isTrue();
        assertThat(links.link("nonsense", code, "")).isEmpty();
        assertThat(links.link(key, links.code(ada.id()), "")).isEmpty();

        Subscriber stranger = asking("1002");
        ask(stranger, "ada@example.org");

        assertThat(links.isAsked(key)).isTrue();
        assertThat(links.link(key, code, "")).as("another asks meanwhile").isEmpty();
        ask(chat, "ada@example.org");
        assertThat(links.link(key, code, "")).isPresent();
        assertThat(links.link(key, code, "")).as("a second time").isEmpty();
        assertThat(now(stranger).active()).isFalse();
    }

    @Test
    void expiresAfterAnHour() {
        ask(chat, "ada@example.org");
        String key = doors.keys().cut(Keys.Purpose.LINK, ada.id(), null);
        clock.pass(Duration.ofMinutes(61));

        assertThat(links.isAsked(key)).isFalse();
        assertThat(links.link(key, links.code(chat.id()), "")).isEmpty();
    }

    @Test
    void asksNobodyWhoGetsNoBriefAndNobodyTooOften() {
        Subscriber gone = confirmed("gone@example.org", 5);
        subscribers.unsubscribe(gone.id());
        subscribers.register(newcomer("undecided@example.org", 5));

        assertThat(ask(chat, "nobody@example.org")).isEmpty();
        assertThat(ask(chat, "gone@example.org")).isEmpty();
        assertThat(ask(chat, "undecided@example.org")).isEmpty();
        List<List<Requests.Invitation>> letters = IntStream.range(0, 4)
                .mapToObj(_ -> ask(chat, "Ada@Example.org"))
                .toList();

        assertThat(letters.subList(0, 3))
                .allSatisfy(sent -> assertThat(sent)
                        .singleElement()
                        .isEqualTo(new Requests.Invitation(Keys.Purpose.LINK, ada, null)));
        assertThat(letters.getLast()).isEmpty();
    }

    @Test
    void endsWhenEitherGetsNothingMoreAndLeavesEachWhatBothHad() {
        link(ada, chat);
        subscribers.unsubscribe(ada.id());
        assertThat(links.of(chat.id())).isEmpty();
        assertThat(now(chat).active()).isTrue();

        subscribers.ask(mail("ada@example.org"), newcomerPreferences(33), new Consent.Proof("form", ""));

        assertThat(now(chat).minutes()).as("anybody may type that address").isEqualTo(5);
        subscribers.confirm(ada.id());
        link(ada, chat);
        subscribers.unsubscribe(chat.id());
        assertThat(links.of(ada.id())).isEmpty();
        link(ada, chat);
        assertThat(links.end(chat.id())).isTrue();
        assertThat(links.end(chat.id())).isFalse();
        subscribers.change(ada.id(), Past.Author.READER, before -> before.within(2));
        assertThat(now(chat).minutes()).isEqualTo(33);
    }

    @Test
    void forgetsTheConversationWithTheMailboxAndNotTheOtherWayRound() {
        link(ada, chat);
        Subscriber second = asking("1003");
        link(ada, second);

        subscribers.erase(second.id());
        assertThat(subscribers.byId(ada.id())).isPresent();
        subscribers.erase(ada.id());

        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void givesNothingBackOfWhatNobodyHad() {
        link(ada, chat);
        links.end(chat.id());

        assertThat(subscribers.history(chat.id(), 10)).extracting(Past::author).containsExactly(Past.Author.SIGN_UP);
        Subscriber own = asking("1004");
        subscribers.confirm(own.id());
        link(ada, own);
        links.end(own.id());
        subscribers.undo(own.id(), subscribers.history(own.id(), 1).getFirst().number());
        assertThat(now(own).minutes()).isEqualTo(1);
    }

    @Test
    void erasesAndChangesAtOnceWithoutWaitingForEver() {
        for (int time = 0; time < 10; time++) {
            Subscriber reader = confirmed("reader" + time + "@example.org", 5);
            Subscriber follower = asking("20" + time);
            link(reader, follower);
            var changing = CompletableFuture.runAsync(() -> {
                try {
                    subscribers.change(follower.id(), Past.Author.READER, before -> before.within(9));
                } catch (IllegalArgumentException erased) {
                    // it came too late
                }
            });
            subscribers.erase(reader.id());
            changing.join();
            assertThat(subscribers.byId(follower.id())).isEmpty();
        }
    }

    @Test
    void keepsWhoAsksAgainBeforeTheWeekIsOver() {
        clock.pass(Duration.ofDays(6));
        asking("1001");
        clock.pass(Duration.ofDays(2));

        doors.requests().tidy();

        assertThat(subscribers.byId(chat.id())).isPresent();
        clock.pass(Duration.ofDays(6));
        doors.requests().tidy();
        assertThat(subscribers.byId(chat.id())).isEmpty();
    }

    @Test
    void forgetsWhatWasOnlyAskedForAfterADay() {
        ask(chat, "ada@example.org");
        clock.pass(Duration.ofHours(25));

        doors.requests().tidy();

        assertThat(database.jdbc()
                        .sql("select count(*) from subscribers.link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void link(Subscriber leader, Subscriber follower) {
        ask(follower, leader.destination().address());
        String key = doors.keys().cut(Keys.Purpose.LINK, leader.id(), null);
        assertThat(links.link(key, links.code(follower.id()), "192.0.2.1")).isPresent();
    }

    private List<Requests.Invitation> ask(Subscriber follower, String address) {
        Consent.Proof proof = new Consent.Proof("/bellwether link", Requests.DISCORD + "77");
        assertThat(doors.requests()
                        .keep(new Requests.Request(Requests.Kind.LINK, address, null, proof, null, follower.id())))
                .isTrue();
        List<Requests.Invitation> invited = new ArrayList<>();
        doors.requests().handle(invited::add);
        return invited;
    }

    private Subscriber now(Subscriber one) {
        return subscribers.byId(one.id()).orElseThrow();
    }

    private Subscriber asking(String conversation) {
        return subscribers.ask(
                new Destination(Destination.Channel.DISCORD, conversation),
                newcomerPreferences(1),
                new Consent.Proof("/bellwether link", ""));
    }

    private Subscriber confirmed(String address, int minutes) {
        return subscribers
                .confirm(subscribers.register(newcomer(address, minutes)).id())
                .after();
    }

    private static NewSubscriber newcomer(String address, int minutes) {
        return new NewSubscriber(
                "", mail(address), List.of("AI in India"), List.of(), Role.LEADER, schedule(), minutes, "en");
    }

    private static Preferences newcomerPreferences(int minutes) {
        return new Preferences("", Role.LEADER, schedule(), minutes, "en", 2, List.of());
    }

    private static Schedule schedule() {
        return new Schedule(ZoneId.of("Europe/Berlin"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
    }

    private static Destination mail(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }
}
