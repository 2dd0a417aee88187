package app.bellwether.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.meters.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class ModelsConfigurationTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private final ApplicationContextRunner house = new ApplicationContextRunner()
            .withBean(JdbcClient.class, database::jdbc)
            .withBean(Clock.class, () -> new SettableClock(AskedModel.NOW))
            .withBean(Meters.class, () -> new Meters(metrics))
            .withUserConfiguration(ModelsConfiguration.class);

    @Test
    void asksNothingWithoutAnEndpoint() {
        house.run(context -> {
            Models models = context.getBean(Models.class);

            assertThat(models.answers(ModelTask.SIGNAL)).isFalse();
            assertThat(AskedModel.why(models.ask(AskedModel.prompt("Steel."), AskedModel.SOON)))
                    .isEqualTo(AttemptOutcome.OFF);
            assertThat(models.request(AskedModel.prompt("Steel."))).isEmpty();
            assertThat(attempts()).isZero();
        });
    }

    @Test
    void recordsAndCountsEveryAttempt() {
        try (ScriptedEndpoint endpoint =
                new ScriptedEndpoint().does(ScriptedEndpoint.says("no"), ScriptedEndpoint.says(AskedModel.GOOD))) {
            house.withPropertyValues("bellwether.model.url=" + endpoint.url(), "bellwether.model.name=m1")
                    .run(context -> context.getBean(Models.class).ask(AskedModel.prompt("Steel."), AskedModel.SOON));
        }

        assertThat(attempts()).isEqualTo(2);
        assertThat(metrics.get("bellwether.model.attempts")
                        .tags("task", "signal", "outcome", "not-json")
                        .timer()
                        .count())
                .isOne();
        assertThat(metrics.get("bellwether.model.tokens")
                        .tags("kind", "prompt")
                        .counter()
                        .count())
                .isEqualTo(200);
    }

    /** A reservation that is refused leaves some of the day's tokens, so that these tell nobody that they are used up. */
    @Test
    void countsFromNothingWhatIsNotAskedForWantOfTokens() {
        house.withPropertyValues(
                        "bellwether.model.url=http://localhost:1",
                        "bellwether.model.name=m1",
                        "bellwether.model.tokens-a-day=10")
                .run(context -> {
                    assertThat(outcomes("spent")).isZero();

                    context.getBean(Models.class).ask(AskedModel.prompt("Steel."), AskedModel.SOON);

                    assertThat(outcomes("spent")).isOne();
                    assertThat(context.getBean(ModelUse.class).spentToday()).isZero();
                });
    }

    @Test
    void replaysWhatWasRecorded() {
        house.withPropertyValues("bellwether.model.url=recorded")
                .run(context -> assertThat(AskedModel.why(
                                context.getBean(Models.class).ask(AskedModel.prompt("Zinc."), AskedModel.SOON)))
                        .isEqualTo(AttemptOutcome.NOT_RECORDED));
    }

    @Test
    void doesNotStartWithSettingsThatCannotBeMeant() {
        house.withPropertyValues("bellwether.model.url=http://127.0.0.1:1/v1")
                .run(context -> assertThat(context).hasFailed());
    }

    private double outcomes(String outcome) {
        return metrics.get("bellwether.model.outcomes")
                .tags("outcome", outcome)
                .counter()
                .count();
    }

    private long attempts() {
        return database.jdbc()
                .sql("select count(*) from models.attempt")
                .query(Long.class)
                .single();
    }
}
