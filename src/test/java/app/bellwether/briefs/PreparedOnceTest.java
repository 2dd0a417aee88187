package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Sent;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Role;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparedOnceTest {

    private static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);

    private final Desk desk = Samples.newsstand().desk();
    private final Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
    private final CopyDesk copy = editions.copy(desk, occasion(Samples.ada()));

    @Test
    void r10SaysToEachReaderWhatItWouldSayToThemAlone() {
        Stream.of(Role.values())
                .flatMap(role -> Stream.of(5, 20)
                        .map(minutes -> Samples.ada(minutes)
                                .with(Samples.ada(minutes).preferences().as(role))))
                .map(PreparedOnceTest::occasion)
                .flatMap(first -> Stream.of(first, again(first)))
                .forEach(occasion -> assertThat(together(occasion)).isEqualTo(alone(occasion)));
    }

    @Test
    void refusesAReaderToWhomItemsAreToldInOtherWords() {
        Subscriber ada = Samples.ada();
        Occasion german = occasion(ada.with(ada.preferences().in("de")));

        assertThatThrownBy(() -> together(german)).isInstanceOf(IllegalArgumentException.class);
    }

    private Edition together(Occasion occasion) {
        return editions.compose(desk, occasion, editions.pool(desk, occasion.considered(), occasion.at()), copy);
    }

    private Edition alone(Occasion occasion) {
        return new Editions(Samples.TAXONOMY, LINGUIST).compose(desk, occasion);
    }

    private static Occasion occasion(Subscriber reader) {
        return Samples.occasion(reader, Sent.nothing(), null);
    }

    private Occasion again(Occasion first) {
        return Samples.dayAfter(first, (Edition.Composed) alone(first));
    }
}
