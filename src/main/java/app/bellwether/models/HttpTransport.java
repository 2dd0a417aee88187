package app.bellwether.models;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Over HTTP/1.1, with one deadline for all of it, the body included, and a limit of bytes. Whoever named the endpoint is the operator,
 * so that it may be in a private network; it is asked there and nowhere else, since no redirect is followed.
 */
final class HttpTransport implements Transport {

    private static final String NAME = "Bellwether/0.1";
    private static final int LONGEST = 1024 * 1024;
    private static final int MOST_CONNECTIONS = 64;

    private final Clock clock;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpTransport(Duration timeout, Clock clock) {
        this.clock = clock;
        this.client = client(Timeout.of(timeout));
    }

    private static CloseableHttpClient client(Timeout timeout) {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                        .build())
                .setUserAgent(NAME)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    @Override
    public Arrived send(HttpRequest request, Duration within) {
        Body body = new Body(request.body().getBytes(StandardCharsets.UTF_8));
        HttpPost post = post(request, body);
        CompletableFuture<Arrived> arriving = CompletableFuture.supplyAsync(() -> exchange(post, body), threads);
        try {
            return arriving.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw body.isHeldBack()
                    ? away(post, "not within " + within)
                    : new Failed(AttemptOutcome.TOO_SLOW, "did not answer to the end within " + within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw body.isHeldBack()
                    ? new Failed(AttemptOutcome.BUSY, "was not asked, because Bellwether stops")
                    : new Failed(AttemptOutcome.TOO_SLOW, "was not heard to the end, because Bellwether stops");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Failed failed) {
                throw failed;
            }
            throw new IllegalStateException("asking a model", e.getCause());
        } finally {
            arriving.cancel(true);
            post.cancel();
        }
    }

    /** What is sent, if it comes to that: either it begins to be, or it never is. */
    private static final class Body extends HttpEntityWrapper {

        private enum State {
            WAITING,
            SENT,
            HELD_BACK
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

        Body(byte[] bytes) {
            super(new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            if (!state.compareAndSet(State.WAITING, State.SENT)) {
                throw new IOException("it was too late");
            }
            super.writeTo(out);
        }

        /** Holds it back, unless it began to be sent. */
        boolean isHeldBack() {
            return state.compareAndSet(State.WAITING, State.HELD_BACK) || state.get() == State.HELD_BACK;
        }
    }

    private static HttpPost post(HttpRequest request, Body body) {
        HttpPost post = new HttpPost(request.url());
        request.headers()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!name.equalsIgnoreCase("User-Agent") && !name.equalsIgnoreCase("Content-Type")) {
                        post.addHeader(name, value);
                    }
                }));
        post.setHeader("Accept", "application/json");
        post.setEntity(body);
        return post;
    }

    private Arrived exchange(HttpPost post, Body body) {
        try {
            return client.execute(post, answer -> arrived(answer, post::cancel));
        } catch (IOException e) {
            if (body.isHeldBack()) {
                throw away(post, String.valueOf(e.getMessage()));
            }
            throw e instanceof InterruptedIOException
                    ? new Failed(AttemptOutcome.TOO_SLOW, "did not answer in time")
                    : new Failed(AttemptOutcome.CUT_OFF, "broke off before the end of its answer");
        } catch (Failed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CompletionException(e);
        }
    }

    private static Failed away(HttpPost post, String why) {
        String place = new HttpHost(post.getScheme(), post.getAuthority()).toURI();
        return new Failed(
                AttemptOutcome.UNREACHABLE,
                "cannot be reached at " + place + " (" + why
                        + "): check that it runs there, and that bellwether.model.url says where it is");
    }

    private Arrived arrived(ClassicHttpResponse answer, Runnable end) throws IOException {
        return new Arrived(answer.getCode(), header(answer, "Content-Type"), body(answer, end), retryAfter(answer));
    }

    private static String body(ClassicHttpResponse answer, Runnable end) throws IOException {
        if (answer.getEntity() == null) {
            return "";
        }
        try (InputStream stream = answer.getEntity().getContent()) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                end.run(); // a polite end would wait for the rest
                throw new Failed(AttemptOutcome.TOO_LARGE, "answers more than " + LONGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse answer) {
        String said = header(answer, "Retry-After").strip();
        if (said.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            Instant then = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
