package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a reader does with all that is kept of them: take it along, leave, be forgotten. */
@RestController
final class OwnPages {

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Visitors visitors;
    private final Belongings belongings;
    private final Subscribers subscribers;
    private final Asking asking;
    private final Site site;
    private final Press press;

    OwnPages(Visitors visitors, Belongings belongings, Subscribers subscribers, Asking asking, Site site, Press press) {
        this.visitors = visitors;
        this.belongings = belongings;
        this.subscribers = subscribers;
        this.asking = asking;
        this.site = site;
        this.press = press;
    }

    @GetMapping("/preferences/export")
    ResponseEntity<String> read(HttpServletRequest request) {
        return visitors.show(
                request,
                visitor -> press.show(
                        "export.ftlh", "What is kept of you", Map.of("kept", belongings.of(visitor.reader()))));
    }

    @GetMapping("/preferences/export.json")
    ResponseEntity<String> export(HttpServletRequest request) {
        return visitors.show(
                request,
                visitor -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bellwether.json\"")
                        .body(json.writeValueAsString(belongings.withRows(visitor.reader()))));
    }

    @GetMapping("/preferences/erase")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return visitors.show(
                request,
                visitor -> press.show("erase.ftlh", "Forget me", Map.of("form", visitor.formSecret(), "done", false)));
    }

    @PostMapping("/preferences/erase")
    ResponseEntity<String> erase(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            if (request.getParameter("never") != null) {
                subscribers.eraseForEver(visitor.reader().id(), proof(request));
            } else {
                subscribers.erase(visitor.reader().id());
            }
            ResponseEntity<String> page =
                    press.show("erase.ftlh", "You are forgotten", Map.of("form", "", "done", true));
            return ResponseEntity.ok()
                    .headers(page.getHeaders())
                    .header(HttpHeaders.SET_COOKIE, site.signedOut(), site.unmarked())
                    .body(page.getBody());
        });
    }

    @PostMapping("/preferences/unsubscribe")
    ResponseEntity<String> leave(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            subscribers.unsubscribe(visitor.reader().id(), proof(request));
            return Visitors.to("/preferences?done=left");
        });
    }

    /** Coming back takes the same as coming: a letter, and its button. */
    @PostMapping("/preferences/come-back")
    ResponseEntity<String> comeBack(HttpServletRequest request) {
        return visitors.act(request, visitor -> asking.comeBack(request, visitor.reader()));
    }

    private static Consent.Proof proof(HttpServletRequest request) {
        return new Consent.Proof("button on the page of preferences", request.getRemoteAddr());
    }
}
