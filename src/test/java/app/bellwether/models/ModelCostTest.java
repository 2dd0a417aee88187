package app.bellwether.models;

import static app.bellwether.models.AskedModel.GOOD;
import static app.bellwether.models.AskedModel.NOW;
import static app.bellwether.models.AskedModel.SOON;
import static app.bellwether.models.AskedModel.TODAY;
import static app.bellwether.models.AskedModel.prompt;
import static app.bellwether.models.AskedModel.why;
import static app.bellwether.models.ScriptedEndpoint.beginsWith;
import static app.bellwether.models.ScriptedEndpoint.says;
import static app.bellwether.models.ScriptedEndpoint.sends;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.bellwether.SettableClock;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What asking costs, and what keeps it from costing more. */
class ModelCostTest {

    @Test
    void asksNothingMoreOnceTheDaysTokensAreSpent() {
        try (AskedModel model = new AskedModel(3000, says(GOOD))) {
            List<ModelReply> morning = IntStream.range(0, 40)
                    .mapToObj(i -> model.ask("Story " + i))
                    .toList();

            assertThat(morning.getFirst()).isInstanceOf(ModelReply.Answered.class);
            assertThat(why(morning.getLast())).isEqualTo(AttemptOutcome.SPENT);
            assertThat(model.store.spent(TODAY)).isLessThanOrEqualTo(3000);
            assertThat(model.endpoint.asked()).hasSizeLessThan(20);

            model.clock.pass(Duration.ofHours(20));
            assertThat(model.models.ask(
                            prompt("Another day"), model.clock.instant().plusSeconds(60)))
                    .isInstanceOf(ModelReply.Answered.class);
        }
    }

    @Test
    void asksOnceForTheSamePrompt() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            model.ask("Steel.");
            assertThat(model.ask("Steel."))
                    .isInstanceOfSatisfying(
                            ModelReply.Answered.class,
                            answer -> assertThat(answer.kept()).isTrue());

            assertThat(model.endpoint.asked()).hasSize(1);
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.ANSWERED, AttemptOutcome.KEPT);
            assertThat(model.store.spent(TODAY)).isEqualTo(120);
        }
    }

    @Test
    void asksAnewForAnotherVersionOfPromptOrGate() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            Prompt asked = prompt("Steel.");
            model.models.ask(asked, SOON);
            model.models.ask(
                    new Prompt(asked.task(), "p2", "g1", asked.system(), asked.texts(), asked.shape(), 60), SOON);
            model.models.ask(
                    new Prompt(asked.task(), "p1", "g2", asked.system(), asked.texts(), asked.shape(), 60), SOON);

            assertThat(model.endpoint.asked()).hasSize(3);
        }
    }

    @Test
    void makesTheSameBytesOfTheSamePrompt() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            assertThat(model.models.request(prompt("Steel."))).isEqualTo(model.models.request(prompt("Steel.")));
            assertThat(model.models.request(prompt("Steel.").with("More.")))
                    .isNotEqualTo(model.models.request(prompt("Steel.")));
            assertThat(model.endpoint.asked()).isEmpty();
        }
    }

    @Test
    void aComparisonLeftRunningEndsAtTheCap() {
        try (AskedModel model = new AskedModel(5000, says(GOOD))) {
            for (int i = 0; i < 200; i++) {
                model.models.ask(prompt(i % 2 == 0 ? ModelTask.SIGNAL : ModelTask.JUDGE, "Run " + i), SOON);
            }

            assertThat(model.store.spent(TODAY)).isLessThanOrEqualTo(5000);
            assertThat(model.endpoint.asked()).hasSizeLessThan(42);
        }
    }

    @Test
    void countsPromptAnswerAndWhatTheEndpointHadCached() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            model.ask("Steel.");

            assertThat(model.store.attempts().getFirst().tokens()).isEqualTo(new ModelStore.Tokens(100, 40, 20));
            assertThat(model.store.spent(TODAY)).isEqualTo(120);
        }
    }

    @Test
    void countsRefusedAnswersAndRetries() {
        try (AskedModel model = new AskedModel(says("no JSON"))) {
            model.ask("Steel.");
            assertThat(model.store.spent(TODAY)).isEqualTo(240);
        }
        try (AskedModel model = new AskedModel(sends(500, "application/json", "{}"), says(GOOD))) {
            model.ask("Steel.");
            assertThat(model.store.spent(TODAY)).isGreaterThan(120);
        }
        try (AskedModel model = new AskedModel(beginsWith("{"), says(GOOD))) {
            model.ask("Steel.");
            assertThat(model.store.spent(TODAY)).isGreaterThan(1024);
        }
    }

    @Test
    void chargesNothingForAConnectionThatDidNotComeAbout() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket silent = new ServerSocket(0, 50, here)) {
            MemoryModelStore store = asking("https://127.0.0.1:" + silent.getLocalPort() + "/v1", 3);

            assertThat(store.attempts())
                    .extracting(ModelStore.Attempt::outcome)
                    .containsOnly(AttemptOutcome.UNREACHABLE);
            assertThat(store.spent(TODAY)).isZero();
        }
    }

    @Test
    void chargesWhatWasSentToWhoeverHungUpWithoutAWord() {
        try (AskedModel model = new AskedModel((out, end) -> {}, says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);

            assertThat(model.outcomes()).containsExactly(AttemptOutcome.CUT_OFF, AttemptOutcome.ANSWERED);
            assertThat(model.store.spent(TODAY)).isGreaterThan(1024);
        }
    }

    @Test
    void setsNothingAsideForWhatIsTooLateToBeAsked() {
        Instant[] times = {NOW, SOON};
        AtomicInteger next = new AtomicInteger();
        Clock late = new Clock() {
            @Override
            public Instant instant() {
                return times[Math.min(next.getAndIncrement(), times.length - 1)];
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        MemoryModelStore store = new MemoryModelStore();
        Sending sending = new Sending(
                prompt("Steel."),
                SOON,
                new Sending.Means(
                        settings("http://127.0.0.1:1/v1"),
                        store,
                        (request, within) -> {
                            throw new AssertionError("nothing is sent");
                        },
                        new Semaphore(1),
                        late));

        assertThatExceptionOfType(Transport.Failed.class)
                .isThrownBy(() -> sending.go(HttpRequest.builder()
                        .method(HttpMethod.POST)
                        .url("http://127.0.0.1:1/v1")
                        .body("{}")
                        .build()))
                .satisfies(failed -> assertThat(failed.outcome()).isEqualTo(AttemptOutcome.BUSY));
        sending.settle(AttemptOutcome.BUSY, ModelStore.Tokens.NONE);

        assertThat(store.spent(TODAY)).isZero();
    }

    /** Asks an endpoint until a number of seconds is over. */
    private static MemoryModelStore asking(String url, int seconds) {
        SettableClock clock = new SettableClock(NOW);
        MemoryModelStore store = new MemoryModelStore();
        ModelSettings settings = settings(url);
        try (Endpoint models = new Endpoint(
                settings, store, new HttpTransport(settings.timeout(), clock), clock, clock::pass, attempt -> {})) {
            models.ask(prompt("Steel."), NOW.plusSeconds(seconds));
        }
        return store;
    }

    private static ModelSettings settings(String url) {
        return new ModelSettings(url, "m1", null, null, 1_000_000, 2, Duration.ofMillis(300), Set.of(), null, null);
    }

    @Test
    void keepsNothingOfAnAttemptThatFailed() {
        try (AskedModel model = new AskedModel(says("no JSON"), says("no JSON"), says(GOOD))) {
            model.ask("Steel.");
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.endpoint.asked()).hasSize(3);
        }
    }

    @Test
    void asksNoMoreAtOnceThanItMay() {
        try (AskedModel model = new AskedModel(beginsWith("{"))) {
            List<CompletableFuture<ModelReply>> asking = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> model.models.ask(prompt("Story " + i), NOW.plusMillis(900))))
                    .toList();
            while (model.endpoint.asked().size() < 2) {
                Thread.onSpinWait();
            }

            assertThat(why(model.models.ask(prompt("One too many"), NOW.plusMillis(200))))
                    .isEqualTo(AttemptOutcome.BUSY);
            assertThat(model.endpoint.asked()).hasSize(2);
            asking.forEach(one -> assertThat(why(one.join())).isEqualTo(AttemptOutcome.TOO_SLOW));
        }
    }

    @Test
    void asksAnotherModelForTheSecondLook() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            model.models.ask(prompt(ModelTask.JUDGE, "Steel."), SOON);
            assertThat(model.endpoint.asked().getFirst()).contains("\"j1\"").doesNotContain("\"m1\"");
            assertThat(model.store.attempts().getFirst().model()).isEqualTo("j1");
        }
    }

    @Test
    void asksNothingForWhatIsSwitchedOff() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            assertThat(model.models.answers(ModelTask.DIGEST)).isFalse();
            assertThat(why(model.models.ask(prompt(ModelTask.DIGEST, "Steel."), SOON)))
                    .isEqualTo(AttemptOutcome.OFF);
            assertThat(model.endpoint.asked()).isEmpty();
        }
    }
}
