package app.bellwether.replies;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefSealed;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Hindsight;
import app.bellwether.briefs.Notes;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.RememberedBriefs;
import app.bellwether.language.Linguist;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Letterbox;
import app.bellwether.sources.Lookup;
import app.bellwether.stories.Stories;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms from subscribers to replies and one below them, as they run; what the rooms above know is the newsstand's. */
public final class OpenRooms implements AutoCloseable {

    private static final Rendering RENDERING = Rendering.standard();
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Linguist LINGUIST = Linguist.standard(TAXONOMY);

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final RememberedBriefs briefs;
    private final Newsstand newsstand;

    /**
     * Rooms that are still closed.
     *
     * @param last the room below replies
     */
    public OpenRooms(
            TestDatabase database,
            Clock clock,
            RememberedBriefs briefs,
            Newsstand newsstand,
            String last,
            Map<String, Object> settings) {
        this.briefs = briefs;
        this.newsstand = newsstand;
        rooms.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        with(Clock.class, () -> clock);
        with(Briefs.class, () -> briefs);
        with(Signals.class, newsstand::signals);
        with(Articles.class, newsstand::articles);
        with(Stories.class, newsstand::stories);
        with(Lookup.class, () -> new FoundBy(_ -> List.of()));
        with(Letterbox.class, () -> new NoLetterbox());
        with(Linguist.class, () -> LINGUIST);
        with(Amendments.class, () -> new Amendments(newsstand.articles(), LINGUIST));
        with(Hindsight.class, () -> (_, _, _) -> List.of());
        with(Drafting.class, () -> Drafting.standalone(LINGUIST, model(settings), clock));
        with(Rendering.class, () -> RENDERING);
        with(Taxonomy.class, () -> TAXONOMY);
        rooms.register(Transactions.class);
        String[] packages = {
            "app.bellwether.subscribers", "app.bellwether.delivery", "app.bellwether.replies", "app.bellwether." + last
        };
        rooms.scan(packages);
        database.serve(rooms, packages);
    }

    /** One that no address leads to. */
    private record NoLetterbox() implements Letterbox {

        @Override
        public boolean isNamed() {
            return false;
        }

        @Override
        public boolean takes(String address) {
            return false;
        }

        @Override
        public void put(byte[] raw) {
            throw new IllegalStateException("no address leads here");
        }
    }

    private static Binder model(Map<String, Object> settings) {
        Map<String, Object> its = new HashMap<>(settings);
        its.keySet().removeIf(name -> !name.startsWith("bellwether.model."));
        return new Binder(new MapConfigurationPropertySource(its));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    /** With that besides. */
    public <T> OpenRooms with(Class<T> type, Supplier<T> bean) {
        rooms.registerBean(type, bean);
        return this;
    }

    public OpenRooms with(Notes notes) {
        return with(Notes.class, () -> notes);
    }

    public void open() {
        rooms.refresh();
    }

    public <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return rooms.getBean(name, type);
    }

    public void tell(Object event) {
        rooms.publishEvent(event);
    }

    /** Tells it in a transaction, as a room above does with what it keeps. */
    public void commit(Object event) {
        get(TransactionTemplate.class).executeWithoutResult(_ -> rooms.publishEvent(event));
    }

    /** Somebody who reads of chips and Kenya at seven in Stockholm, and has yet to confirm. */
    public Subscriber register(String name, Destination destination) {
        return get(Subscribers.class)
                .register(new NewSubscriber(
                        name,
                        destination,
                        List.of("AI chips", "Kenya"),
                        List.of("football"),
                        Role.LEADER,
                        new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                        6,
                        "en"));
    }

    /** Seals a brief with the newsstand's decisions, as the room above does it. */
    public DeliveryId seal(Brief sealed) {
        briefs.keep(sealed, newsstand.decisions());
        commit(new BriefSealed(
                sealed.id(),
                get(Subscribers.class).byId(sealed.subscriber()).orElseThrow(),
                sealed.document().headline(),
                sealed.deadline()));
        return DeliveryId.of(sealed.id());
    }

    @Override
    public void close() {
        rooms.close();
    }
}
