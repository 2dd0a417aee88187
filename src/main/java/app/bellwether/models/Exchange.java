package app.bellwether.models;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request of the chat model, and everything about it that the chat model does not tell. */
final class Exchange implements HttpClient, HttpClientBuilder {

    private final Way way;
    private final UnaryOperator<String> hiding;
    private Transport.@Nullable Failed failed;
    private @Nullable String body;

    /**
     * One request.
     *
     * @param hiding takes what nobody may read out of what is said instead of an answer
     */
    Exchange(Way way, UnaryOperator<String> hiding) {
        this.way = way;
        this.hiding = hiding;
    }

    /** What is done with the bytes of a request. */
    @FunctionalInterface
    interface Way {
        Transport.Arrived go(HttpRequest request);
    }

    /** Why there is no answer; null when there is one. */
    Transport.@Nullable Failed failed() {
        return failed;
    }

    /** What was answered; null when nothing was. */
    @Nullable
    String body() {
        return body;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) throws HttpException {
        try {
            Transport.Arrived arrived = way.go(request);
            refuse(arrived);
            body = arrived.body();
            return SuccessfulHttpResponse.builder()
                    .statusCode(arrived.status())
                    .headers(Map.of("Content-Type", List.of(arrived.type())))
                    .body(arrived.body())
                    .build();
        } catch (Transport.Failed e) {
            failed = e;
            throw e;
        }
    }

    private void refuse(Transport.Arrived arrived) {
        int status = arrived.status();
        if (status != 200) {
            throw new Transport.Failed(outcome(status), "answers " + status + said(arrived), arrived.retryAfter());
        }
        if (!arrived.type().toLowerCase(Locale.ROOT).matches("application/(?:[\\w.+-]+\\+)?json\\b.*")) {
            String type = hiding.apply(arrived.type());
            throw new Transport.Failed(AttemptOutcome.OTHER_TYPE, "answers " + (type.isEmpty() ? "no type" : type));
        }
    }

    private static AttemptOutcome outcome(int status) {
        return switch (status) {
            case 401 -> AttemptOutcome.UNAUTHORISED;
            case 403 -> AttemptOutcome.FORBIDDEN;
            case 404 -> AttemptOutcome.NO_SUCH_MODEL;
            case 429 -> AttemptOutcome.RATE_LIMITED;
            case 408, 409 -> AttemptOutcome.SERVER_ERROR;
            default -> status >= 500 ? AttemptOutcome.SERVER_ERROR : AttemptOutcome.REFUSED;
        };
    }

    private String said(Transport.Arrived arrived) {
        String words =
                hiding.apply(arrived.body()).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.isEmpty() ? "" : ": " + words.substring(0, Math.min(300, words.length()));
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("nothing is asked for in pieces");
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }
}
