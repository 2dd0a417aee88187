package app.bellwether.models;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer: first why it ended, then whether it says anything, then whether that is JSON of the shape. Mends nothing. */
final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AnswerReader() {}

    /**
     * What an answer comes to.
     *
     * @param content of the shape; null when it is not
     * @param reason what is wrong, in words for the model; empty when nothing is
     */
    record Read(AttemptOutcome outcome, @Nullable JsonNode content, String reason) {
        private static Read wrong(AttemptOutcome outcome, String reason) {
            return new Read(outcome, null, reason);
        }
    }

    static Read read(ChatResponse response, Shape.Fields shape) {
        FinishReason ended = response.finishReason();
        if (ended == FinishReason.LENGTH) {
            return Read.wrong(AttemptOutcome.CUT_AT_LIMIT, "it was cut off at the limit of its length");
        }
        if (ended == FinishReason.CONTENT_FILTER) {
            return Read.wrong(AttemptOutcome.DECLINED, "it was filtered");
        }
        if (ended != FinishReason.STOP) {
            String how = ended == null ? "without a reason" : ended.name().toLowerCase(Locale.ROOT);
            return Read.wrong(AttemptOutcome.NOT_UNDERSTOOD, "it ended " + how);
        }
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            return Read.wrong(AttemptOutcome.EMPTY, "it was empty");
        }
        return parsed(text, shape);
    }

    private static Read parsed(String text, Shape.Fields shape) {
        JsonNode content;
        try {
            content = JSON.readTree(text);
        } catch (JacksonException e) {
            return Read.wrong(AttemptOutcome.NOT_JSON, "it was not one JSON object and nothing else");
        }
        Optional<String> flaw = shape.flaw(content, "the answer");
        return flaw.map(reason -> Read.wrong(AttemptOutcome.OTHER_SHAPE, reason))
                .orElseGet(() -> new Read(AttemptOutcome.ANSWERED, content, ""));
    }

    /** The tokens that the endpoint says it took. */
    static ModelStore.Tokens tokens(ChatResponse response) {
        if (!(response.tokenUsage() instanceof OpenAiTokenUsage usage)) {
            return ModelStore.Tokens.NONE;
        }
        var details = usage.inputTokensDetails();
        return new ModelStore.Tokens(
                count(usage.inputTokenCount()),
                details == null ? 0 : count(details.cachedTokens()),
                count(usage.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }
}
