package app.bellwether.web;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirming: the mailed link shows what would be sent, however often it is opened; the button agrees to it, once. */
@RestController
final class ConfirmPages {

    private final Keys keys;
    private final Subscribers subscribers;
    private final Asking asking;
    private final TransactionTemplate transactions;
    private final Press press;

    ConfirmPages(Keys keys, Subscribers subscribers, Asking asking, TransactionTemplate transactions, Press press) {
        this.keys = keys;
        this.subscribers = subscribers;
        this.asking = asking;
        this.transactions = transactions;
        this.press = press;
    }

    @GetMapping("/confirm/{key}")
    ResponseEntity<String> ask(@PathVariable String key) {
        return keys.look(Keys.Purpose.CONFIRM, key, null)
                .flatMap(held -> subscribers
                        .byId(held.subscriber())
                        .map(reader -> page(key, held.state(), wishing(reader, held))))
                .orElseGet(press::missing);
    }

    @PostMapping("/confirm/{key}")
    ResponseEntity<String> confirm(@PathVariable String key, HttpServletRequest request) {
        Consent.Proof proof = new Consent.Proof("button of a mailed link", request.getRemoteAddr());
        return transactions.execute(_ -> keys.look(Keys.Purpose.CONFIRM, key, null)
                .flatMap(held -> subscribers.lock(held.subscriber())) // before their keys, as everywhere
                .flatMap(reader -> keys.spend(Keys.Purpose.CONFIRM, key, null)
                        .map(held -> held.state() == Keys.State.GOOD
                                ? page(key, Keys.State.SPENT, confirmed(held, proof))
                                : page(key, held.state(), reader)))
                .orElseGet(press::missing));
    }

    private Subscriber confirmed(Keys.Held held, Consent.Proof proof) {
        Preferences wish = held.wish();
        return (wish == null
                        ? subscribers.confirm(held.subscriber(), proof)
                        : subscribers.confirm(held.subscriber(), wish, proof))
                .after();
    }

    /** As they would be, if they confirm by that key. */
    private static Subscriber wishing(Subscriber reader, Keys.Held held) {
        Preferences wish = held.wish();
        return wish == null || reader.isReading() ? reader : reader.with(wish);
    }

    /** A new letter, for whom the old one came too late. */
    @PostMapping("/confirm/{key}/again")
    ResponseEntity<String> again(@PathVariable String key, HttpServletRequest request) {
        return keys.look(Keys.Purpose.CONFIRM, key, null)
                .flatMap(held -> subscribers.byId(held.subscriber()).map(reader -> wishing(reader, held)))
                .map(reader -> asking.comeBack(request, reader))
                .orElseGet(press::missing);
    }

    private ResponseEntity<String> page(String key, Keys.State state, Subscriber reader) {
        String stage = reader.active() ? "done" : state == Keys.State.GOOD ? "ask" : "late";
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("stage", stage);
        model.put("key", key);
        model.put("when", Plain.when(reader.schedule()));
        model.put("role", Plain.role(reader.role()));
        model.put("minutes", reader.minutes());
        model.put("aMinute", Preferences.WORDS_A_MINUTE);
        model.put("understood", UnderstoodInterest.of(reader.preferences()));
        String title = switch (stage) {
            case "done" -> "You get the brief";
            case "ask" -> "Confirm your morning brief";
            default -> "This link is too old";
        };
        return press.show("confirm.ftlh", title, model);
    }
}
