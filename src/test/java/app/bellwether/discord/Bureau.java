package app.bellwether.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Notes;
import app.bellwether.briefs.Preview;
import app.bellwether.briefs.Previews;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.replies.Newsstand;
import app.bellwether.replies.OpenRooms;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Document;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.SmartLifecycle;

/** The rooms from subscribers to Discord as they run, with the stand-in in Discord's place; may be closed and opened again. */
final class Bureau implements AutoCloseable, AfterEachCallback {

    final StandIn discord = new StandIn();
    final SettableClock clock = new SettableClock(Newsstand.MORNING.plus(Duration.ofMinutes(1)));
    final TestDatabase database;
    final RememberedBriefs briefs;
    final Newsstand newsstand = new Newsstand();

    private final Map<String, Object> settings;
    private OpenRooms rooms;

    Bureau() {
        this(TestDatabase.fresh(), new RememberedBriefs(), Map.of());
    }

    private Bureau(TestDatabase database, RememberedBriefs briefs, Map<String, Object> settings) {
        this.database = database;
        this.briefs = briefs;
        this.settings = settings;
        rooms = opened();
    }

    /** One with that setting. */
    static Bureau with(String setting, String value) {
        return new Bureau(TestDatabase.fresh(), new RememberedBriefs(), Map.of(setting, value));
    }

    /** Another process on that database, with the Discord of the first one. */
    static Bureau beside(String api, TestDatabase database, RememberedBriefs briefs) {
        return new Bureau(database, briefs, Map.of("bellwether.discord.api", api, "bellwether.delivery.lease", "3s"));
    }

    private OpenRooms opened() {
        Map<String, Object> all = new HashMap<>();
        all.put("bellwether.delivery.every", "20ms");
        all.put("bellwether.discord.token", discord.token());
        all.put("bellwether.discord.api", discord.api());
        all.putAll(settings);
        OpenRooms opened = new OpenRooms(database, clock, briefs, newsstand, "discord", all)
                .with((Notes) _ -> Optional.empty())
                .with(GuestPreviews.class, () -> new GuestPreviews(new Looks(), clock));
        opened.open();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> opened.get(Bot.class)
                        .line()
                        .map(JDA::getStatus)
                        .filter(JDA.Status.CONNECTED::equals)
                        .isPresent());
        return opened;
    }

    /** Ends the rooms; Discord stays. */
    void leave() {
        rooms.close();
    }

    /** Ends the rooms and starts them again. */
    void restart() {
        rooms.close();
        rooms = opened();
    }

    <T> T get(Class<T> type) {
        return rooms.get(type);
    }

    Subscriber subscribe(String channel, ChannelLayout.Kind kind) {
        Subscriber registered = rooms.register("", new Destination(Destination.Channel.DISCORD, channel));
        get(ChannelLayoutRepository.class)
                .keep(new ChannelLayout(registered.id(), kind, null, StandInInteractions.OWNER, null));
        return get(Subscribers.class).confirm(registered.id()).after();
    }

    /** Somebody who gets briefs by mail. */
    Subscriber reader(String address) {
        Subscriber registered = rooms.register("Ada", new Destination(Destination.Channel.EMAIL, address));
        return get(Subscribers.class).confirm(registered.id()).after();
    }

    /** Seals the newsstand's brief as the room above does it, and waits until it was tried. */
    DeliveryId send(Subscriber subscriber) {
        return send(newsstand.brief(subscriber.id()));
    }

    DeliveryId send(Brief sealed) {
        DeliveryId id = seal(sealed);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !delivery(id).attempts().isEmpty());
        return id;
    }

    DeliveryId seal(Brief sealed) {
        return rooms.seal(sealed);
    }

    /** Lets minutes pass until it is so. */
    void passUntil(Callable<Boolean> so) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            clock.pass(Duration.ofMinutes(1));
            return so.call();
        });
    }

    SmartLifecycle lifecycle(String name) {
        return rooms.get(name, SmartLifecycle.class);
    }

    Delivery delivery(DeliveryId id) {
        return get(Outbox.class).byId(id).orElseThrow();
    }

    Subscriber subscriber(SubscriberId id) {
        return get(Subscribers.class).byId(id).orElseThrow();
    }

    private static final class Looks implements Previews {

        @Override
        public Preview of(Subscriber subscriber, int days) {
            return new Preview(
                    days,
                    List.of(new Preview.Given(
                            LocalDate.of(2026, 11, 19), "Memory is short", List.of("Memory is short"))),
                    "");
        }

        @Override
        public Optional<Document> newest(Subscriber subscriber, int days) {
            return Optional.empty();
        }
    }

    /** Registered as an extension, it is closed after each test, and nothing may have broken Discord's rules. */
    @Override
    public void afterEach(ExtensionContext test) {
        close();
        assertThat(discord.faults()).isEmpty();
    }

    @Override
    public void close() {
        rooms.close();
        discord.close();
    }
}
