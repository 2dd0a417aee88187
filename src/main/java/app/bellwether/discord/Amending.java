package app.bellwether.discord;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.DeliveryId;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.ShortId;
import app.bellwether.writing.Document;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits the messages of a brief to what it says by now: the corrections as they are known at that moment, so that an attempt that comes
 * late undoes nothing. A message that says so already is left alone, and so is one that is gone.
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Amending {

    private final Briefs briefs;
    private final Amendments amendments;
    private final Typesetter typesetter;
    private final PostRows rows;
    private final Posting posting;
    private final Wire wire;
    private final JsonMapper json = JsonMapper.shared();

    Amending(
            Briefs briefs, Amendments amendments, Typesetter typesetter, PostRows rows, Posting posting, Wire wire) {
        this.briefs = briefs;
        this.amendments = amendments;
        this.typesetter = typesetter;
        this.rows = rows;
        this.posting = posting;
        this.wire = wire;
    }

    /** What came of the last message; done as well when there is nothing to edit. */
    Reply amend(Letter letter, Place place, Grip grip) {
        Optional<Brief> brief = briefs.byId(letter.brief());
        return brief.isPresent() ? amend(brief.get(), letter, place, grip) : new Reply.Done("");
    }

    private Reply amend(Brief brief, Letter letter, Place place, Grip grip) {
        Letter anew = as(letter, brief, amendments.within(brief));
        List<Payload> before = typesetter.components(as(letter, brief, brief.document()), place);
        List<Payload> now = typesetter.components(anew, place);
        boolean whole = true;
        for (int number = 0; number < Math.min(before.size(), now.size()); number++) {
            Optional<PostRows.Row> row = rows.of(anew, number).filter(one -> one.message() != null);
            String sum = sum(now.get(number));
            if (row.isPresent() && !sum.equals(row.get().said(sum(before.get(number))))) {
                if (!grip.firm()) {
                    return new Reply.Failed(0, 0, "another instance has taken it over");
                }
                Reply reply = edit(anew, place, number, row.get(), now.get(number).edited());
                if (reply instanceof Reply.Done) {
                    rows.said(anew, number, sum);
                } else if (!(reply instanceof Reply.Failed failed && failed.isOfNoMessage())) {
                    return reply;
                }
            }
            whole &= row.isPresent();
        }
        // what does not fit any more goes on below
        Posting.Way way = new Posting.Way(letter.recipient().destination().address(), place.kind());
        return whole && now.size() > before.size() ? posting.post(anew, way, now, grip) : new Reply.Done("");
    }

    private Reply edit(Letter letter, Place place, int number, PostRows.Row row, Payload words) {
        boolean above = number == 0 && place.kind() == Place.Kind.THREADS;
        String thread = row.thread();
        String channel =
                above || thread == null ? letter.recipient().destination().address() : thread;
        Reply reply = wire.edit(channel, String.valueOf(row.message()), words);
        if (reply instanceof Reply.Failed failed && failed.isArchived() && wire.reopen(channel) instanceof Reply.Done) {
            return wire.edit(channel, String.valueOf(row.message()), words);
        }
        return reply;
    }

    /** The brief's own letter, saying that. */
    private static Letter as(Letter letter, Brief brief, Document document) {
        return new Letter(
                DeliveryId.of(brief.id()),
                Letter.Kind.BRIEF,
                letter.recipient(),
                brief.id(),
                document,
                brief.sealed(),
                null,
                null);
    }

    private String sum(Payload payload) {
        return ShortId.of("message", json.writeValueAsString(payload));
    }
}
