package app.bellwether.models;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of what every endpoint should understand this one does; it is found out by being refused.
 *
 * @param temperature whether it may be told to be steady
 * @param completionTokens whether the limit has its new name
 * @param effort whether it may be told not to think first
 */
record Dialect(boolean temperature, boolean completionTokens, boolean effort) {

    static final Dialect NEWEST = new Dialect(true, true, true);

    /** How one speaks that refused a request in these words; empty when that is about something else. */
    Optional<Dialect> after(String refusal) {
        String words = refusal.toLowerCase(Locale.ROOT);
        if (temperature && words.contains("temperature")) {
            return Optional.of(new Dialect(false, completionTokens, effort));
        }
        if (effort && words.contains("reasoning")) {
            return Optional.of(new Dialect(temperature, completionTokens, false));
        }
        return completionTokens && words.contains("max_completion_tokens")
                ? Optional.of(new Dialect(temperature, false, effort))
                : Optional.empty();
    }

    ChatRequestParameters parameters(Prompt prompt) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        if (temperature) {
            parameters.temperature(0.0);
        }
        if (completionTokens) {
            parameters.maxCompletionTokens(prompt.most());
        } else {
            parameters.maxOutputTokens(prompt.most());
        }
        if (effort && prompt.isShort()) {
            parameters.reasoningEffort("none");
        }
        parameters.responseFormat(ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(prompt.task().name().toLowerCase(Locale.ROOT))
                        .rootElement(Schemas.of(prompt.shape()))
                        .build())
                .build());
        return parameters.build();
    }
}
