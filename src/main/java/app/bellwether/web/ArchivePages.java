package app.bellwether.web;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.Say;
import app.bellwether.subscribers.Tokens;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Frame;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A brief at the address that only its reader was told. */
@RestController
final class ArchivePages {

    private final Briefs briefs;
    private final Tokens tokens;
    private final Rendering rendering;
    private final Amendments amendments;
    private final Press press;
    private final WebSettings settings;

    ArchivePages(
            Briefs briefs,
            Tokens tokens,
            Rendering rendering,
            Amendments amendments,
            Press press,
            WebSettings settings) {
        this.amendments = amendments;
        this.briefs = briefs;
        this.tokens = tokens;
        this.rendering = rendering;
        this.press = press;
        this.settings = settings;
    }

    @GetMapping("/b/{token}")
    ResponseEntity<String> brief(@PathVariable String token) {
        return tokens.read(Tokens.Purpose.ARCHIVE, token)
                .flatMap(holder -> briefs.byId(new BriefId(holder.subject()))
                        .filter(brief -> brief.subscriber().equals(holder.subscriber())))
                .map(this::shown)
                .orElseGet(press::missing);
    }

    private ResponseEntity<String> shown(Brief brief) {
        var document = brief.document();
        var frame = Frame.of(document.language());
        var sealed = brief.sealed().atOffset(ZoneOffset.UTC);
        var links = new WebLinks(settings.url());
        var page = press.show(
                "brief.ftlh",
                Clean.line(document.headline()),
                Map.of(
                        "headline", Clean.line(document.headline()),
                        "edition", Clean.line(document.edition()),
                        "language", document.language(),
                        "spoken",
                                document.headlined()
                                        .map(Citation::language)
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse(document.language()),
                        "document", rendering.fragment(document, links),
                        "corrections",
                                amendments
                                        .of(brief)
                                        .map(corrections -> rendering.fragment(corrections, links))
                                        .orElse(""),
                        "sealed",
                                frame.dayAndYear(sealed.toLocalDate()) + ", " + frame.time(sealed.toLocalTime())
                                        + " UTC",
                        "say", new Say(frame),
                        "hash", brief.hash()));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(page.getBody());
    }
}
