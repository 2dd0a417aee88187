package app.bellwether.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordedTransportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final MemoryModelStore store = new MemoryModelStore();

    private final Endpoint models = new Endpoint(
            new ModelSettings("recorded", null, null, null, 1, 1, Duration.ofSeconds(1), Set.of(), null, null),
            store,
            new RecordedTransport("/app/bellwether/models/recorded/"),
            new SettableClock(AskedModel.NOW),
            time -> {},
            attempt -> {});

    @Test
    void answersAsSomebodyOnceDid() {
        assertThat(models.ask(AskedModel.prompt("Steel “rose” 3 %.\nThe end."), AskedModel.SOON))
                .isInstanceOfSatisfying(
                        ModelReply.Answered.class,
                        answer -> assertThat(answer.content().path("title").asString())
                                .isEqualTo("Steel rises"));
    }

    @Test
    void saysWhatNobodyAnswered() {
        assertThat(models.ask(AskedModel.prompt("Zinc."), AskedModel.SOON))
                .isInstanceOfSatisfying(ModelReply.NoAnswer.class, none -> {
                    assertThat(none.why()).isEqualTo(AttemptOutcome.NOT_RECORDED);
                    assertThat(none.reason()).matches("nobody recorded an answer to [0-9a-f]{16}");
                });
    }

    /** As {@code sha256(json.dumps({"messages", "response_format", "tools"}, sort_keys=True, ensure_ascii=False))} in Python. */
    @Test
    void callsARequestByWhatIsAskedAlone() {
        String one = "{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":\"Ä \\\"b\\\"\\n\\u0001\"}],"
                + "\"response_format\":{\"type\":\"x\",\"n\":[1,true,null,{}]}}";
        String other = "{\"response_format\":{\"n\":[1,true,null,{}],\"type\":\"x\"},\"temperature\":0.0,"
                + "\"messages\":[{\"content\":\"Ä \\\"b\\\"\\n\\u0001\",\"role\":\"user\"}]}";

        assertThat(List.of(one, other))
                .allSatisfy(body ->
                        assertThat(RecordedTransport.id(JSON.readTree(body))).isEqualTo("d306dac1a4deac49"));
    }
}
