package app.bellwether.web;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Document;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Linking a mailbox with a conversation in Discord: asked for there, agreed to by a button behind a link mailed to the mailbox. */
@RestController
final class LinkPages {

    private static final String LATE = "This link does not work any more";

    private final ReaderLinks links;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Visitors visitors;
    private final Clock clock;
    private final Press press;

    LinkPages(
            ReaderLinks links,
            Subscribers subscribers,
            Outbox outbox,
            TransactionTemplate transactions,
            Visitors visitors,
            Clock clock,
            Press press) {
        this.links = links;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.visitors = visitors;
        this.clock = clock;
        this.press = press;
    }

    @GetMapping("/link/{key}")
    ResponseEntity<String> look(@PathVariable String key) {
        return links.isAsked(key) ? page("confirm", "Which code did Discord tell you?") : page("late", LATE);
    }

    @PostMapping("/link/{key}")
    ResponseEntity<String> link(
            @PathVariable String key, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (linked(key, code, request.getRemoteAddr())) {
            return page("done", "Your mailbox and Discord are linked");
        }
        return links.isAsked(key) ? page("wrong", "That is another code") : page("late", LATE);
    }

    private boolean linked(String key, String code, String origin) {
        Optional<ReaderLinks.Link> linked = transactions.execute(_ -> {
            Optional<ReaderLinks.Link> link = links.link(key, code, origin);
            link.ifPresent(both -> {
                tell(both.follower(), Notices::linked);
                tell(both.leader(), Notices::joined);
            });
            return link;
        });
        return linked.isPresent();
    }

    private void tell(SubscriberId whom, Function<Notices, Document> words) {
        Subscriber reader = subscribers.byId(whom).orElseThrow();
        outbox.letter(
                Letter.Kind.ANSWER,
                whom,
                words.apply(Notices.to(reader, clock)),
                clock.instant().toString(),
                null);
    }

    @PostMapping("/preferences/unlink")
    ResponseEntity<String> unlink(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            links.end(visitor.reader().id());
            return Visitors.to("/preferences?done=unlinked");
        });
    }

    private ResponseEntity<String> page(String stage, String title) {
        return press.show("link.ftlh", title, Map.of("stage", stage));
    }
}
