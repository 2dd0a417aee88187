package app.bellwether.web;

import app.bellwether.replies.Replies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirming what a mail wants changed: the mailed link shows it, however often it is opened; the button has it done, once. */
@RestController
final class ChangePages {

    private final Replies replies;
    private final Press press;

    ChangePages(Replies replies, Press press) {
        this.replies = replies;
        this.press = press;
    }

    @GetMapping("/change/{key}")
    ResponseEntity<String> look(@PathVariable String key) {
        Optional<List<String>> held = replies.held(key);
        return page(held.isPresent() ? "confirm" : "late", held.orElse(List.of()));
    }

    @PostMapping("/change/{key}")
    ResponseEntity<String> confirm(@PathVariable String key) {
        return page(replies.confirm(key) ? "done" : "late", List.of());
    }

    private ResponseEntity<String> page(String stage, List<String> commands) {
        String title = switch (stage) {
            case "confirm" -> "Do you want this change?";
            case "done" -> "It is changed";
            default -> "This link does not work any more";
        };
        return press.show("change.ftlh", title, Map.of("stage", stage, "commands", commands));
    }
}
