package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Documents that are made to do something when they are read. */
class OutsideDocumentsTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String URL = "https://press.example/feed";

    @Test
    void r9FetchNothingThatTheyName() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        canary.start();
        try {
            String there = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x";
            for (String root : List.of("rss", "feed", "opml", "html", "tt")) {
                String document =
                        "<?xml version='1.0'?><?xml-stylesheet href='" + there + "'?><!DOCTYPE " + root + " SYSTEM '"
                                + there + "' [<!ENTITY x SYSTEM '" + there + "'><!ENTITY % p SYSTEM '" + there
                                + "'> %p;]><" + root
                                + " xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + there
                                + "'/><link rel='stylesheet' href='"
                                + there + "'/><img src='" + there + "'/><body>&x;<iframe src='" + there
                                + "'></iframe></body></" + root + ">";
                readAll(document);
            }

            assertThat(asked).hasValue(0);
        } finally {
            canary.stop(0);
        }
    }

    /** Each entity is ten of the one before: a billion at the end. */
    @Test
    void doNotGrow() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 'ha'>");
        for (int level = 1; level < 10; level++) {
            entities.append("<!ENTITY a")
                    .append(level)
                    .append(" '")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }
        String list = "<!DOCTYPE opml [" + entities
                + "]><opml><body><outline text='&a9;' xmlUrl='https://a.example/'/></body></opml>";
        String feed = "<!DOCTYPE rss [" + entities + "]><rss><channel><item><title>&a9;</title></item></channel></rss>";

        assertTimeoutPreemptively(LONGEST, () -> {
            assertThat(Opml.read(list.getBytes(UTF_8)).feeds())
                    .extracting(Opml.Outline::name)
                    .allMatch(name -> name.length() < 100);
            FeedParser.parse(feed.getBytes(UTF_8), null, URL);
        });
    }

    @Test
    void mayBeDeepAndWide() {
        String deep = "<opml><body>" + "<outline text='a'>".repeat(100_000);
        String wide = "<opml><body>" + "<outline text='a' xmlUrl='https://a.example/'/>".repeat(40_000);
        StringBuilder attributes = new StringBuilder("<opml><body><outline text='a'");
        for (int i = 0; i < 40_000; i++) {
            attributes.append(" a").append(i).append("='b'");
        }
        String json = "{\"children\": [".repeat(40_000);

        assertTimeoutPreemptively(LONGEST.multipliedBy(3), () -> {
            List.of(deep, wide, attributes + "/>").forEach(OutsideDocumentsTest::readAll);
            FeedParser.parse(json.getBytes(UTF_8), "application/json", URL);
            Transcripts.read(json.getBytes(UTF_8), "application/json");
        });
    }

    private static void readAll(String document) {
        byte[] bytes = document.getBytes(UTF_8);
        FeedParser.parse(bytes, null, URL);
        Opml.read(bytes);
        ArticlePages.read(bytes, "text/html", URL);
        Transcripts.read(bytes, "text/html");
    }
}
