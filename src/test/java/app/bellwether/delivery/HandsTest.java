package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final Hands hands = new Hands(2);

    @Test
    void wantsALetterForEachHandToBeginWith() throws InterruptedException {
        assertThat(hands.want()).isEqualTo(2);
    }

    @Test
    void wantsNoMoreUntilAHandIsFree() throws Exception {
        begun(hands.want());

        CompletableFuture<Integer> more = CompletableFuture.supplyAsync(this::wanted);
        assertThat(more).isNotDone();
        hands.end(true);

        assertThat(more.get(10, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void wantsInsteadWhatDidNotCome() throws InterruptedException {
        hands.without(hands.want());

        assertThat(hands.want()).isEqualTo(2);
    }

    @Test
    void hasAsManyReadyAsJustWentOut() throws InterruptedException {
        begun(hands.want());
        hands.end(true);
        hands.end(true);

        // on a machine that stands still meanwhile these were longer ago
        assertThat(hands.want()).isBetween(2, 4);
    }

    @Test
    void restsWhenNothingIsCarriedAndNothingIsReady() throws InterruptedException {
        hands.want();
        hands.begin();
        assertThat(hands.rest(Duration.ZERO)).isFalse();

        hands.end(true);
        assertThat(hands.rest(Duration.ZERO)).isFalse();
        hands.without(1);

        assertThat(hands.rest(Duration.ZERO)).isTrue();
    }

    @Test
    void letsNothingWaitForAHandOnceItIsOpen() throws InterruptedException {
        begun(hands.want());
        hands.end(true);
        hands.end(true);
        int ready = hands.want();

        hands.open();
        begun(ready);
        for (int letter = 0; letter < ready; letter++) {
            hands.end(true);
        }

        assertThat(hands.rest(Duration.ZERO)).isTrue();
    }

    private void begun(int letters) throws InterruptedException {
        for (int letter = 0; letter < letters; letter++) {
            hands.begin();
        }
    }

    private int wanted() {
        try {
            return hands.want();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
