package app.bellwether.models;

import static app.bellwether.models.AskedModel.GOOD;
import static app.bellwether.models.AskedModel.NOW;
import static app.bellwether.models.AskedModel.prompt;
import static app.bellwether.models.AskedModel.why;
import static app.bellwether.models.ScriptedEndpoint.beginsWith;
import static app.bellwether.models.ScriptedEndpoint.breaksOff;
import static app.bellwether.models.ScriptedEndpoint.drips;
import static app.bellwether.models.ScriptedEndpoint.says;
import static app.bellwether.models.ScriptedEndpoint.sends;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What endpoints do instead of answering. */
class EndpointTroubleTest {

    private static final String JSON = "application/json";

    @Test
    void waitsAsLongAsItIsToldTo() {
        try (AskedModel model = new AskedModel(sends(429, JSON, "{}", "Retry-After: 17"), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.pauses).containsExactly(Duration.ofSeconds(17));
        }
        try (AskedModel model =
                new AskedModel(sends(429, JSON, "{}", "Retry-After: Tue, 03 Mar 2026 05:01:30 GMT"), says(GOOD))) {
            model.ask("Steel.");
            assertThat(model.pauses).containsExactly(Duration.ofSeconds(90));
        }
    }

    @Test
    void doesNotWaitBeyondTheDeadline() {
        try (AskedModel model = new AskedModel(sends(429, JSON, "{}", "Retry-After: 3600"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.RATE_LIMITED);
            assertThat(model.pauses).isEmpty();
            assertThat(model.endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void waitsLongerAndLongerWhenItIsNotToldHowLong() {
        try (AskedModel model =
                new AskedModel(sends(429, JSON, "{}"), sends(429, JSON, "{}"), sends(429, JSON, "{}"), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.pauses)
                    .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        }
    }

    @Test
    void asksAgainAfterAnErrorOfTheServer() {
        try (AskedModel model = new AskedModel(
                sends(500, JSON, "{}"), sends(503, "text/html", "<p>busy</p>", "Retry-After: 3"), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
            assertThat(model.outcomes())
                    .containsExactly(AttemptOutcome.SERVER_ERROR, AttemptOutcome.SERVER_ERROR, AttemptOutcome.ANSWERED);
        }
    }

    @Test
    void givesUpAfterSomeTries() {
        try (AskedModel model = new AskedModel(sends(503, JSON, "{}"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.SERVER_ERROR);
            assertThat(model.endpoint.asked()).hasSize(8);
        }
    }

    @Test
    void doesNotHangOnABodyThatDrips() {
        try (AskedModel model = new AskedModel(drips())) {
            assertThat(why(model.models.ask(prompt("Steel."), NOW.plusSeconds(1))))
                    .isEqualTo(AttemptOutcome.TOO_SLOW);
            assertThat(model.endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void asksAgainWhenTheConnectionIsCutWithinTheBody() {
        try (AskedModel model = new AskedModel(breaksOff(), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.CUT_OFF, AttemptOutcome.ANSWERED);
        }
    }

    @Test
    void doesNotHangOnHeadersAlone() {
        try (AskedModel model = new AskedModel(beginsWith(""), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.TOO_SLOW, AttemptOutcome.ANSWERED);
        }
    }

    @Test
    void refusesAnotherContentType() {
        try (AskedModel model = new AskedModel(sends(200, "text/html; charset=utf-8", "<p>Sign in</p>"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.OTHER_TYPE);
            assertThat(model.endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void leavesAnEndpointWhereTheKeyDoesNotCountForAnHour() {
        try (AskedModel model =
                new AskedModel(sends(401, JSON, "{\"error\":{\"message\":\"no such key\"}}"), says(GOOD))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.UNAUTHORISED);
            model.clock.pass(Duration.ofMinutes(59));
            assertThat(why(model.models.ask(
                            prompt("Zinc."), model.clock.instant().plusSeconds(60))))
                    .isEqualTo(AttemptOutcome.UNAUTHORISED);
            assertThat(model.endpoint.asked()).hasSize(1);

            model.clock.pass(Duration.ofMinutes(1));
            assertThat(model.models.ask(prompt("Zinc."), model.clock.instant().plusSeconds(60)))
                    .isInstanceOf(ModelReply.Answered.class);
        }
    }

    @Test
    void goesOnAskingOthersWhereAPromptIsForbidden() {
        try (AskedModel model = new AskedModel(
                sends(403, JSON, "{\"error\":{\"message\":\"flagged: high temperature reasoning\"}}"), says(GOOD))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.FORBIDDEN);
            assertThat(model.endpoint.asked()).hasSize(1);

            assertThat(model.ask("Zinc.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.endpoint.asked().getLast()).contains("\"temperature\"", "\"reasoning_effort\"");
        }
    }

    @Test
    void leavesAModelThatIsNotFoundForAnHour() {
        try (AskedModel model = new AskedModel(sends(404, JSON, "{\"error\":\"model m1 not found\"}"), says(GOOD))) {
            assertThat(model.ask("Steel."))
                    .isInstanceOfSatisfying(
                            ModelReply.NoAnswer.class,
                            none -> assertThat(none.reason()).contains("model m1 not found"));
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.NO_SUCH_MODEL);
            assertThat(model.endpoint.asked()).hasSize(1);

            model.clock.pass(Duration.ofHours(1));
            assertThat(model.models.ask(prompt("Steel."), model.clock.instant().plusSeconds(60)))
                    .isInstanceOf(ModelReply.Answered.class);
        }
    }

    @Test
    void refusesAStreamThatNobodyAskedFor() {
        try (AskedModel model =
                new AskedModel(sends(200, "text/event-stream", "data: {\"choices\":[]}\n\ndata: [DONE]\n\n"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.OTHER_TYPE);
        }
    }

    @Test
    void followsNoRedirect() {
        try (AskedModel model = new AskedModel(sends(307, JSON, "", "Location: http://127.0.0.1:1/v1"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.REFUSED);
            assertThat(model.endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void triesAgainWhereNobodyListens() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            model.endpoint.close();
            assertThat(why(model.models.ask(prompt("Steel."), NOW.plusSeconds(2))))
                    .isEqualTo(AttemptOutcome.UNREACHABLE);
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.UNREACHABLE, AttemptOutcome.UNREACHABLE);
        }
    }

    @Test
    void learnsWhatAnEndpointDoesNotUnderstand() {
        try (AskedModel model = new AskedModel(
                sends(400, JSON, "{\"error\":{\"message\":\"'temperature' does not support 0\"}}"),
                sends(400, JSON, "{\"error\":{\"message\":\"unknown field reasoning_effort\"}}"),
                sends(400, JSON, "{\"error\":{\"message\":\"unknown field max_completion_tokens\"}}"),
                says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            model.ask("Zinc.");

            assertThat(model.endpoint.asked()).hasSize(5);
            assertThat(model.endpoint.asked().getLast())
                    .contains("\"max_tokens\"")
                    .doesNotContain("temperature", "reasoning_effort", "max_completion_tokens");
            assertThat(model.pauses).isEmpty();
        }
    }

    @Test
    void asksNothingAfterTheDeadline() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            assertThat(why(model.models.ask(prompt("Steel."), NOW))).isEqualTo(AttemptOutcome.BUSY);
            assertThat(model.endpoint.asked()).isEmpty();
        }
    }
}
