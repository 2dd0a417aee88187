package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The immutable, numbered edition composed for one subscriber, one local date, one slot (R6).
 *
 * @param id of the brief
 * @param subscriber for whom
 * @param date their local date
 * @param slot which of their times of day: {@code first} right after confirming, else {@code morning}
 * @param edition counted from 1 for each subscriber
 * @param sealed when
 * @param deadline after which it is not sent any more
 * @param document what it says
 * @param items in order of their numbers
 * @param hash SHA-256 of the document as kept, in hexadecimal
 */
public record Brief(
        BriefId id,
        SubscriberId subscriber,
        LocalDate date,
        String slot,
        int edition,
        Instant sealed,
        Instant deadline,
        Document document,
        List<NumberedItem> items,
        String hash) {

    public Brief {
        items = List.copyOf(items);
    }

    /** What it opens with by name: the title of its first item, without what its subject says of it. */
    public String opening() {
        return item(1).map(NumberedItem::title).orElse(document.headline());
    }

    public Optional<NumberedItem> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
