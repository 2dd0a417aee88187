package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import app.bellwether.stories.StoryId;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a story told on one day: on the next it may have moved on. */
record Told(StoryId story, LocalDate day) {

    static Told of(Claim claim) {
        Claim.Origin origin = claim.origin();
        return new Told(origin.story(), LocalDate.ofInstant(origin.published(), ZoneOffset.UTC));
    }
}
