package app.bellwether.web;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.GuestPreviews;
import app.bellwether.briefs.Previews;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Hold;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Whereabouts;
import app.bellwether.email.Inbox;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.OwnTemplates;
import app.bellwether.rendering.Rendering;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Replies;
import app.bellwether.signals.Publishers;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.SampleDays;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Stories;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.LocalKey;
import app.bellwether.subscribers.Moves;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.Roster;
import app.bellwether.subscribers.Sessions;
import app.bellwether.subscribers.Stamps;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Suppressions;
import app.bellwether.subscribers.Tokens;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** The pages on a real server, in front of neighbours who know a little of everything. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@EnableConfigurationProperties(WebSettings.class)
@ComponentScan
class Town {

    static final Instant NOW = Instant.parse("2026-11-20T06:10:00Z");
    static final Rendering RENDERING = Rendering.standard();
    private static final List<Delivery> DELIVERIES = List.of(
            OutboxPagesTest.delivery("d1", Letter.Kind.BRIEF, Destination.Channel.EMAIL),
            OutboxPagesTest.delivery("d2", Letter.Kind.BRIEF, Destination.Channel.DISCORD),
            OutboxPagesTest.delivery("d3", Letter.Kind.ANSWER, Destination.Channel.EMAIL));

    /** A running town. */
    record Open(ConfigurableApplicationContext context) implements AutoCloseable {

        String url() {
            return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        }

        /** What the log says at the start. */
        String link() {
            return url() + context.getBean(LocalDoor.class).link();
        }

        /** What a browser keeps that followed it. */
        String key() {
            return context.getBean(LocalKey.class).value();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    static Open open() {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        TestDatabase.fresh().configure((name, value) -> settings.add("--" + name + "=" + value.get()));
        return new Open(SpringApplication.run(
                new Class<?>[] {Town.class, TownDesks.class, Unworded.class, SetAside.class},
                settings.toArray(String[]::new)));
    }

    @Bean
    DiskSettings diskSettings() {
        return new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), DataSize.ofGigabytes(10));
    }

    @Bean
    Disk disk(DiskSettings settings) {
        return new Disk(settings, () -> DataSize.ofGigabytes(1).toBytes());
    }

    @Bean
    Restorations restorations(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Restorations(jdbc, transactions, clock);
    }

    @Bean
    LocalKey localKey() {
        return new LocalKey("key-of-the-town");
    }

    @Bean
    Clock clock() {
        return OverviewTest.clock();
    }

    @Bean
    Rendering rendering() {
        return RENDERING;
    }

    @Bean
    OwnTemplates templates() {
        return OwnTemplates.none();
    }

    @Bean
    Inbox inbox() {
        return Neighbour.at(Inbox.class)
                .when(
                        "unanswered",
                        _ -> List.of(
                                new Inbox.Unanswered(7, NOW, null, "failed: DataIntegrityViolationException", true)))
                .when("actAgain", asked -> asked[0].equals(7L))
                .when("kept", _ -> new Inbox.Kept(DataSize.ofMegabytes(1), DataSize.ofMegabytes(200)))
                .when("receiveHere", asked -> {
                    throw new IllegalStateException("a secret of the inside");
                })
                .there();
    }

    @Bean
    SampleDays days() {
        return OverviewTest.days();
    }

    @Bean
    Articles articles() {
        return EvidencePagesTest.articles();
    }

    @Bean
    Linguist linguist() {
        return Linguist.standard(Taxonomy.standard());
    }

    @Bean
    Amendments amendments() {
        return new Amendments(Articles.inMemory(List.of()), Linguist.standard(Taxonomy.standard()));
    }

    @Bean
    Stories stories() {
        return Neighbour.at(Stories.class).when("between", asked -> List.of()).there();
    }

    @Bean
    Signals signals() {
        return SignalPagesTest.signals();
    }

    @Bean
    Publishers publishers() {
        return PublishersPagesTest.publishers();
    }

    @Bean
    Taxonomy taxonomy() {
        return Taxonomy.standard();
    }

    @Bean
    Previews previews() {
        return Neighbour.at(Previews.class)
                .when("newest", asked -> Optional.of(Documents.brief()))
                .when("of", asked -> JoiningTown.preview())
                .there();
    }

    @Bean
    GuestPreviews guestPreviews(Previews previews, Clock clock) {
        return new GuestPreviews(previews, clock);
    }

    @Bean
    Objections objections() {
        return ObjectionsPagesTest.objections(ObjectionsPagesTest.OPEN);
    }

    @Bean
    Replies replies() {
        return Neighbour.at(Replies.class)
                .when("asked", asked -> List.of(new Replies.Asked(NOW, "more 1")))
                .when("held", asked -> Optional.of(List.of("mute football")).filter(_ -> asked[0].equals("good")))
                .there();
    }

    @Bean
    Keys keys() {
        return JoiningTown.keys();
    }

    @Bean
    Sessions sessions() {
        return JoiningTown.sessions();
    }

    @Bean
    Requests requests() {
        return Neighbour.at(Requests.class).when("keep", asked -> true).there();
    }

    @Bean
    Moves moves() {
        return Neighbour.at(Moves.class)
                .when("ask", asked -> Optional.empty())
                .when("move", asked -> Optional.empty())
                .there();
    }

    @Bean
    ReaderLinks links() {
        return Neighbour.at(ReaderLinks.class)
                .when("isAsked", asked -> asked[0].equals("good"))
                .when("of", asked -> List.of())
                .there();
    }

    @Bean
    Operators operators() {
        return Neighbour.at(Operators.class)
                .when("opens", asked -> asked[0].equals("good"))
                .when("begin", asked -> Optional.empty())
                .when("has", asked -> false)
                .when("prove", asked -> false)
                .when(
                        "all",
                        asked -> List.of(
                                operator("s1", "ola@example.org", true), operator("s2", "bo@example.org", false)))
                .when("none", asked -> false)
                .there();
    }

    private static Operators.Operator operator(String id, String address, boolean proven) {
        return new Operators.Operator(
                new SubscriberId(id),
                new Destination(Destination.Channel.EMAIL, address),
                Instant.parse("2026-11-19T06:00:00Z"),
                proven);
    }

    @Bean
    Suppressions suppressions() {
        return SuppressionsPagesTest.suppressions();
    }

    @Bean
    Whereabouts whereabouts() {
        return PlacesPagesTest.whereabouts();
    }

    @Bean
    Roster roster() {
        return Neighbour.at(Roster.class)
                .when(
                        "read",
                        asked -> new Roster.Report(
                                3, 1, List.of(new Roster.Problem(4, "zone", "write an IANA zone", true))))
                .there();
    }

    @Bean
    Stamps stamps() {
        return JoiningTown.stamps();
    }

    @Bean
    Tokens tokens() {
        return Neighbour.at(Tokens.class)
                .when("token", asked -> "good")
                .when(
                        "read",
                        asked -> asked[1].equals(asked[0] == Tokens.Purpose.SHARED_ARCHIVE ? "shared" : "good")
                                ? Optional.of(new Tokens.Holder(OverviewTest.ADA.id(), "b1"))
                                : Optional.empty())
                .there();
    }

    @Bean
    Sources sources() {
        return SourcesPagesTest.sources();
    }

    @Bean
    SourceList list() {
        return SourcesPagesTest.list();
    }

    @Bean
    FeedFinder finder() {
        return SourcesPagesTest.finder();
    }

    @Bean
    Briefs briefs() {
        return ArchivePagesTest.briefs(
                ArchivePagesTest.orderedByRoles(Documents.brief()),
                List.of(new Decision(
                        new ItemRef(ItemRef.Type.SIGNAL, "g1"),
                        "Memory is the new bottleneck",
                        true,
                        "taken",
                        6.8,
                        3,
                        List.of("AI chips"),
                        "It matches AI chips.")));
    }

    @Bean
    Subscribers subscribers() {
        return JoiningTown.subscribers();
    }

    @Bean
    Outbox outbox() {
        return Neighbour.at(Outbox.class)
                .when("newest", asked -> DELIVERIES)
                .when("of", asked -> DELIVERIES)
                .when(
                        "held",
                        asked -> List.of(new Hold(
                                "EMAIL",
                                Instant.parse("2026-11-20T06:00:00Z"),
                                Instant.parse("2026-11-20T06:20:00Z"),
                                2,
                                "it said: RCPT 550 5.7.1 blocked")))
                .when(
                        "byId",
                        asked -> DELIVERIES.stream()
                                .filter(one -> one.id().equals(asked[0]))
                                .findFirst())
                .there();
    }

    @Bean
    LocalOutbox local() {
        return Neighbour.at(LocalOutbox.class)
                .when(
                        "newest",
                        asked -> DELIVERIES.stream()
                                .map(Delivery::id)
                                .map(TownMail::kept)
                                .toList())
                .when(
                        "byId",
                        asked -> DELIVERIES.stream()
                                .map(Delivery::id)
                                .filter(asked[0]::equals)
                                .map(TownMail::kept)
                                .findFirst())
                .there();
    }
}
