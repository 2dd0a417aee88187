package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Role;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionKeyTest {

    private final Desk desk = Samples.newsstand().desk();
    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final Memory<EditionKey, Edition> shared = new Memory<>(50);
    private final AtomicInteger composed = new AtomicInteger();

    @Test
    void r10WhoIsAlikeWouldGetTheSameIfItWereComposedForThemAlone() {
        for (Role role : Role.values()) {
            Subscriber ada = as(Samples.ada(), preferences -> preferences.as(role));
            Occasion first = Samples.occasion(ada, Sent.nothing(), null);
            Occasion second = afterwards(first);
            Occasion other = afterwards(Samples.occasion(somebodyElse(ada), Sent.nothing(), null));

            assertThat(alike(other)).isEqualTo(alike(second));
            assertThat(editions.compose(desk, other)).isEqualTo(editions.compose(desk, second));
        }
    }

    /** Who joined a year before has another number and was sent much that is over, and reads the same. */
    @Test
    void r10SinceWhenSomebodyReadsChangesOnlyTheNumber() {
        Sent yesterday = new Sent(Map.of(), Samples.NOW.minus(Duration.ofHours(24)));
        Occasion told = Samples.numbered(Samples.occasion(Samples.ada(), yesterday, null), 20);
        Occasion forLong = Samples.numbered(told.having(withMore(told.sent()), told.earlier()), 372);

        assertThat(alike(forLong)).isEqualTo(alike(told));
        assertThat(composed(forLong).document().edition())
                .contains("372")
                .isNotEqualTo(composed(told).document().edition());
        assertThat(composed(forLong).document().withEdition(""))
                .isEqualTo(composed(told).document().withEdition(""));
        assertThat(composed(forLong).items()).isEqualTo(composed(told).items());
        assertThat(editions.numbered(composed(told), forLong, editions.copy(desk, forLong)))
                .isEqualTo(composed(forLong));
        assertThat(Had.told(composed(forLong).document(), composed(forLong).items()))
                .isEqualTo(Had.told(composed(told).document(), composed(told).items()));
    }

    @Test
    void composesOnceForAllWhoAreAlike() {
        Occasion ada = Samples.occasion(Samples.ada(), Sent.nothing(), null);
        Occasion bob = Samples.occasion(somebodyElse(Samples.ada()), Sent.nothing(), null);

        assertThat(of(bob)).isSameAs(of(ada));
        assertThat(composed).hasValue(1);
    }

    @Test
    void composesAnewForWhomeverAnythingIsDifferent() {
        Occasion ada = Samples.occasion(Samples.ada(), Sent.nothing(), null);
        Occasion told = afterwards(ada);
        Occasion sooner =
                told.having(new Sent(told.sent().versions(), Samples.NOW.minus(Duration.ofHours(30))), told.earlier());
        List<Occasion> all = Stream.of(
                        Stream.of(ada, told, sooner, told.having(told.sent().only(_ -> false), told.earlier())),
                        others().map(other -> Samples.occasion(other, Sent.nothing(), null)),
                        Stream.of(
                                Samples.numbered(ada, 4),
                                with(ada, new Sources.Coverage(9, 8, List.of()), true),
                                with(ada, ada.coverage(), false)))
                .flatMap(some -> some)
                .toList();

        all.forEach(this::of);
        of(told, List.of(new Had(told.date(), told.at(), "another brief")));

        assertThat(composed).hasValue(all.size() + 1);
    }

    private static Stream<Subscriber> others() {
        Subscriber ada = Samples.ada();
        Interest trade = Interest.of(Samples.TAXONOMY.understand("trade"), false);
        return Stream.of(
                as(ada, preferences -> preferences.as(Role.SECURITY)),
                as(ada, preferences -> preferences.in("de")),
                as(ada, preferences -> preferences.on(preferences.schedule().in(ZoneId.of("Asia/Tokyo")))),
                Samples.ada(12),
                ada.with(List.of(trade)),
                ada.at(new Destination(Destination.Channel.DISCORD, "1")));
    }

    private Edition of(Occasion occasion) {
        return of(occasion, had(occasion));
    }

    private Edition of(Occasion occasion, List<Had> had) {
        return shared.of(EditionKey.of(occasion, had), _ -> {
            composed.incrementAndGet();
            return editions.compose(desk, occasion);
        });
    }

    /** As the server knows them. */
    private EditionKey alike(Occasion occasion) {
        Pool pool = editions.pool(desk, occasion.considered(), occasion.at());
        return EditionKey.of(editions.relevant(desk, pool, occasion), had(occasion));
    }

    private static List<Had> had(Occasion occasion) {
        return occasion.earlier().stream()
                .map(brief -> new Had(brief.date(), brief.sealed(), Had.told(brief.document(), brief.items())))
                .toList();
    }

    private Edition.Composed composed(Occasion occasion) {
        return (Edition.Composed) editions.compose(desk, occasion);
    }

    private static Sent withMore(Sent sent) {
        Map<ItemRef, Integer> versions = new HashMap<>(sent.versions());
        versions.put(new ItemRef(ItemRef.Type.SIGNAL, "faded"), 7);
        versions.put(new ItemRef(ItemRef.Type.HIT, "of last year"), 1);
        return new Sent(versions, sent.last());
    }

    private static Subscriber as(Subscriber subscriber, UnaryOperator<Preferences> change) {
        return subscriber.with(change.apply(subscriber.preferences()));
    }

    private static Subscriber somebodyElse(Subscriber one) {
        return new Subscriber(
                new SubscriberId("somebody else"),
                "Bob",
                one.state(),
                one.role(),
                one.schedule(),
                one.minutes(),
                one.language(),
                one.threshold(),
                one.interests(),
                new Destination(Destination.Channel.EMAIL, "bob@example.org"),
                Samples.NOW.minus(Duration.ofDays(9)),
                one.notes());
    }

    private Occasion afterwards(Occasion first) {
        return Samples.dayAfter(first, composed(first));
    }

    private static Occasion with(Occasion one, Sources.Coverage coverage, boolean complete) {
        return new Occasion(
                one.subscriber(), one.date(), one.edition(), one.at(), one.sent(), one.earlier(), coverage, complete);
    }
}
