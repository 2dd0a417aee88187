package app.bellwether.delivery;

import app.bellwether.briefs.BriefId;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.SubscriberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this instance may carry until its lease ends.
 *
 * @param fence the number of the claim; no other claim of this delivery has it
 * @param place that it goes to, see {@link Place}; null when unknown
 * @param tries how many there were, this one included
 * @param answer what it says and to what, null for a brief, which says it itself
 * @param bound what its key is bound to, as {@link app.bellwether.subscribers.Keys#cut} says; null for nothing
 * @param addressee where it goes, when that is not its reader's own address
 * @param farewell whether it confirms that nothing more will come, so that it goes to somebody who has unsubscribed
 */
record ClaimedDelivery(
        DeliveryId id,
        long fence,
        Letter.Kind kind,
        Destination.Channel channel,
        @Nullable String place,
        SubscriberId subscriber,
        BriefId brief,
        Instant created,
        Instant deadline,
        int tries,
        @Nullable Answer answer,
        @Nullable String bound,
        @Nullable String addressee,
        boolean farewell) {

    /** The JSON of its document, and the conversation it belongs to if it answers. */
    record Answer(String document, Letter.@Nullable Conversation conversation) {}

    /** Of a row of {@code delivery.delivery}. */
    static ClaimedDelivery of(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return new ClaimedDelivery(
                new DeliveryId(row.getString("id")),
                row.getLong("fence"),
                Letter.Kind.valueOf(row.getString("kind")),
                Destination.Channel.valueOf(row.getString("channel")),
                row.getString("place"),
                new SubscriberId(row.getString("subscriber")),
                new BriefId(row.getString("brief")),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                row.getInt("tries"),
                document == null ? null : new Answer(document, conversation(row)),
                row.getString("browser"),
                row.getString("addressee"),
                row.getBoolean("farewell"));
    }

    private static Letter.@Nullable Conversation conversation(ResultSet row) throws SQLException {
        String inReplyTo = row.getString("in_reply_to");
        return inReplyTo == null
                ? null
                : new Letter.Conversation(inReplyTo, row.getString("message_references"), row.getString("subject"));
    }
}
