package app.bellwether.models;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The endpoint that is configured. */
final class Endpoint implements Models, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private static final int MOST_TRIES = 8;

    /** After so many in vain an operator is told. */
    private static final int TELLING = 3;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofHours(1);

    private final Sending.Means means;
    private final ModelSettings settings;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<ModelStore.Attempt> watch;
    private final Map<String, Dialect> dialects = new ConcurrentHashMap<>();
    private final Map<String, Rest> resting = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Waits. */
    interface Pause {
        void of(Duration time) throws InterruptedException;

        /** Whether it is worth waiting for that to pass. */
        default boolean isWorth(AttemptOutcome why) {
            return why.passes();
        }

        /** Whoever waits need not any more. */
        default void end() {}
    }

    /** Why a model is not asked for a while. */
    private record Rest(AttemptOutcome why, Instant until, String reason) {}

    /** What one attempt came to. */
    private record Tried(
            AttemptOutcome outcome,
            @Nullable JsonNode content,
            String reason,
            @Nullable Duration retryAfter) {}

    /**
     * An endpoint.
     *
     * @param pause between attempts
     * @param watch is told of every attempt
     */
    Endpoint(
            ModelSettings settings,
            ModelStore store,
            Transport transport,
            Clock clock,
            Pause pause,
            Consumer<ModelStore.Attempt> watch) {
        this.means = new Sending.Means(settings, store, transport, new Semaphore(settings.atOnce()), clock);
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.watch = watch;
    }

    @Override
    public boolean answers(ModelTask task) {
        return settings.answers(task);
    }

    @Override
    public boolean answersAtOnce() {
        return settings.isRecorded();
    }

    @Override
    public ModelReply ask(Prompt prompt, Instant until) {
        if (!answers(prompt.task())) {
            return new ModelReply.NoAnswer(AttemptOutcome.OFF, "it is switched off");
        }
        Tried tried = patiently(prompt, until);
        if (tried.outcome().canBeMended()) {
            tried = patiently(
                    prompt.with("Your answer could not be used: " + tried.reason()
                            + ". Answer again, with one JSON object of the schema and nothing else."),
                    until);
        }
        return tried.content() == null
                ? new ModelReply.NoAnswer(tried.outcome(), tried.reason())
                : new ModelReply.Answered(tried.content(), tried.outcome() == AttemptOutcome.KEPT);
    }

    private Tried patiently(Prompt prompt, Instant until) {
        String model = settings.model(prompt.task());
        for (int tries = 1; ; tries++) {
            Rest rest = resting.get(model);
            if (rest != null
                    && clock.instant().isBefore(rest.until())
                    && clock.instant().isBefore(until)) {
                return new Tried(rest.why(), null, rest.reason(), null);
            }
            Dialect dialect = dialects.getOrDefault(model, Dialect.NEWEST);
            Tried tried = once(prompt, model, dialect, until);
            Optional<Dialect> other =
                    tried.outcome() == AttemptOutcome.REFUSED ? dialect.after(tried.reason()) : Optional.empty();
            if (other.isPresent()) {
                dialects.put(model, other.get());
            } else {
                if (!tried.outcome().passes() || tries == TELLING) {
                    rest(model, tried);
                }
                if (!pause.isWorth(tried.outcome())
                        || tries >= MOST_TRIES
                        || !waits(tries, tried.retryAfter(), until)) {
                    return tried;
                }
            }
        }
    }

    /** Whether it waited; not when it would be too late then. */
    private boolean waits(int tries, @Nullable Duration told, Instant until) {
        Duration own = SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 5));
        Duration wait = told != null ? told : own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
        Duration least = wait.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wait;
        if (!clock.instant().plus(least).isBefore(until)) {
            return false;
        }
        try {
            pause.of(least);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What only an operator can mend is tried once an hour until it is. All that goes on failing is said once. */
    private void rest(String model, Tried tried) {
        switch (tried.outcome()) {
            case UNAUTHORISED, NO_SUCH_MODEL -> {
                Rest rest = new Rest(tried.outcome(), clock.instant().plus(REST), tried.reason());
                if (resting.put(model, rest) == null) {
                    LOG.error("The endpoint of model {} {}: it is asked again once an hour.", model, tried.reason());
                }
            }
            case SPENT, RATE_LIMITED, SERVER_ERROR, UNREACHABLE, CUT_OFF, TOO_SLOW -> {
                if (failing.add(model)) {
                    LOG.warn("Model {} gives no answers, and briefs are told by extracts: {}", model, tried.reason());
                }
            }
            case ANSWERED -> {
                resting.remove(model);
                if (failing.remove(model)) {
                    LOG.info("Model {} gives answers again", model);
                }
            }
            default -> {}
        }
    }

    private Tried once(Prompt prompt, String model, Dialect dialect, Instant until) {
        Instant begin = clock.instant();
        Sending sending = new Sending(prompt, until, means);
        Exchange exchange = new Exchange(sending::go, settings::withoutKey);
        ModelStore.Tokens tokens = ModelStore.Tokens.NONE;
        Tried tried;
        try {
            ChatResponse response = chat(model, exchange).chat(request(prompt, dialect));
            AnswerReader.Read read = AnswerReader.read(response, prompt.shape());
            tokens = sending.isKept() ? tokens : AnswerReader.tokens(response);
            AttemptOutcome outcome = read.content() != null && sending.isKept() ? AttemptOutcome.KEPT : read.outcome();
            tried = new Tried(outcome, read.content(), read.reason(), null);
        } catch (RuntimeException e) {
            tried = failed(exchange, e);
        }
        if (tried.outcome() == AttemptOutcome.BUSY && !begin.isBefore(until)) {
            return tried; // it was only looked for what was answered before
        }
        if (tried.outcome() == AttemptOutcome.NOT_RECORDED) {
            return tried; // nobody was asked
        }
        sending.settle(tried.outcome(), tokens);
        if (tried.outcome() == AttemptOutcome.ANSWERED) {
            means.store().keep(sending.key(), settings.answerWithoutKey(String.valueOf(exchange.body())), begin);
        }
        record(prompt, model, sending.key(), begin, tried.outcome(), tokens);
        return tried;
    }

    private static Tried failed(Exchange exchange, RuntimeException thrown) {
        Transport.Failed failed = exchange.failed();
        if (failed != null) {
            return new Tried(failed.outcome(), null, failed.reason(), failed.retryAfter());
        }
        if (exchange.body() == null) {
            throw thrown;
        }
        boolean declined = thrown instanceof ContentFilteredException;
        return declined
                ? new Tried(AttemptOutcome.DECLINED, null, "it was declined", null)
                : new Tried(AttemptOutcome.NOT_UNDERSTOOD, null, "it was no chat completion", null);
    }

    private void record(
            Prompt prompt, String model, String key, Instant begin, AttemptOutcome outcome, ModelStore.Tokens tokens) {
        long millis = Math.max(0, Duration.between(begin, clock.instant()).toMillis());
        ModelStore.Attempt attempt = new ModelStore.Attempt(
                begin, prompt.task(), model, prompt.version(), prompt.gate(), key, outcome, tokens, millis);
        means.store().record(attempt);
        watch.accept(attempt);
    }

    private ChatModel chat(String model, Exchange exchange) {
        OpenAiChatModel.OpenAiChatModelBuilder chat = OpenAiChatModel.builder()
                .httpClientBuilder(exchange)
                .baseUrl(settings.base())
                .modelName(model)
                .strictJsonSchema(true)
                .maxRetries(0);
        if (settings.key() != null) {
            chat.apiKey(settings.key());
        }
        return chat.build();
    }

    private static ChatRequest request(Prompt prompt, Dialect dialect) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.system()));
        prompt.texts().forEach(text -> messages.add(UserMessage.from(text)));
        return ChatRequest.builder()
                .messages(messages)
                .parameters(dialect.parameters(prompt))
                .build();
    }

    @Override
    public String request(Prompt prompt) {
        String model = settings.model(prompt.task());
        StringBuilder body = new StringBuilder();
        Exchange exchange = new Exchange(
                request -> {
                    body.append(request.body());
                    throw new Transport.Failed(AttemptOutcome.OFF, "it was only to be looked at");
                },
                settings::withoutKey);
        try {
            chat(model, exchange).chat(request(prompt, dialects.getOrDefault(model, Dialect.NEWEST)));
        } catch (RuntimeException e) {
            if (exchange.failed() == null) {
                throw e;
            }
        }
        return body.toString();
    }

    @Override
    public void close() {
        pause.end();
        means.transport().close();
    }
}
