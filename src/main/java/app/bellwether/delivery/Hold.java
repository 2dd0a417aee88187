package app.bellwether.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That nothing is sent by a channel, or to a place, for now.
 *
 * @param name a {@link app.bellwether.subscribers.Destination.Channel} or the hash of a mail domain
 * @param since when it was first held back
 * @param until when one letter is sent to find out
 * @param times how often in a row that failed
 * @param why in words for an operator
 */
@Table(schema = "delivery", name = "hold")
public record Hold(@Id String name, Instant since, Instant until, int times, String why) {}
