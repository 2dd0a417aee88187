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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits the messages of a brief to what it says by now: the corrections as they are known at that moment, so that an attempt that comes
 * late undoes nothing. A message that says so already is left alone, and so is one that is gone, with or without its thread.
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Amending {

    private final Briefs briefs;
    private final Amendments amendments;
    private final Bundles bundles;
    private final PostRepository posts;
    private final Posting posting;
    private final Wire wire;
    private final JsonMapper json = JsonMapper.shared();

    Amending(Briefs briefs, Amendments amendments, Bundles bundles, PostRepository posts, Posting posting, Wire wire) {
        this.briefs = briefs;
        this.amendments = amendments;
        this.bundles = bundles;
        this.posts = posts;
        this.posting = posting;
        this.wire = wire;
    }

    /**
     * Says it where it lies, and as it lies there, also when the place is of another kind since.
     *
     * @return what came of the last message; done as well when there is nothing to edit
     */
    Reply amend(Letter letter, ChannelLayout place, Grip grip) {
        Optional<Brief> brief = briefs.byId(letter.brief());
        ChannelLayout then = posting.kind(letter.brief()).map(place::when).orElse(place);
        return brief.isPresent() ? amend(brief.get(), letter, then, grip) : new Reply.Done("");
    }

    private Reply amend(Brief brief, Letter letter, ChannelLayout place, Grip grip) {
        Letter anew = as(letter, brief, amendments.within(brief));
        Map<Integer, Payload> before = numbered(bundles.of(as(letter, brief, brief.document()), place));
        List<Bundle> bundled = bundles.of(anew, place);
        Map<Integer, Payload> now = numbered(bundled);
        boolean whole = true;
        for (Map.Entry<Integer, Payload> one : now.entrySet()) {
            Reply reply = said(anew, place, one.getKey(), before.get(one.getKey()), one.getValue(), grip);
            if (reply instanceof Reply.Failed failed && !failed.isOfNoMessage()) {
                return reply;
            }
            whole &= reply instanceof Reply.Done;
        }
        if (!whole) {
            return new Reply.Done("");
        }
        // what does not fit any more goes on below
        Posting.Way way = new Posting.Way(letter.recipient().destination().address(), place.kind());
        Reply reply = posting.post(anew, way, bundled, grip);
        if (reply instanceof Reply.Done) {
            now.forEach((number, message) -> {
                if (!before.containsKey(number)) {
                    posts.said(anew.id(), number, sum(message));
                }
            });
        }
        return reply;
    }

    /** Has a message say this; done as well when it says so already, or is yet to be posted. */
    private Reply said(Letter anew, ChannelLayout place, int number, @Nullable Payload before, Payload now, Grip grip) {
        Optional<PostRepository.Row> row = posts.there(anew.id(), number);
        if (row.isEmpty()) {
            return before == null ? new Reply.Done("") : Reply.Failed.ofNoMessage();
        }
        String sum = sum(now);
        if (sum.equals(row.get().said(before == null ? "" : sum(before)))) {
            return new Reply.Done("");
        }
        if (!grip.firm()) {
            return new Reply.Failed(0, 0, "another instance has taken it over");
        }
        Reply reply = edit(anew, place, number, row.get(), now.edited());
        if (reply instanceof Reply.Done) {
            posts.said(anew.id(), number, sum);
        }
        return reply;
    }

    private static Map<Integer, Payload> numbered(List<Bundle> bundles) {
        Map<Integer, Payload> numbered = new TreeMap<>();
        for (Bundle bundle : bundles) {
            for (int place = 0; place < bundle.messages().size(); place++) {
                numbered.put(bundle.first() + place, bundle.messages().get(place));
            }
        }
        return numbered;
    }

    private Reply edit(Letter letter, ChannelLayout place, int number, PostRepository.Row row, Payload words) {
        String thread = number == 0 && place.kind() == ChannelLayout.Kind.THREADS ? null : row.thread();
        String channel = thread == null ? letter.recipient().destination().address() : thread;
        Reply reply = wire.within(channel, () -> wire.edit(channel, String.valueOf(row.message()), words));
        // a post that is gone or closed says nothing of the others
        return thread != null && reply instanceof Reply.Failed failed && failed.isOfNoThread()
                ? Reply.Failed.ofNoMessage()
                : reply;
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
