package app.bellwether.models;

import static app.bellwether.models.AskedModel.GOOD;
import static app.bellwether.models.AskedModel.prompt;
import static app.bellwether.models.ScriptedEndpoint.sends;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** An endpoint may say the key that it was given; nobody reads it from us. */
class KeyNowhereTest {

    private static final String JSON = "application/json";
    private static final String KEY = AskedModel.KEY;

    private final Logger logger = (Logger) LoggerFactory.getLogger(Endpoint.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500})
    void isTakenOutOfWhatAnErrorSays(int status) {
        for (String said : List.of(KEY, KEY.replace("/", "\\/"), URLEncoder.encode(KEY, StandardCharsets.UTF_8))) {
            String reason = reason(sends(status, JSON, "{\"error\":\"Incorrect API key: " + said + "\"}"));

            assertThat(reason).contains("Incorrect API key: (key)").doesNotContain("s3cret");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .allSatisfy(line -> assertThat(line).doesNotContain("s3cret"));
        }
    }

    @Test
    void isTakenOutBeforeAnErrorIsCutShort() {
        assertThat(reason(sends(401, JSON, "x".repeat(297) + KEY))).doesNotContain("s3c");
    }

    @Test
    void isTakenOutOfATypeAndOfWhatIsKept() {
        assertThat(reason(sends(200, "text/plain; for=" + KEY, ""))).isEqualTo("answers text/plain; for=(key)");
        try (AskedModel model = new AskedModel(ScriptedEndpoint.says(GOOD.replace("Steel gets", KEY + " gets")))) {
            model.ask("Steel.");
            assertThat(model.store.answer(model.store.attempts().getFirst().key()))
                    .hasValueSatisfying(kept ->
                            assertThat(kept).contains("(key) gets dearer").doesNotContain("s3cret"));
        }
    }

    @Test
    void leavesTheWordsOfAnAnswerAloneWhereTheKeyIsOneOfThem() {
        for (String key : List.of("x", "ollama", "temperature")) {
            ModelSettings settings =
                    new ModelSettings("http://h", "m", key, null, 1, 1, Duration.ofSeconds(1), Set.of(), null, null);
            String answer = "{\"title\":\"The index of ollama's temperature\"}";

            assertThat(settings.answerWithoutKey(answer)).isEqualTo(answer);
        }
    }

    private static String reason(ScriptedEndpoint.Act act) {
        try (AskedModel model = new AskedModel(act)) {
            return model.models.ask(prompt("Steel."), AskedModel.NOW.plusMillis(900))
                            instanceof ModelReply.NoAnswer none
                    ? none.reason()
                    : "";
        }
    }
}
