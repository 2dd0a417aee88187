package app.bellwether.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changing one's address: asked for by who is signed in, confirmed by a button behind a link mailed to the new one. */
@RestController
final class MovePages {

    private final Visitors visitors;
    private final Movers movers;
    private final Site site;
    private final Press press;

    MovePages(Visitors visitors, Movers movers, Site site, Press press) {
        this.visitors = visitors;
        this.movers = movers;
        this.site = site;
        this.press = press;
    }

    @GetMapping("/preferences/address")
    ResponseEntity<String> form(HttpServletRequest request) {
        return visitors.show(request, visitor -> page("form", visitor.formSecret(), ""));
    }

    /** Says the same whoever has the address. */
    @PostMapping("/preferences/address")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        return visitors.act(request, visitor -> {
            try {
                movers.ask(visitor.reader(), address);
                return page("asked", visitor.formSecret(), "");
            } catch (IllegalArgumentException noAddress) {
                return page("form", visitor.formSecret(), "That is no email address. It looks like ada@example.org.");
            }
        });
    }

    @GetMapping("/move/{key}")
    ResponseEntity<String> look(@PathVariable String key) {
        return page(movers.good(key) ? "confirm" : "late", "", "");
    }

    @PostMapping("/move/{key}")
    ResponseEntity<String> move(@PathVariable String key, HttpServletRequest request) {
        boolean moved = movers.move(key, request.getRemoteAddr());
        ResponseEntity<String> page = page(moved ? "done" : "late", "", "");
        return moved
                ? ResponseEntity.ok()
                        .headers(page.getHeaders())
                        .header(HttpHeaders.SET_COOKIE, site.signedOut())
                        .body(page.getBody())
                : page;
    }

    private ResponseEntity<String> page(String stage, String form, String problem) {
        String title = switch (stage) {
            case "form" -> "Another address";
            case "asked" -> "Look into the new mailbox";
            case "confirm" -> "Use this address";
            case "done" -> "Your address is changed";
            default -> "This link does not work any more";
        };
        return press.show("move.ftlh", title, Map.of("stage", stage, "form", form, "problem", problem));
    }
}
