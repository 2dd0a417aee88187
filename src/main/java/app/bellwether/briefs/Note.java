package app.bellwether.briefs;

import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A short letter that says why no brief came. It has no numbered items, so nothing in it can be asked about by number.
 *
 * @param id derived from subscriber and date
 * @param date the subscriber's local date
 * @param edition of the brief since which none came; 0 before the first
 * @param place which note since that brief it is, counted from 1
 */
@Table(schema = "briefs", name = "note")
public record Note(
        @Id String id,
        SubscriberId subscriber,
        LocalDate date,
        int edition,
        int place,
        Instant sealed,
        Document document) {}
