package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Whoever signs up in tests of the doors: a reader in Kathmandu. */
final class SignedUp {

    private SignedUp() {}

    static Subscriber confirmed(Subscribers subscribers, String address) {
        Subscriber one = subscribers.ask(
                new Destination(Destination.Channel.EMAIL, address), wish(), new Consent.Proof("form 1", ""));
        return subscribers.confirm(one.id()).after();
    }

    static Preferences wish() {
        return new Preferences(
                "",
                Role.LEADER,
                new Schedule(ZoneId.of("Asia/Kathmandu"), LocalTime.of(7, 0), Weekdays.parse("daily")),
                5,
                "en",
                2,
                List.of(Interest.of(Taxonomy.standard().understand("AI chips"), false)));
    }
}
