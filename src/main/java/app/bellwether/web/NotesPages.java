package app.bellwether.web;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Tokens;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Having no more notes after a week without a brief: by a button, since mail scanners open every link; and having them again. */
@RestController
final class NotesPages {

    private final Subscribers subscribers;
    private final Tokens tokens;
    private final Press press;

    NotesPages(Subscribers subscribers, Tokens tokens, Press press) {
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.press = press;
    }

    @GetMapping("/notes/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        return reader(token)
                .map(reader -> page(reader.notes() ? "ask" : "done", token))
                .orElseGet(press::missing);
    }

    @PostMapping("/notes/{token}")
    ResponseEntity<String> end(@PathVariable String token) {
        return noted(token, false).map(_ -> page("done", token)).orElseGet(press::missing);
    }

    @PostMapping("/notes/{token}/again")
    ResponseEntity<String> again(@PathVariable String token) {
        return noted(token, true).map(_ -> page("again", token)).orElseGet(press::missing);
    }

    private Optional<Subscriber> noted(String token, boolean wanted) {
        return reader(token)
                .map(reader -> subscribers
                        .change(reader.id(), Past.Author.READER, before -> before.noted(wanted))
                        .after());
    }

    private Optional<Subscriber> reader(String token) {
        return tokens.read(Tokens.Purpose.NOTES, token).flatMap(holder -> subscribers.byId(holder.subscriber()));
    }

    private ResponseEntity<String> page(String stage, String token) {
        String title = stage.equals("ask") ? "No more notes" : "Notes after a week without a brief";
        return press.show("notes.ftlh", title, Map.of("stage", stage, "token", token));
    }
}
