package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.matching.Decision;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.DocumentJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SealerTest {

    private final Mornings mornings = new Mornings();

    @Test
    void keepsABriefAsItWasSealed() throws NoSuchAlgorithmException {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");

        Brief brief = mornings.briefs.of(ada.id(), 1).getFirst();

        assertThat(mornings.briefs.byId(brief.id())).contains(brief);
        String document = DocumentJson.write(brief.document());
        assertThat(brief.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(document.getBytes(StandardCharsets.UTF_8))));
        assertThat(brief.id().value()).matches("[a-z2-7]{16}");
        assertThat(brief.items()).extracting(NumberedItem::number).containsExactly(1, 2, 3, 4);
        assertThat(brief.item(2))
                .hasValueSatisfying(item -> assertThat(item.because()).containsExactly("AI chips"));
        assertThat(mornings.briefs.decisions(brief.id()))
                .filteredOn(Decision::taken)
                .extracting(Decision::item)
                .containsExactlyInAnyOrderElementsOf(
                        brief.items().stream().map(NumberedItem::item).toList());
        assertThat(mornings.heard)
                .containsExactly(new BriefSealed(
                        brief.id(),
                        ada,
                        brief.document().headline(),
                        Samples.NOW.plus(Mornings.settings().deadline())));
    }

    @Test
    void r7KeepsNoBriefThatNobodyDelivers() {
        Subscriber ada = mornings.ada();
        mornings.listener = _ -> {
            throw new IllegalStateException("the power went out");
        };

        mornings.at("2026-03-05T06:00:02Z");

        assertThat(mornings.slots(ada)).isEmpty();
        assertThat(mornings.database
                        .jdbc()
                        .sql("select count(*) from briefs.item")
                        .query(Integer.class)
                        .single())
                .isZero();
        mornings.listener = mornings.heard::add;
        mornings.at("2026-03-05T06:02:00Z");
        assertThat(mornings.slots(ada)).hasSize(1);
        assertThat(mornings.heard).hasSize(1);
        assertThat(mornings.silences(ada)).isEmpty();
    }

    @Test
    void waitsTenSecondsAtMostForAnInstanceThatStandsStillWithTheLock() throws InterruptedException {
        Subscriber ada = mornings.ada();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        Thread still = Thread.ofVirtual()
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> mornings.database.transactions().executeWithoutResult(_ -> {
                    mornings.history.giveUpSoon();
                    mornings.subscribers.lock(ada.id());
                    locked.countDown();
                    await(sealed);
                }));
        await(locked);
        long begun = System.nanoTime();

        mornings.at("2026-03-05T06:00:02Z");
        sealed.countDown();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        assertThat(mornings.slots(ada)).hasSize(1);
        still.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void r6SealsNothingForWhoeverUnsubscribedWhileItWasComposed() {
        Subscriber ada = mornings.ada();
        Edition.Composed composed = composed();
        mornings.subscribers.unsubscribe(ada.id());
        Slot slot = Slots.due(ada, Samples.NOW).getFirst();

        assertThat(mornings.sealer.seal(slot, composed, 1, Samples.NOW, Samples.NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(mornings.heard).isEmpty();
    }

    @Test
    void r6NeverSealsASlotTwice() {
        Subscriber ada = mornings.ada();
        Edition.Composed composed = composed();
        Slot slot = Slots.due(ada, Samples.NOW).getFirst();

        assertThat(mornings.sealer.seal(slot, composed, 1, Samples.NOW, Samples.NOW.plusSeconds(60)))
                .isPresent();
        assertThat(mornings.sealer.seal(slot, composed, 2, Samples.NOW, Samples.NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(mornings.sealer.silence(slot, Silence.Kind.QUIET, "Nothing.", Samples.NOW))
                .isFalse();
        assertThat(mornings.heard).hasSize(1);
    }

    @Test
    void r1ComparesEveryQuoteOnceMore() {
        Subscriber ada = mornings.ada();
        Edition.Composed composed = composed();
        mornings.newsstand
                .articles
                .values()
                .removeIf(article -> article.id().value().equals("chips"));
        Slot slot = Slots.due(ada, Samples.NOW).getFirst();

        assertThatThrownBy(() -> mornings.sealer.seal(slot, composed, 1, Samples.NOW, Samples.NOW.plusSeconds(60)))
                .isInstanceOf(BrokenQuote.class)
                .hasMessageContaining("article chips");
    }

    private Edition.Composed composed() {
        return (Edition.Composed) new Editions(Samples.TAXONOMY, Mornings.LINGUIST)
                .compose(mornings.newsstand.desk(), Samples.firstMorning());
    }
}
