package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredSubscribersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<Object> erased = new ArrayList<>();
    private final TestDatabase database = TestDatabase.fresh();
    private final Subscribers subscribers =
            SubscribersOnPostgres.with(database, Taxonomy.standard(), CLOCK, erased::add);

    @Test
    void keepsWhatSomebodyAskedFor() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));

        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.state()).isEqualTo(Subscriber.State.PENDING);
        assertThat(ada.schedule())
                .isEqualTo(new Schedule(
                        ZoneId.of("Europe/Stockholm"),
                        LocalTime.of(7, 15),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        assertThat(ada.minutes()).isEqualTo(6);
        assertThat(ada.threshold()).isEqualTo(2.0);
        assertThat(subscribers.byId(ada.id())).contains(ada);
        assertThat(subscribers.all()).containsExactly(ada);
    }

    @Test
    void keepsChangedInterestsAndSaysWhatTheyWere() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));
        LocalDate june = LocalDate.parse("2026-06-03");
        Interest chips = Interest.of(Taxonomy.standard().understand("AI chips not Nvidia, AI in India"), false)
                .weighing(2);
        Interest tesla =
                Interest.of(Taxonomy.standard().understand("Tesla"), true).until(june);

        Change change = subscribers.interests(ada.id(), _ -> List.of(chips, tesla));

        assertThat(change.before()).isEqualTo(ada);
        assertThat(subscribers.byId(ada.id()).orElseThrow().interests()).containsExactly(chips, tesla);
        assertThat(change.after().on(june.minusDays(1)).interests()).containsExactly(chips, tesla);
        assertThat(change.after().on(june).interests()).containsExactly(chips);
        assertThatIllegalArgumentException().isThrownBy(() -> chips.weighing(0));
    }

    @Test
    void countsTheActiveOnesWhoWantSomethingEachOnce() {
        var chips = interests("AI chips", "AI in India", "football");
        var football = List.of(Interest.of(Taxonomy.standard().understand("football"), true));
        subscribers.interests(confirmed("ada@example.org"), _ -> chips);
        subscribers.interests(confirmed("bob@example.org"), _ -> football);
        subscribers.interests(subscribers.register(ada("eve@example.org")).id(), _ -> chips);

        var counts = subscribers.wanting(Map.of(
                Key.topic("ai"), Set.of(Key.topic("ai"), Key.topic("ai-chips")),
                Key.region("IN"), Set.of(Key.region("IN")),
                Key.topic("football"), Set.of(Key.topic("football")),
                Key.topic("space"), Set.of(Key.topic("space"))));

        assertThat(counts)
                .containsOnly(
                        Map.entry(Key.topic("ai"), 1),
                        Map.entry(Key.region("IN"), 1),
                        Map.entry(Key.topic("football"), 1));
    }

    private SubscriberId confirmed(String address) {
        return subscribers
                .confirm(subscribers.register(ada(address)).id())
                .after()
                .id();
    }

    private static List<Interest> interests(String... typed) {
        return Stream.of(typed)
                .map(one -> Interest.of(Taxonomy.standard().understand(one), false))
                .toList();
    }

    @Test
    void wakesWhoRestsWhenTheirTimeComesOrSomethingChanges() {
        Subscriber pending = subscribers.register(ada("ada@example.org"));
        assertThat(subscribers.awake(NOW, null, 9)).isEmpty();
        Subscriber ada = subscribers.confirm(pending.id()).after();
        Subscriber bob = subscribers
                .confirm(subscribers.register(ada("bob@example.org")).id())
                .after();
        List<Subscriber> both = subscribers.awake(NOW, null, 9);
        assertThat(both).containsExactlyInAnyOrder(ada, bob);
        assertThat(subscribers.awake(NOW, both.getFirst().id(), 9)).containsExactly(both.getLast());
        assertThat(subscribers.awake(NOW, null, 1)).containsExactly(both.getFirst());

        subscribers.rest(Map.of(ada, NOW.plusSeconds(60), bob, NOW.plusSeconds(60)));
        assertThat(subscribers.awake(NOW.plusSeconds(59), null, 9)).isEmpty();
        assertThat(subscribers.awake(NOW.plusSeconds(60), null, 9)).hasSize(2);

        Subscriber later = subscribers
                .schedule(ada.id(), schedule -> schedule.at(LocalTime.NOON))
                .after();
        assertThat(subscribers.awake(NOW, null, 9)).containsExactly(later);
        subscribers.rest(Map.of(ada, NOW.plusSeconds(60)));
        assertThat(subscribers.awake(NOW, null, 9)).containsExactly(later);
        subscribers.unsubscribe(bob.id());
        subscribers.confirm(bob.id());
        assertThat(subscribers.awake(NOW, null, 9)).hasSize(2);
    }

    @Test
    void whoHasTheSameInterestsStandsTogetherHoweverTheyCame() {
        List<Interest> chips = List.of(Interest.of(Taxonomy.standard().understand("AI chips"), false));
        List<SubscriberId> all = IntStream.range(0, 8)
                .mapToObj(number -> subscribers
                        .confirm(subscribers
                                .register(ada("ada" + number + "@example.org"))
                                .id())
                        .after()
                        .id())
                .toList();
        Set<SubscriberId> changed = Set.copyOf(all.stream()
                .sorted(Comparator.comparing(SubscriberId::value))
                .toList()
                .subList(2, 5));
        changed.forEach(id -> subscribers.interests(id, _ -> chips));

        List<SubscriberId> found = new ArrayList<>();
        for (List<Subscriber> some = subscribers.awake(NOW, null, 3);
                !some.isEmpty();
                some = subscribers.awake(NOW, found.getLast(), 3)) {
            some.forEach(one -> found.add(one.id()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        int first = found.indexOf(
                found.stream().filter(changed::contains).findFirst().orElseThrow());
        assertThat(found.subList(first, first + 3)).containsExactlyInAnyOrderElementsOf(changed);
        subscribers.unsubscribe(found.get(2));
        assertThat(subscribers.awake(NOW, found.get(2), 9))
                .as("nobody is passed over")
                .hasSize(5);
    }

    @Test
    void keepsAChangedScheduleAndSinceWhenItCounts() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));

        Change change = subscribers.schedule(
                ada.id(),
                schedule -> schedule.in(ZoneId.of("Asia/Tokyo"))
                        .without(DaysOff.parse(List.of("12-25", "2026-12-24")))
                        .paused(LocalDate.parse("2026-04-01")));
        Change none = subscribers.schedule(ada.id(), schedule -> schedule.at(LocalTime.of(7, 15)));

        assertThat(change.before()).isEqualTo(ada);
        Schedule after = change.after().schedule();
        assertThat(after.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(after.off().texts()).containsExactly("12-25", "2026-12-24");
        assertThat(after.pausedUntil()).isEqualTo("2026-04-01");
        assertThat(after.since()).isEqualTo(CLOCK.instant());
        assertThat(none.after()).isEqualTo(none.before()).isEqualTo(change.after());
    }

    @Test
    void keepsInterestsAsTypedAndAsUnderstood() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));

        assertThat(ada.interests()).hasSize(3);
        Interest china = ada.interests().getFirst();
        assertThat(china.typed()).isEqualTo("AI in China");
        assertThat(china.keys()).hasSize(2);
        assertThat(china.keys())
                .containsExactlyElementsOf(
                        Taxonomy.standard().understand("AI in China").keys());
        assertThat(ada.interests()).extracting(Interest::muted).containsExactly(false, false, true);
    }

    @Test
    void takesOneAddressForOnePersonHoweverItIsWritten() {
        Subscriber first = subscribers.register(ada("Ada@Example.org"));
        Subscriber second = subscribers.register(ada(" ada@EXAMPLE.ORG"));

        assertThat(second).isEqualTo(first);
        assertThat(subscribers.all()).hasSize(1);
        assertThat(subscribers.byDestination(new Destination(Destination.Channel.EMAIL, "ADA@example.org")))
                .contains(first);
        assertThatIllegalArgumentException().isThrownBy(() -> subscribers.register(ada("nobody")));
    }

    @Test
    void sendsToNobodyWhoHasNotConfirmed() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));
        assertThat(subscribers.active()).isEmpty();

        Change change = subscribers.confirm(ada.id());

        assertThat(change.before().active()).isFalse();
        assertThat(change.after().active()).isTrue();
        assertThat(change.after().confirmed()).isEqualTo(NOW);
        assertThat(subscribers.active()).containsExactly(change.after());
        assertThat(subscribers.confirm(ada.id()).before()).isEqualTo(change.after());
    }

    @Test
    void unsubscribesAsOftenAsIsAsked() {
        Subscriber ada = subscribers.register(ada("ada@example.org"));
        subscribers.confirm(ada.id());

        assertThat(subscribers.unsubscribe(ada.id()).after().state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
        Change again = subscribers.unsubscribe(ada.id());

        assertThat(again.before()).isEqualTo(again.after());
        assertThat(subscribers.active()).isEmpty();
        assertThat(subscribers.register(ada("ada@example.org")).state()).isEqualTo(Subscriber.State.UNSUBSCRIBED);
    }

    @Test
    void makesItsKeyOnceAndKeepsIt() {
        SubscribersConfiguration configuration = new SubscribersConfiguration();
        Subscriber ada = subscribers.register(ada("ada@example.org"));

        String token = new HmacTokens(configuration.tokenKeys(settings(null), database.jdbc(), CLOCK))
                .token(Tokens.Purpose.UNSUBSCRIBE, ada.id(), "");
        Tokens afterwards = new HmacTokens(configuration.tokenKeys(settings("a secret"), database.jdbc(), CLOCK));

        assertThat(afterwards.read(Tokens.Purpose.UNSUBSCRIBE, token)).contains(new Tokens.Holder(ada.id(), ""));
        assertThat(afterwards.token(Tokens.Purpose.UNSUBSCRIBE, ada.id(), "")).isNotEqualTo(token);
    }

    @Test
    void registersTheSampleSubscribersOnce() {
        DeclaredSubscribers declared =
                new DeclaredSubscribers(new SubscribersSettings(null, List.of(), List.of(), true), subscribers);

        declared.register();
        subscribers.unsubscribe(subscribers.active().getFirst().id());
        declared.register();

        assertThat(subscribers.all()).hasSize(3);
        assertThat(subscribers.first(2)).isEqualTo(subscribers.all().subList(0, 2));
        assertThat(subscribers.active()).hasSize(2);
        assertThat(subscribers.all())
                .allSatisfy(one -> assertThat(one.interests()).isNotEmpty());
    }

    @Test
    void saysWhichDeclarationIsWrongAndHow() {
        Declaration nowhere = new Declaration(
                "Ada",
                "ada@example.org",
                null,
                List.of("energy"),
                List.of(),
                "leader",
                "Mars/Base",
                "07:00",
                null,
                null,
                5,
                "en");
        SubscribersSettings settings = new SubscribersSettings(null, List.of(), List.of(nowhere), false);

        assertThatThrownBy(() -> new DeclaredSubscribers(settings, subscribers))
                .hasMessageContaining("bellwether.subscribers[0] (Ada)")
                .hasMessageContaining("Mars/Base")
                .hasMessageContaining("Europe/Oslo")
                .hasMessageNotContaining("ada@example.org");
    }

    private static SubscribersSettings settings(@Nullable String secret) {
        return new SubscribersSettings(secret, List.of(), List.of(), false);
    }

    private static NewSubscriber ada(String address) {
        return new NewSubscriber(
                "Ada",
                new Destination(Destination.Channel.EMAIL, address),
                List.of("AI in China", "EU"),
                List.of("football"),
                Role.LEADER,
                new Schedule(
                        ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 15), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                6,
                "en");
    }
}
