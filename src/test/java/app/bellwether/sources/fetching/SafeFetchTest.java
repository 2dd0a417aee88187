package app.bellwether.sources.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.TestSite;
import app.bellwether.sources.fetching.Fetched.Document;
import app.bellwether.sources.fetching.Fetched.Gone;
import app.bellwether.sources.fetching.Fetched.Refused;
import app.bellwether.sources.fetching.Fetched.Unchanged;
import app.bellwether.sources.fetching.SafeFetch.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SafeFetchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-05T08:00:00Z"), ZoneOffset.UTC);
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final TestSite site = new TestSite();
    private final SafeFetch fetch = new SafeFetch(DEADLINE, Set.of(site.host()), CLOCK);

    @AfterEach
    void close() {
        fetch.close();
        site.close();
    }

    @Test
    void fetchesADocument() {
        site.page("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"a b\"");
            exchange.getResponseHeaders().set("Last-Modified", "yesterday, more or less");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
            TestSite.send(exchange, 200, "text/xml", "<rss/>".getBytes(UTF_8));
        });

        var document = (Document) fetch("/feed");

        assertThat(new String(document.bytes(), UTF_8)).isEqualTo("<rss/>");
        assertThat(document.etag()).isEqualTo("W/\"a b\"");
        assertThat(document.lastModified()).isEqualTo("yesterday, more or less");
        assertThat(document.fresh()).contains(Duration.ofHours(1));
        assertThat(document.home()).isEqualTo(site.url("/feed"));
    }

    @Test
    void asksPolitely() {
        site.status("/feed", 304);

        var result = fetch.fetch(new Request(site.url("/feed"), "text/xml", "W/\"a b\"", "yesterday, more or less"));

        assertThat(result).isInstanceOf(Unchanged.class);
        assertThat(site.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("If-none-match")).isEqualTo("W/\"a b\"");
            assertThat(asked.header("If-modified-since")).isEqualTo("yesterday, more or less");
            assertThat(asked.header("User-agent")).startsWith("Bellwether/");
            assertThat(asked.headers()).doesNotContainKeys("Cookie", "Referer", "Authorization");
        });
    }

    @Test
    void sendsNoCookieBack() {
        site.page("/feed", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            TestSite.send(exchange, 200, "text/xml", "<rss/>".getBytes(UTF_8));
        });

        fetch("/feed");
        fetch("/feed");

        assertThat(site.asked()).noneMatch(asked -> asked.headers().containsKey("Cookie"));
    }

    @Test
    void takesA304ForAnErrorWhenNothingIsKnown() {
        site.status("/feed", 304);

        assertThat(fetch("/feed")).isInstanceOf(Refused.class);
    }

    @Test
    void remembersPermanentMovesOnly() {
        site.status("/old", 301, "Location", "/newer")
                .status("/newer", 308, "Location", "/today")
                .status("/today", 302, "Location", "/feed");
        site.text("/feed", "text/xml", "<rss/>");

        assertThat(fetch("/old")).isInstanceOfSatisfying(Document.class, document -> {
            assertThat(document.home()).isEqualTo(site.url("/today"));
            assertThat(document.url()).isEqualTo(site.url("/feed"));
        });
    }

    @Test
    void remembersNoMoveBehindATemporaryOne() {
        site.status("/feed", 302, "Location", "/other").status("/other", 301, "Location", "/third");
        site.text("/third", "text/xml", "<rss/>");

        assertThat(((Document) fetch("/feed")).home()).isEqualTo(site.url("/feed"));
    }

    @Test
    void endsARedirectLoop() {
        site.status("/a", 302, "Location", "/b").status("/b", 302, "Location", "/a");

        assertThat(problem("/a")).isEqualTo("redirects more than 5 times");
        assertThat(site.asked()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/",
                "http://localhost:9999/",
                "http://localhost.:9999/",
                "http://[::1]:9999/",
                "http://2130706433:9999/",
                "http://[::ffff:127.0.0.1]:9999/",
                "http://0.0.0.0:9999/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.1.2.3/",
                "//10.0.0.1/x",
                "http://100.64.0.1/",
                "http://[fc00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://192.168.1.1/",
                "http://224.0.0.1/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "ftp://example.org/",
                "jar:http://x!/",
                "http://user:secret@example.org/",
                "http://8.8.8.8:25/"
            })
    void r9RefusesToFollowARedirectInside(String inside) {
        for (var status : new int[] {301, 302, 303, 307, 308}) {
            site.status("/r" + status, status, "Location", inside);
            assertThat(problem("/r" + status))
                    .matches("leads to .*not public.*|has an address .*|has a host that cannot be found");
        }
        assertThat(problem(inside)).isNotBlank().doesNotContain("secret");
    }

    @Test
    void r9ConnectsToWhatItChecked() {
        var answers = new AtomicInteger();
        DnsResolver rebinding = new Names() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return InetAddress.getAllByName(answers.getAndIncrement() == 0 ? "203.0.114.1" : "127.0.0.1");
            }
        };
        site.text("/feed", "text/xml", "<rss/>");
        try (var fetch = new SafeFetch(Duration.ofSeconds(1), Set.of(), CLOCK, rebinding)) {
            var url = site.url("/feed").replace("127.0.0.1", "rebound.example");
            assertThat(fetch.fetch(Request.of(url, "*/*"))).isInstanceOf(Refused.class);
            assertThat(fetch.fetch(Request.of(url, "*/*")))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.problem()).contains("not public", "127.0.0.1"));
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void r9LeavesPrivateAddressesOutOfSeveral() throws UnknownHostException {
        var mixed = new PublicAddresses(
                new Names() {
                    @Override
                    public InetAddress[] resolve(String host) {
                        return new InetAddress[] {
                            InetAddress.ofLiteral("10.0.0.1"),
                            InetAddress.ofLiteral("198.41.0.4"),
                            InetAddress.ofLiteral("::1")
                        };
                    }
                },
                Set.of());

        assertThat(mixed.resolve("mixed.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("198.41.0.4");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,true",
        "193.0.6.139,true",
        "2606:4700::1111,true",
        "2a00:1450::,true",
        "172.15.0.1,true",
        "172.16.0.1,false",
        "100.127.255.255,false",
        "198.19.255.255,false",
        "192.0.0.8,false",
        "255.255.255.255,false",
        "::,false",
        "ff02::1,false",
        "2001:db8::1,false",
        "2001::1,false",
        "fec0::1,false"
    })
    void knowsWhatIsPublic(String address, boolean isPublic) {
        assertThat(Networks.isPublic(InetAddress.ofLiteral(address))).isEqualTo(isPublic);
    }

    @Test
    void unpacksGzip() {
        site.page("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestSite.send(exchange, 200, "text/xml", gzip("<rss>ü</rss>".getBytes(UTF_8)));
        });

        assertThat(new String(((Document) fetch("/feed")).bytes(), UTF_8)).isEqualTo("<rss>ü</rss>");
        assertThat(site.asked().getFirst().header("Accept-encoding")).isEqualTo("gzip");
    }

    @Test
    void countsWhatItUnpacks() {
        var bomb = gzip(new byte[50 * 1024 * 1024]);
        site.page("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestSite.send(exchange, 200, "text/xml", bomb);
        });

        assertThat(problem("/bomb")).isEqualTo("answers with more than 10 MB");
    }

    @Test
    void saysThatAPackedAnswerIsCut() {
        site.page("/cut", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            var whole = gzip("<rss>long enough to be cut in the middle</rss>".getBytes(UTF_8));
            TestSite.send(exchange, 200, "text/xml", java.util.Arrays.copyOf(whole, whole.length / 2));
        });

        assertThat(problem("/cut")).isEqualTo("breaks off its answer");
    }

    @Test
    void endsABodyWithoutEnd() {
        site.page("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[64 * 1024];
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(problem("/endless")).isEqualTo("answers with more than 10 MB");
    }

    @Test
    void endsAnAnswerThatDripsAtItsDeadline() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> drip(server));
            var host = "127.0.0.1:" + server.getLocalPort();
            try (var fetch = new SafeFetch(Duration.ofSeconds(1), Set.of(host), CLOCK)) {
                var before = System.nanoTime();
                var result = fetch.fetch(Request.of("http://" + host + "/", "*/*"));

                assertThat(result).isEqualTo(new Refused("did not answer within 1 s"));
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(UTF_8));
            while (true) {
                socket.getOutputStream().write('.');
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // the client is gone, as it should
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "429;120;PT2M",
                "503;Tue, 05 Aug 2025 09:00:00 GMT;PT1H",
                "429;1000000000;P7D",
                "503;-5;''",
                "500;soon;''",
                "503;Mon, 04 Aug 2025 09:00:00 GMT;''"
            },
            delimiter = ';')
    void hearsWhenToAskAgain(int status, String retryAfter, String wait) {
        site.status("/feed", status, "Retry-After", retryAfter);

        assertThat(fetch("/feed")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).contains("status " + status);
            assertThat(refused.retryAfter()
                            .map(it -> it.equals(Duration.ofDays(7)) ? "P7D" : it.toString())
                            .orElse(""))
                    .isEqualTo(wait);
        });
    }

    @Test
    void hearsThatItIsGone() {
        site.status("/feed", 410);

        assertThat(fetch("/feed")).isInstanceOf(Gone.class);
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        var port = 0;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        try (var fetch = new SafeFetch(DEADLINE, Set.of("127.0.0.1:" + port), CLOCK)) {
            assertThat(fetch.fetch(Request.of("http://127.0.0.1:" + port + "/", "*/*")))
                    .isEqualTo(new Refused("refuses the connection"));
        }
    }

    private Fetched fetch(String path) {
        return fetch.fetch(Request.of(path.contains(":") || path.startsWith("//") ? path : site.url(path), "*/*"));
    }

    private String problem(String path) {
        return ((Refused) fetch(path)).problem();
    }

    private static byte[] gzip(byte[] bytes) {
        try {
            var packed = new ByteArrayOutputStream();
            try (var stream = new GZIPOutputStream(packed)) {
                stream.write(bytes);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private abstract static class Names implements DnsResolver {
        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
