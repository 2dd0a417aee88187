package app.bellwether.web;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Previews;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.Say;
import app.bellwether.subscribers.Tokens;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A brief at the address that only its reader was told. */
@RestController
final class ArchivePages {

    private final Briefs briefs;
    private final Previews previews;
    private final Tokens tokens;
    private final Rendering rendering;
    private final Amendments amendments;
    private final Press press;
    private final WebSettings settings;

    ArchivePages(
            Briefs briefs,
            Previews previews,
            Tokens tokens,
            Rendering rendering,
            Amendments amendments,
            Press press,
            WebSettings settings) {
        this.amendments = amendments;
        this.briefs = briefs;
        this.previews = previews;
        this.tokens = tokens;
        this.rendering = rendering;
        this.press = press;
        this.settings = settings;
    }

    @GetMapping("/b/{token}")
    ResponseEntity<String> brief(@PathVariable String token) {
        return found(token)
                .map(brief -> shown(brief, brief.document(), token, null))
                .orElseGet(press::missing);
    }

    /** The same day for another role: composed when it is asked for, and kept nowhere. */
    @GetMapping("/b/{token}/{role}")
    ResponseEntity<String> as(@PathVariable String token, @PathVariable String role) {
        return Stream.of(Role.values())
                .filter(one -> word(one).equals(role))
                .findFirst()
                .flatMap(one -> found(token)
                        .flatMap(brief -> previews.as(brief, one).map(document -> shown(brief, document, token, one))))
                .orElseGet(press::missing);
    }

    private Optional<Brief> found(String token) {
        return tokens.read(Tokens.Purpose.ARCHIVE, token)
                .flatMap(holder -> briefs.byId(new BriefId(holder.subject()))
                        .filter(brief -> brief.subscriber().equals(holder.subscriber())));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private ResponseEntity<String> shown(Brief brief, Document document, String token, @Nullable Role role) {
        var links = new WebLinks(settings.url());
        var frame = Frame.of(document.language());
        var sealed = brief.sealed().atOffset(ZoneOffset.UTC);
        Map<String, Object> model = new HashMap<>();
        model.put("headline", Clean.line(document.headline()));
        model.put("edition", Clean.line(document.edition()));
        model.put("language", document.language());
        model.put("spoken", spoken(document));
        model.put("document", rendering.fragment(document, links));
        model.put("corrections", role == null ? corrections(brief, links) : "");
        model.put("sealed", frame.dayAndYear(sealed.toLocalDate()) + ", " + frame.time(sealed.toLocalTime()) + " UTC");
        model.put("say", new Say(frame));
        model.put("hash", brief.hash());
        model.put("path", "/b/" + token);
        model.put("role", role == null ? "" : word(role));
        model.put("roles", Stream.of(Role.values()).map(ArchivePages::word).toList());
        var page = press.show("brief.ftlh", Clean.line(document.headline()), model);
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(page.getBody());
    }

    private static String spoken(Document document) {
        return document.headlined()
                .map(Citation::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(document.language());
    }

    private String corrections(Brief brief, WebLinks links) {
        return amendments
                .of(brief)
                .map(corrections -> rendering.fragment(corrections, links))
                .orElse("");
    }
}
