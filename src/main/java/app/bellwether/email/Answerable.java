package app.bellwether.email;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a letter may still be answered by the address that was given in it: as long as what it says is kept, and not longer than the
 * settings say. The address itself lasts for ever, so that it can always end the briefs.
 */
@Component
record Answerable(Briefs briefs, Outbox outbox, InboxSettings settings, Clock clock) {

    /** @param holder of its token: of a brief, or of a letter that is about none */
    boolean isStill(Tokens.Holder holder) {
        Optional<Instant> written = briefs.byId(new BriefId(holder.subject()))
                .map(Brief::sealed)
                .or(() -> outbox.byId(new DeliveryId(holder.subject())).map(Delivery::created));
        return written.filter(instant -> instant.plus(settings.repliesFor()).isAfter(clock.instant()))
                .isPresent();
    }

    /** What its subject was; empty for what is no brief, or is not kept any more. */
    String subject(Tokens.Holder holder) {
        return briefs.byId(new BriefId(holder.subject()))
                .map(brief -> brief.document().headline())
                .orElse("");
    }
}
