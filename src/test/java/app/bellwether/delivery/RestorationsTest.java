package app.bellwether.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What becomes of letters that a backup brought along, and of those that are written while nothing is sent. */
@ExtendWith(OutputCaptureExtension.class)
class RestorationsTest {

    private final Instance instance = new Instance();
    private final Subscriber ada = instance.subscribers.ada();
    private final Restorations restorations = new Restorations(
            instance.database.jdbc(), new DataSourceTransactionManager(instance.database.dataSource()), instance.clock);

    private DeliveryId waiting = DeliveryId.of(Letter.Kind.BRIEF, ada.id(), "none");
    private DeliveryId claimed = waiting;
    private Instant taken = Instant.MIN;

    @BeforeEach
    void restore() {
        waiting = instance.seal(ada, "waiting");
        claimed = instance.seal(ada, "claimed");
        instance.database
                .jdbc()
                .sql("update delivery.delivery set state = 'CLAIMED', leased_until = now() where id = :id")
                .param("id", claimed.value())
                .update();
        taken = instance.clock.instant();
        instance.clock.pass(Duration.ofMinutes(5));
        restorations.begin(taken);
    }

    @Test
    void r7SendsNothingAndTakesNothingUntilItGoesOn() {
        instance.work();
        assertThat(instance.traffic.closed(Destination.Channel.DISCORD).names()).containsExactly("DISCORD");

        assertThat(instance.courier.carried()).isEmpty();
        assertThat(instance.state(waiting)).isEqualTo(Delivery.State.WAITING);
        assertThat(instance.outcomes(claimed)).isEmpty();
    }

    @Test
    void saysOnceInTheLogThatNothingIsSentAndHowItGoesOn(CapturedOutput log) {
        instance.work();
        instance.traffic.closed(Destination.Channel.EMAIL);
        instance.traffic.closed(Destination.Channel.DISCORD);

        assertThat(log.getAll().lines().filter(line -> line.contains("Nothing is sent: all of this was restored")))
                .singleElement()
                .asString()
                .contains(taken.toString(), "java -jar bellwether.jar resume");
    }

    @Test
    void r7SaysOfWhatMayHaveBeenSentThatItIsUncertainAndSendsWhatIsNew() {
        assertThat(restorations.resume(null, true)).isEqualTo(2);
        DeliveryId later = instance.seal(ada, "later");

        instance.work();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(later);
        assertThat(instance.state(waiting)).isEqualTo(Delivery.State.CANCELLED);
        assertThat(instance.outcomes(claimed))
                .singleElement()
                .asString()
                .startsWith("uncertain: it may have been sent");
        assertThat(restorations.held()).isFalse();
        assertThat(restorations.until()).contains(instance.clock.instant());
    }

    @Test
    void sendsWhatHadItsNextTryWhenTheOtherSentNoMore() {
        instance.database
                .jdbc()
                .sql("update delivery.delivery set next_try = :later where id = :id")
                .param("later", java.sql.Timestamp.from(taken.plusSeconds(120)))
                .param("id", waiting.value())
                .update();

        assertThat(restorations.resume(taken.plusSeconds(60), true)).isEqualTo(1);
        instance.work();

        assertThat(instance.courier.carried()).extracting(Letter::id).containsExactly(waiting);
    }

    @Test
    void r7AnswersNoMailASecondTimeThatCameSince() {
        Letter.Conversation conversation = new Letter.Conversation("<q@example.org>", "", "Re: Brief");
        instance.outbox.answer(
                ada.id(), Instance.brief(ada, "x", taken).id(), Instance.document("Answer"), "q", conversation);
        DeliveryId signIn =
                instance.outbox.letter(Letter.Kind.SIGN_IN, ada.id(), Instance.document("Sign in"), "now", null);

        assertThat(restorations.resume(taken, true)).isEqualTo(3);
        instance.keepRow(ada);
        instance.work();

        assertThat(instance.courier.carried())
                .as("asked for on a page of this one")
                .extracting(Letter::id)
                .containsExactly(signIn);
    }

    @Test
    void waitsForMailAndForAMomentThatCanBe() {
        assertThatIllegalStateException()
                .isThrownBy(() -> restorations.resume(null, false))
                .withMessageContaining("not read yet");
        assertThatIllegalStateException()
                .isThrownBy(() -> restorations.resume(taken.minusSeconds(1), true))
                .withMessageContaining("letters may have been sent until some moment between " + taken);
        assertThatIllegalStateException()
                .isThrownBy(() -> restorations.resume(instance.clock.instant().plusSeconds(1), true));
        assertThat(restorations.held()).isTrue();

        restorations.settled();
        restorations.resume(null, false);
        assertThatIllegalStateException()
                .isThrownBy(() -> restorations.resume(null, false))
                .withMessage("nothing is held back");
    }
}
