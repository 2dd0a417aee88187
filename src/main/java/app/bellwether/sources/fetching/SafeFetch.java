package app.bellwether.sources.fetching;

import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.Fetched.Gone;
import app.bellwether.sources.fetching.Fetched.Refused;
import app.bellwether.sources.fetching.Fetched.Unchanged;
import java.io.IOException;
import java.net.URI;
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

    /** Fetches. Never throws for what is out there, and never takes longer than its deadline. */
    public Fetched fetch(Request request) {
        var current = new AtomicReference<@Nullable HttpGet>();
        var result = CompletableFuture.supplyAsync(() -> follow(request, current), threads);
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Refused("did not answer within " + deadline.toSeconds() + " s");
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

    private Fetched follow(Request request, AtomicReference<@Nullable HttpGet> current) {
        var url = request.url();
        var home = url;
        try {
            for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var get = get(WebAddress.checked(url, addresses), request);
                current.set(get);
                var asked = url;
                var staying = home;
                var step = client.execute(get, answer -> step(answer, request, asked, staying, get::cancel));
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

    private Step step(ClassicHttpResponse answer, Request request, String url, String home, Runnable end)
            throws IOException {
        var fresh = CacheHeaders.fresh(answer);
        return switch (answer.getCode()) {
            case 200, 203, 226 ->
                Step.end(new Document(
                        Body.read(answer, LONGEST, end),
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
