package app.bellwether.briefs;

import app.bellwether.subscribers.ShortId;
import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which a subscriber may get a brief (R6).
 *
 * @param date the subscriber's local date
 * @param name {@link #FIRST} or {@link #MORNING}
 * @param due when
 */
record Slot(SubscriberId subscriber, LocalDate date, String name, Instant due) {

    static final String FIRST = "first";
    static final String MORNING = "morning";

    BriefId brief() {
        return new BriefId(ShortId.of("brief", subscriber.value(), date.toString(), name));
    }

    boolean first() {
        return name.equals(FIRST);
    }
}
