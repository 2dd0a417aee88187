package app.bellwether.discord;

import static org.awaitility.Awaitility.await;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Hindsight;
import app.bellwether.briefs.Notes;
import app.bellwether.briefs.Preview;
import app.bellwether.briefs.Previews;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.language.Linguist;
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
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms from subscribers to Discord as they run, with the stand-in in Discord's place; may be closed and opened again. */
final class Bureau implements AutoCloseable {

    private static final Rendering RENDERING = Rendering.standard();
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Linguist LINGUIST = Linguist.standard(TAXONOMY);
    private static final Tellings TELLINGS = new Tellings(LINGUIST);

    final StandIn discord;
    final TestDatabase database;
    final SettableClock clock;
    final RememberedBriefs briefs;
    final Newsstand newsstand = new Newsstand();

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

    Bureau() {
        this(
                new StandIn(),
                TestDatabase.fresh(),
                new SettableClock(Newsstand.MORNING.plus(Duration.ofMinutes(1))),
                new RememberedBriefs());
    }

    /** One with that setting. */
    static Bureau with(String setting, String value) {
        return new Bureau(
                new StandIn(),
                TestDatabase.fresh(),
                new SettableClock(Newsstand.MORNING.plus(Duration.ofMinutes(1))),
                new RememberedBriefs(),
                Map.of(setting, value));
    }

    private Bureau(StandIn discord, TestDatabase database, SettableClock clock, RememberedBriefs briefs) {
        this(discord, database, clock, briefs, Map.of());
    }

    private Bureau(
            StandIn discord,
            TestDatabase database,
            SettableClock clock,
            RememberedBriefs briefs,
            Map<String, Object> others) {
        this.discord = discord;
        this.database = database;
        this.clock = clock;
        this.briefs = briefs;
        Map<String, Object> settings = new HashMap<>();
        settings.put("bellwether.delivery.every", "20ms");
        settings.put("bellwether.discord.token", discord.token());
        settings.put("bellwether.discord.api", discord.api());
        settings.putAll(others);
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        rooms.registerBean(JdbcClient.class, database::jdbc);
        rooms.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        rooms.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(get(PlatformTransactionManager.class)));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(Briefs.class, () -> briefs);
        rooms.registerBean(Previews.class, Looks::new);
        rooms.registerBean(Notes.class, () -> _ -> Optional.empty());
        rooms.registerBean(Signals.class, newsstand::signals);
        rooms.registerBean(Articles.class, newsstand::articles);
        rooms.registerBean(Stories.class, newsstand::stories);
        rooms.registerBean(Lookup.class, () -> new FoundBy(_ -> List.of()));
        rooms.registerBean(Linguist.class, () -> LINGUIST);
        rooms.registerBean(Hindsight.class, () -> (_, _, _) -> List.of());
        rooms.registerBean(Tellings.class, () -> TELLINGS);
        rooms.registerBean(Rendering.class, () -> RENDERING);
        rooms.registerBean(Taxonomy.class, () -> TAXONOMY);
        rooms.register(Rooms.class);
        rooms.refresh();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(Bot.class)
                        .line()
                        .map(JDA::getStatus)
                        .filter(JDA.Status.CONNECTED::equals)
                        .isPresent());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({
        "app.bellwether.subscribers",
        "app.bellwether.delivery",
        "app.bellwether.replies",
        "app.bellwether.discord"
    })
    static class Rooms {}

    /** Another process on that database, with the Discord of the first one. */
    static Bureau beside(String api, TestDatabase database, RememberedBriefs briefs) {
        return new Bureau(
                new StandIn(),
                database,
                new SettableClock(Newsstand.MORNING.plus(Duration.ofMinutes(1))),
                briefs,
                Map.of("bellwether.discord.api", api, "bellwether.delivery.lease", "3s"));
    }

    /** Ends the rooms; Discord stays. */
    void leave() {
        rooms.close();
    }

    /** The same rooms, ended and started again. */
    Bureau restarted() {
        rooms.close();
        return new Bureau(discord, database, clock, briefs);
    }

    <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    Subscriber subscribe(String channel, Place.Kind kind) {
        NewSubscriber asked = new NewSubscriber(
                "",
                new Destination(Destination.Channel.DISCORD, channel),
                List.of("AI chips", "Kenya"),
                List.of("football"),
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                6,
                "en");
        Subscriber registered = get(Subscribers.class).register(asked);
        get(Places.class).keep(new Place(registered.id(), kind, null, StandInInteractions.OWNER, null));
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
        briefs.keep(sealed, newsstand.decisions());
        get(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> rooms.publishEvent(new BriefSealed(sealed.id(), sealed.subscriber(), sealed.deadline())));
        return DeliveryId.of(sealed.id());
    }

    SmartLifecycle lifecycle(String name) {
        return rooms.getBean(name, SmartLifecycle.class);
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

    @Override
    public void close() {
        rooms.close();
        discord.close();
    }
}
