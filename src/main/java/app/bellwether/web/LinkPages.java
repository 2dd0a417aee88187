package app.bellwether.web;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Links;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
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

    private final Links links;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Visitors visitors;
    private final Clock clock;
    private final Press press;

    LinkPages(
            Links links,
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
        return links.asked(key)
                .map(code -> page("confirm", "Compare the code", code))
                .orElseGet(LinkPages.this::late);
    }

    @PostMapping("/link/{key}")
    ResponseEntity<String> link(
            @PathVariable String key, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return linked(key, code, request.getRemoteAddr())
                ? page("done", "Your mailbox and Discord are linked", "")
                : late();
    }

    private boolean linked(String key, String code, String origin) {
        Optional<Links.Link> linked = transactions.execute(_ -> {
            Optional<Links.Link> link = links.link(key, code, origin);
            link.flatMap(one -> subscribers.byId(one.follower()))
                    .ifPresent(follower -> outbox.letter(
                            Letter.Kind.ANSWER,
                            follower.id(),
                            Notices.to(follower, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                                    .linked(),
                            clock.instant().toString(),
                            null));
            return link;
        });
        return linked.isPresent();
    }

    @PostMapping("/preferences/unlink")
    ResponseEntity<String> unlink(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            links.end(visitor.reader().id());
            return Visitors.to("/preferences?done=unlinked");
        });
    }

    private ResponseEntity<String> late() {
        return page("late", "This link does not work any more", "");
    }

    private ResponseEntity<String> page(String stage, String title, String code) {
        return press.show("link.ftlh", title, Map.of("stage", stage, "code", code));
    }
}
