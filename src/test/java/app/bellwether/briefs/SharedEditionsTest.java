package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedEditionsTest {

    private final Desk desk = Samples.newsstand().desk();
    private final Editions editions = new Editions(Samples.TAXONOMY, Linguist.standard(Samples.TAXONOMY));
    private final SharedEditions shared = new SharedEditions();
    private final AtomicInteger composed = new AtomicInteger();

    @Test
    void r10WhoIsAlikeWouldGetTheSameIfItWereComposedForThemAlone() {
        for (Role role : Role.values()) {
            Subscriber ada = as(Samples.ada(), preferences -> preferences.as(role));
            Occasion first = Samples.occasion(ada, Sent.nothing(), null);
            Occasion second = afterwards(first);
            Occasion other = afterwards(Samples.occasion(somebodyElse(ada), Sent.nothing(), null));

            assertThat(Alike.of(other)).isEqualTo(Alike.of(second));
            assertThat(editions.compose(desk, other)).isEqualTo(editions.compose(desk, second));
        }
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
        List<Occasion> all = Stream.of(
                        Stream.of(ada, told, corrected(told)),
                        others().map(other -> Samples.occasion(other, Sent.nothing(), null)),
                        Stream.of(
                                with(ada, ada.edition() + 1, ada.coverage(), true),
                                with(ada, ada.edition(), new Sources.Coverage(9, 8, List.of()), true),
                                with(ada, ada.edition(), ada.coverage(), false)))
                .flatMap(some -> some)
                .toList();

        all.forEach(this::of);

        assertThat(composed).hasValue(all.size());
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
        return shared.of(occasion, () -> {
            composed.incrementAndGet();
            return editions.compose(desk, occasion);
        });
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
        return Samples.dayAfter(first, (Edition.Composed) editions.compose(desk, first));
    }

    /** Of another document. */
    private static Occasion corrected(Occasion told) {
        Brief had = told.earlier().getFirst();
        Brief other = new Brief(
                had.id(),
                had.subscriber(),
                had.date(),
                had.slot(),
                had.edition(),
                had.sealed(),
                had.deadline(),
                had.document(),
                had.items(),
                "another hash");
        return Samples.occasion(told.subscriber(), told.sent(), other);
    }

    private static Occasion with(Occasion one, int edition, Sources.Coverage coverage, boolean complete) {
        return new Occasion(
                one.subscriber(), one.date(), edition, one.at(), one.sent(), one.earlier(), coverage, complete);
    }
}
