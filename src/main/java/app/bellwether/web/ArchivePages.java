package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Lenses;
import app.bellwether.subscribers.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A brief at the address that only its reader was told: as it was sent, and in the order of other roles. */
@RestController
final class ArchivePages {

    private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private final Briefs briefs;
    private final Tokens tokens;
    private final ArchiveSheet sheet;
    private final Press press;

    ArchivePages(Briefs briefs, Tokens tokens, ArchiveSheet sheet, Press press) {
        this.briefs = briefs;
        this.tokens = tokens;
        this.sheet = sheet;
        this.press = press;
    }

    @GetMapping("/b/{token}")
    ResponseEntity<String> brief(@PathVariable String token) {
        return held(token)
                .map(brief -> shown(sheet.sent(brief, "/b/" + token, isShared(token))))
                .orElseGet(press::missing);
    }

    /** There is one for each role that is linked, and for no other. */
    @GetMapping("/b/{token}/as/{role}")
    ResponseEntity<String> as(@PathVariable String token, @PathVariable String role) {
        return held(token)
                .flatMap(brief -> Lenses.others(brief.document()).stream()
                        .filter(other -> Plain.role(other).equals(role))
                        .findFirst()
                        .map(other -> shown(sheet.through(other, brief, "/b/" + token))))
                .orElseGet(press::missing);
    }

    /** What was sealed, to the letter: in these bytes it has the hash that the page gives. */
    @GetMapping("/b/{token}.json")
    ResponseEntity<String> letters(@PathVariable String token) {
        return held(token)
                .flatMap(brief -> briefs.letters(brief.id()))
                .map(letters -> ResponseEntity.ok()
                        .contentType(JSON)
                        .header("X-Robots-Tag", "noindex, nofollow")
                        .body(letters))
                .orElseGet(press::missing);
    }

    private boolean isShared(String token) {
        return tokens.read(Tokens.Purpose.SHARED_ARCHIVE, token).isPresent();
    }

    private Optional<Brief> held(String token) {
        return tokens.read(Tokens.Purpose.ARCHIVE, token)
                .or(() -> tokens.read(Tokens.Purpose.SHARED_ARCHIVE, token))
                .flatMap(holder -> briefs.byId(new BriefId(holder.subject()))
                        .filter(brief -> brief.subscriber().equals(holder.subscriber())));
    }

    private ResponseEntity<String> shown(Map<String, Object> filled) {
        var page = press.show("brief.ftlh", String.valueOf(filled.get("headline")), filled);
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(page.getBody());
    }
}
