package app.bellwether.sources.speech;

import app.bellwether.sources.fetching.CacheHeaders;
import app.bellwether.sources.fetching.PlainClient;
import app.bellwether.sources.speech.Transcription.Failed;
import app.bellwether.sources.speech.Transcription.Fault;
import app.bellwether.sources.speech.Transcription.Written;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a recording to an endpoint that speaks as OpenAI's audio transcriptions do. Whoever named it is the operator, so that it may be in
 * a private network; it is asked there and nowhere else, since no redirect is followed.
 */
final class Transcriber implements AutoCloseable {

    private static final int LONGEST = 20 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SpeechSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Transcriber(SpeechSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = PlainClient.of(SystemDefaultDnsResolver.INSTANCE, settings.timeout());
    }

    /**
     * Has it listened to. Never throws for what the endpoint does, and takes no longer than the settings allow.
     *
     * @param name of the file, by whose end many an endpoint tells what it is
     */
    Transcription of(Path sound, String name) {
        var post = post(sound, name);
        var answering = CompletableFuture.supplyAsync(() -> exchange(post), threads);
        try {
            return answering.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed(
                    "did not answer to the end within " + settings.timeout().toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("was not heard to the end, because Bellwether stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException("having an episode listened to", e.getCause());
        } finally {
            answering.cancel(true);
            post.cancel();
        }
    }

    private HttpPost post(Path sound, String name) {
        var post = new HttpPost(settings.endpoint());
        post.setHeader("Accept", "application/json");
        if (settings.key() != null) {
            post.setHeader("Authorization", "Bearer " + settings.key());
        }
        post.setEntity(MultipartEntityBuilder.create()
                .addTextBody("model", String.valueOf(settings.name()))
                .addTextBody("response_format", "verbose_json")
                .addTextBody("timestamp_granularities[]", "segment")
                .addBinaryBody("file", sound.toFile(), ContentType.APPLICATION_OCTET_STREAM, name)
                .build());
        return post;
    }

    private Transcription exchange(HttpPost post) {
        try {
            return client.execute(post, answer -> transcription(answer, post::cancel));
        } catch (ConnectException | NoRouteToHostException | UnknownHostException | ConnectTimeoutException e) {
            return new Failed("cannot be reached", Optional.empty(), Fault.ENDPOINT, false);
        } catch (InterruptedIOException e) {
            return failed("did not answer in time");
        } catch (IOException e) {
            return failed("broke off before the end of its answer");
        }
    }

    private static Failed failed(String problem) {
        return new Failed(problem, Optional.empty(), Fault.ENDPOINT, true);
    }

    private Transcription transcription(ClassicHttpResponse answer, Runnable end) throws IOException {
        var status = answer.getCode();
        if (status != 200) {
            end.run(); // what it says beside may name the key, and has no end that we would wait for
            return new Failed(
                    "answers with status " + status,
                    CacheHeaders.retryAfter(answer, clock.instant()),
                    fault(status),
                    false);
        } else if (answer.getEntity() == null) {
            return unusable("answers nothing");
        }
        try (var stream = answer.getEntity().getContent()) {
            var bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                end.run();
                return unusable("answers more than " + LONGEST + " bytes");
            }
            return read(bytes);
        }
    }

    private static Fault fault(int status) {
        return switch (status) {
            case 400, 415, 422 -> Fault.RECORDING;
            case 413 -> Fault.TOO_LARGE;
            default -> Fault.ENDPOINT;
        };
    }

    private static Failed unusable(String problem) {
        return new Failed(problem, Optional.empty(), Fault.RECORDING, true);
    }

    private static Transcription read(byte[] bytes) {
        final JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException broken) {
            return unusable("answers with what is no JSON");
        }
        var last = 0.0;
        for (var segment : root.path("segments")) {
            if (!segment.path("start").isNumber() || !segment.path("text").isString()) {
                return unusable("answers with segments that do not say what is said when");
            }
            last = Math.max(
                    last, segment.path("end").asDouble(segment.path("start").asDouble()));
        }
        return root.path("segments").isEmpty()
                ? unusable("heard nothing, or does not know verbose_json with segments")
                : new Written(bytes, (int) Math.ceil(root.path("duration").asDouble(last)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
