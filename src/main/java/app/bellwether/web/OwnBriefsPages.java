package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Tokens.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A reader's own briefs, newest first: as a page for whoever is signed in, as a feed for whoever has its address. */
@RestController
final class OwnBriefsPages {

    private static final int MOST = 30;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Briefs briefs;
    private final OwnFeeds feeds;
    private final Rendering rendering;
    private final Visitors visitors;
    private final Press press;
    private final WebSettings settings;

    OwnBriefsPages(
            Briefs briefs, OwnFeeds feeds, Rendering rendering, Visitors visitors, Press press, WebSettings settings) {
        this.briefs = briefs;
        this.feeds = feeds;
        this.rendering = rendering;
        this.visitors = visitors;
        this.press = press;
        this.settings = settings;
    }

    /**
     * A brief in the list.
     *
     * @param day as a page writes it
     * @param sealed as a feed writes it
     * @param content as HTML, empty in the list
     */
    record Line(String id, String path, String day, String sealed, int edition, String headline, String content) {}

    @GetMapping("/preferences/briefs")
    ResponseEntity<String> list(HttpServletRequest request) {
        return visitors.show(request, visitor -> {
            SubscriberId reader = visitor.reader().id();
            List<Line> lines = briefs.of(reader, MOST).stream()
                    .map(brief -> line(brief, ""))
                    .toList();
            String feed = settings.url() + "/feed/" + feeds.token(visitor.reader());
            return press.show("briefs.ftlh", "Your briefs", Map.of("briefs", lines, "feed", feed));
        });
    }

    @GetMapping("/feed/{token}")
    ResponseEntity<String> feed(@PathVariable String token) {
        return feeds.reader(token)
                .map(reader -> briefs.of(reader, MOST).stream()
                        .map(brief -> line(brief, rendering.fragment(brief.document(), new WebLinks(settings.url()))))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> ResponseEntity.ok()
                        .contentType(ATOM)
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .body(press.filled(
                                "feed.ftlx",
                                "Bellwether: your briefs",
                                Map.of("briefs", lines, "self", settings.url() + "/feed/" + token))))
                .orElseGet(press::missing);
    }

    private Line line(Brief brief, String content) {
        return new Line(
                "urn:bellwether:brief:" + brief.id(),
                settings.url() + "/b/"
                        + feeds.tokens()
                                .token(
                                        Purpose.ARCHIVE,
                                        brief.subscriber(),
                                        brief.id().value()),
                Times.day(brief.date()),
                brief.sealed().toString(),
                brief.edition(),
                Clean.line(brief.document().headline()),
                content);
    }
}
