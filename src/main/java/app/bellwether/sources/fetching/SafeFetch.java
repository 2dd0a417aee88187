package app.bellwether.sources.fetching;

import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.Fetched.Gone;
import app.bellwether.sources.fetching.Fetched.Refused;
import app.bellwether.sources.fetching.Fetched.Unchanged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP what strangers name. Connects to public addresses only, follows redirects itself and checks each, takes
 * no more than its time for all of it together and no more than its bytes, counted unpacked. Sends no cookie and no referrer.
 */
public final class SafeFetch implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST = 10 * 1024 * 1024;

    private final Duration deadline;
    private final Clock clock;
    private final PublicAddresses addresses;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A fetcher.
     *
     * @param deadline for one address, redirects and body included
     * @param allowed host:port that may be in a private network
     */
    public SafeFetch(Duration deadline, Set<String> allowed, Clock clock) {
        this(deadline, allowed, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    SafeFetch(Duration deadline, Set<String> allowed, Clock clock, DnsResolver names) {
        this.deadline = deadline;
        this.clock = clock;
        this.addresses = new PublicAddresses(names, allowed);
        this.client = PlainClient.of(addresses, deadline);
    }

    /**
     * What is asked for.
     *
     * @param accept media types, as in the header
     * @param etag as the server gave it with what is known, null when nothing is
     * @param lastModified as the server gave it with what is known, null when nothing is
     */
    public record Request(
            String url,
            String accept,
            @Nullable String etag,
            @Nullable String lastModified) {

        /** Without a thought of what was fetched before. */
        public static Request of(String url, String accept) {
            return new Request(url, accept, null, null);
        }
    }

    /** What is done with the body of an answer; what it keeps elsewhere is not in the document. */
    @FunctionalInterface
    private interface Reader {
        byte[] read(ClassicHttpResponse answer, Runnable end) throws IOException;
    }

    /** Fetches. Never throws for what is out there, and never takes longer than its deadline. */
    public Fetched fetch(Request request) {
        return fetch(request, deadline, (answer, end) -> Body.read(answer, LONGEST, end));
    }

    /**
     * Fetches into a file what may be longer than a feed, an article or a transcript. Whoever asks deletes the file, whatever came of it.
     *
     * @param longest how many bytes it may have at the most, counted unpacked
     * @param within how long it may take, redirects and body included
     */
    public Saved save(Request request, Path file, long longest, Duration within) {
        var length = new AtomicLong(-1);
        var tooLarge = new AtomicBoolean();
        var fetched = fetch(request, within, (answer, end) -> {
            try {
                length.set(Body.save(answer, file, longest, end));
                return new byte[0];
            } catch (Body.TooLarge e) {
                tooLarge.set(true);
                throw e;
            }
        });
        if (tooLarge.get()) {
            return new Saved.TooMuch();
        }
        return switch (fetched) {
            case Document document -> new Saved.Whole(length.get(), document.contentType(), document.url());
            case Refused refused -> new Saved.Missed(refused.problem(), refused.retryAfter());
            case Gone gone -> new Saved.Missed("is gone for good", Optional.empty());
            case Unchanged same -> new Saved.Missed("is said not to have changed", Optional.empty());
        };
    }

    private Fetched fetch(Request request, Duration within, Reader reader) {
        var current = new AtomicReference<@Nullable HttpGet>();
        var result = CompletableFuture.supplyAsync(() -> follow(request, current, reader), threads);
        try {
            return result.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Refused("did not answer within " + within.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused("was not asked to the end, because Bellwether stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching " + request.url(), e.getCause());
        } finally {
            // whoever still waits for the network hears of it
            result.cancel(true);
            var open = current.get();
            if (open != null) {
                open.cancel();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    private Fetched follow(Request request, AtomicReference<@Nullable HttpGet> current, Reader reader) {
        var url = request.url();
        var home = url;
        try {
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var get = get(WebAddress.checked(url, addresses), request);
                current.set(get);
                var asked = url;
                var staying = home;
                var step = client.execute(
                        get, answer -> step(answer, request, asked, staying, () -> reader.read(answer, get::cancel)));
                if (step.result() != null) {
                    return step.result();
                }
                var next = step.next();
                // only a chain of permanent moves from the start changes where the source is at home
                home = step.forGood() && home.equals(url) ? next : home;
                url = next;
            }
            return new Refused("redirects more than " + MOST_REDIRECTS + " times");
        } catch (WebAddress.Unusable e) {
            return new Refused(e.problem());
        } catch (IOException | RuntimeException e) {
            return new Refused(Problems.of(e));
        }
    }

    private static HttpGet get(URI url, Request request) {
        var get = new HttpGet(url);
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", "gzip");
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        return get;
    }

    /** Where one answer leads: to a result, or to another address. */
    private record Step(@Nullable Fetched result, String next, boolean forGood) {

        static Step end(Fetched result) {
            return new Step(result, "", false);
        }
    }

    /** The bytes of the body, read when they are wanted. */
    @FunctionalInterface
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private Step step(ClassicHttpResponse answer, Request request, String url, String home, Bytes body)
            throws IOException {
        var fresh = CacheHeaders.fresh(answer);
        return switch (answer.getCode()) {
            case 200, 203, 226 ->
                Step.end(new Document(
                        body.read(),
                        header(answer, "Content-Type"),
                        url,
                        home,
                        header(answer, "ETag"),
                        header(answer, "Last-Modified"),
                        fresh));
            case 301, 308 -> new Step(null, location(answer, url), true);
            case 302, 303, 307 -> new Step(null, location(answer, url), false);
            case 304 ->
                Step.end(
                        request.etag() == null && request.lastModified() == null
                                ? new Refused("answers that nothing changed although nothing is known of it")
                                : new Unchanged(home, fresh));
            case 410 -> Step.end(new Gone());
            default ->
                Step.end(new Refused(
                        Problems.ofStatus(answer.getCode()), CacheHeaders.retryAfter(answer, clock.instant())));
        };
    }

    private static String location(ClassicHttpResponse answer, String url) throws WebAddress.Unusable {
        var location = CacheHeaders.value(answer, "Location");
        if (location.isEmpty()) {
            throw new WebAddress.Unusable("redirects to nowhere");
        }
        return WebAddress.resolved(url, location);
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        return Optional.ofNullable(answer.getFirstHeader(name))
                .map(header -> header.getValue())
                .orElse(null);
    }
}
