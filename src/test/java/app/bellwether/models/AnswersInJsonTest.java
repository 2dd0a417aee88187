package app.bellwether.models;

import static app.bellwether.models.AskedModel.GOOD;
import static app.bellwether.models.AskedModel.why;
import static app.bellwether.models.ScriptedEndpoint.completion;
import static app.bellwether.models.ScriptedEndpoint.says;
import static app.bellwether.models.ScriptedEndpoint.sends;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What models do with JSON. None of it is mended: it is asked for once more, with the reason, and then given up. */
class AnswersInJsonTest {

    @Test
    void takesOneObjectOfTheSchema() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            assertThat(model.ask("Steel."))
                    .isInstanceOfSatisfying(
                            ModelReply.Answered.class,
                            answer -> assertThat(answer.content().path("title").asString())
                                    .isEqualTo("Steel gets dearer"));
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.ANSWERED);
        }
    }

    @Test
    void asksForAStrictSchemaAndForNoStream() {
        try (AskedModel model = new AskedModel(says(GOOD))) {
            model.ask("Steel.");

            String body = model.endpoint.asked().getFirst();
            assertThat(body.replaceAll("\\s+", ""))
                    .contains(
                            "\"strict\":true",
                            "\"additionalProperties\":false",
                            "\"enum\":[\"supports\",\"contradicts\"]")
                    .contains("\"max_completion_tokens\":1024")
                    .doesNotContain("\"stream\":true", "s3cret");
            assertThat(model.endpoint.heads().getFirst())
                    .startsWith("POST /v1/chat/completions HTTP/1.1")
                    .contains("Authorization: Bearer " + AskedModel.KEY);
        }
    }

    @Test
    void refusesUnescapedQuotes() {
        refuses("{\"title\":\"The \"big\" one\",\"stance\":\"supports\"}", AttemptOutcome.NOT_JSON);
    }

    @Test
    void refusesWhatIsCutAtTheLimitBeforeItReadsIt() {
        try (AskedModel model = new AskedModel(says(GOOD, "length"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.CUT_AT_LIMIT);
            assertThat(model.endpoint.asked()).hasSize(2);
        }
    }

    @Test
    void refusesAFencedObject() {
        refuses("```json\n" + GOOD + "\n```", AttemptOutcome.NOT_JSON);
    }

    @Test
    void refusesTwoObjects() {
        refuses(GOOD + "\n" + GOOD, AttemptOutcome.NOT_JSON);
    }

    @Test
    void refusesProseBeforeTheObject() {
        refuses("Here is the title you asked for: " + GOOD, AttemptOutcome.NOT_JSON);
    }

    @Test
    void refusesContentThatIsNull() {
        try (AskedModel model = new AskedModel(completion("{\"role\":\"assistant\",\"content\":null}", "stop"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.EMPTY);
        }
    }

    @Test
    void refusesAnEmptyAnswer() {
        refuses("", AttemptOutcome.EMPTY);
        refuses(" \n", AttemptOutcome.EMPTY);
    }

    @Test
    void doesNotAskAgainWhereTheModelDeclines() {
        try (AskedModel model = new AskedModel(
                completion("{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I cannot help\"}", "stop"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.DECLINED);
            assertThat(model.endpoint.asked()).hasSize(1);
        }
        try (AskedModel model = new AskedModel(says("", "content_filter"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.DECLINED);
        }
    }

    @Test
    void refusesAnotherShape() {
        refuses("{\"headline\":\"Steel\"}", AttemptOutcome.OTHER_SHAPE);
        refuses("{\"title\":\"Steel\",\"stance\":\"maybe\"}", AttemptOutcome.OTHER_SHAPE);
        refuses("{\"title\":7,\"stance\":\"supports\"}", AttemptOutcome.OTHER_SHAPE);
        refuses("{\"title\":\"Steel\",\"stance\":\"supports\",\"url\":\"x\"}", AttemptOutcome.OTHER_SHAPE);
        refuses("{\"title\":\"" + "a".repeat(41) + "\",\"stance\":\"supports\"}", AttemptOutcome.OTHER_SHAPE);
    }

    @Test
    void refusesAFieldThatIsGivenTwice() {
        refuses("{\"title\":\"Steel\",\"title\":\"Zinc\",\"stance\":\"supports\"}", AttemptOutcome.NOT_JSON);
    }

    @Test
    void refusesAListAtTheTop() {
        refuses("[" + GOOD + "]", AttemptOutcome.OTHER_SHAPE);
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        try (AskedModel model = new AskedModel(says("a".repeat(2_000_000)))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.TOO_LARGE);
            assertThat(model.endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoCompletion() {
        for (String body :
                List.of("{}", "{\"choices\":[]}", "[]", "{\"choices\":[{\"message\":null}]}", "{\"error\":\"x\"", "")) {
            try (AskedModel model = new AskedModel(sends(200, "application/json", body))) {
                assertThat(why(model.ask("Steel."))).as(body).isEqualTo(AttemptOutcome.NOT_UNDERSTOOD);
                assertThat(model.endpoint.asked()).hasSize(1);
            }
        }
        try (AskedModel model = new AskedModel(says(GOOD, "tool_calls"))) {
            assertThat(why(model.ask("Steel."))).isEqualTo(AttemptOutcome.NOT_UNDERSTOOD);
        }
    }

    @Test
    void saysWhatWasWrongWhenItAsksOnceMore() {
        try (AskedModel model = new AskedModel(says("{\"title\":\"Steel\",\"stance\":\"maybe\"}"), says(GOOD))) {
            assertThat(model.ask("Steel.")).isInstanceOf(ModelReply.Answered.class);
            assertThat(model.endpoint.asked().getLast())
                    .contains("stance must be one of supports, contradicts")
                    .doesNotContain("maybe");
            assertThat(model.outcomes()).containsExactly(AttemptOutcome.OTHER_SHAPE, AttemptOutcome.ANSWERED);
        }
    }

    private static void refuses(String content, AttemptOutcome why) {
        try (AskedModel model = new AskedModel(says(content))) {
            assertThat(why(model.ask("Steel."))).as(content).isEqualTo(why);
            assertThat(model.endpoint.asked()).hasSize(2);
            assertThat(model.store.answer(model.store.attempts().getFirst().key()))
                    .isEmpty();
        }
    }
}
