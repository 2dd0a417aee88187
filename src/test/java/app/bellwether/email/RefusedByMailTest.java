package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Subscribers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one letter to an address to which nobody is to write again. */
class RefusedByMailTest {

    private static final Pattern KEY = Pattern.compile("/confirm/([A-Za-z0-9_-]+)");

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void reachesItsOwnerAndTakesTheRefusalBackByItsLink() {
        Subscribers subscribers = house.get(Subscribers.class);
        subscribers.refuse(house.ada.id(), new Consent.Proof("button on the page that unsubscribes", "192.0.2.7"));
        house.get(Outbox.class)
                .farewell(house.ada.id(), new BriefId(""), house.letter().document(), "refused", null);
        house.settle();

        assertThat(house.answers()).hasSize(1);
        Kept letter = house.answers().getFirst();
        assertThat(letter.to()).isEqualTo("ada@example.org");
        assertThat(letter.wire()).doesNotContain("In-Reply-To");
        Matcher key = KEY.matcher(Correspondence.text(letter));
        assertThat(key.find()).isTrue();

        assertThat(house.get(Keys.class).use(Keys.Purpose.CONFIRM, key.group(1)))
                .isTrue();

        assertThat(subscribers.refused(house.ada.destination())).isFalse();
    }
}
