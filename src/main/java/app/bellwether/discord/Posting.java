package app.bellwether.discord;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Grip;
import app.bellwether.delivery.Letter;
import app.bellwether.discord.Wire.Reply;
import app.bellwether.subscribers.SubscriberId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Posts the messages of one letter in order, each once, and goes on where an earlier attempt ended. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Posting {

    /** A thread has already been created for this message. */
    private static final int ALREADY = 160_004;

    private final Wire wire;
    private final Forums forums;
    private final PostRepository posts;
    private final SignalPostRepository signals;
    private final QuotationRepository quotations;
    private final Clock clock;

    Posting(
            Wire wire,
            Forums forums,
            PostRepository posts,
            SignalPostRepository signals,
            QuotationRepository quotations,
            Clock clock) {
        this.wire = wire;
        this.forums = forums;
        this.posts = posts;
        this.signals = signals;
        this.quotations = quotations;
        this.clock = clock;
    }

    /** Where to, and how the messages lie there. */
    record Way(String channel, ChannelLayout.Kind kind) {}

    /**
     * One message.
     *
     * @param place of it in its bundle
     * @param thread that it goes into; null when none is there yet, or none is wanted
     */
    private record Piece(
            Letter letter,
            Way way,
            Bundle bundle,
            int place,
            @Nullable String thread) {

        int number() {
            return bundle.first() + place;
        }

        boolean opens() {
            return place == 0 && thread == null && way.kind().isForum();
        }

        String channel() {
            return thread == null ? way.channel() : thread;
        }

        Payload message() {
            return bundle.messages().get(place);
        }

        /** It was to follow earlier news of a signal, whose post is gone or closed. */
        boolean isLost(Reply reply) {
            return bundle.signal() != null
                    && thread != null
                    && reply instanceof Reply.Failed failed
                    && failed.isOfNoThread();
        }

        Piece anew() {
            return new Piece(letter, way, bundle, place, null);
        }
    }

    /**
     * Posts what is not there yet.
     *
     * @return what came of the last message that was sent
     */
    Reply post(Letter letter, Way way, List<Bundle> bundles, Grip grip) {
        Reply reply = new Reply.Done("");
        for (Bundle bundle : bundles) {
            reply = post(letter, way, bundle, grip);
            if (reply instanceof Reply.Failed) {
                return reply;
            }
        }
        // what is posted as embeds could not be edited into components
        boolean amendable =
                bundles.stream().flatMap(bundle -> bundle.messages().stream()).allMatch(Payload::isOfComponents);
        if (letter.kind() == Letter.Kind.BRIEF && amendable) {
            quotations.keep(letter, way.kind(), clock.instant());
        }
        return reply;
    }

    private Reply post(Letter letter, Way way, Bundle bundle, Grip grip) {
        Reply reply = new Reply.Done("");
        SubscriberId reader = letter.recipient().id();
        var known = bundle.signal() == null ? null : new SignalPostRepository.Key(reader, bundle.signal());
        String thread = known == null
                ? null
                : signals.findById(known).map(SignalPostRepository.Row::thread).orElse(null);
        for (int place = 0; place < bundle.messages().size(); place++) {
            Piece piece = new Piece(letter, way, bundle, place, thread);
            Optional<PostRepository.Row> before = posts.of(letter.id(), piece.number());
            if (before.isPresent() && before.get().message() != null) {
                thread = before.get().thread();
                reply = new Reply.Done(before.get().message());
                continue;
            }
            reply = once(piece, before.isPresent(), grip);
            if (known != null && place == 0 && piece.isLost(reply)) {
                signals.deleteById(known);
                piece = piece.anew();
                reply = once(piece, false, grip);
            }
            if (!(reply instanceof Reply.Done(String id))) {
                return reply;
            }
            if (place == 0 && piece.thread() == null) {
                thread = thread(piece, id);
            }
            if (bundle.signal() != null && thread != null) {
                signals.keep(reader, bundle.signal(), thread, clock.instant());
            }
            posts.done(letter.id(), piece.number(), thread, id);
        }
        return reply;
    }

    /** How a brief was posted; empty when that is not known any more. */
    Optional<ChannelLayout.Kind> kind(BriefId brief) {
        return quotations.kind(brief);
    }

    /** Whether something of the letter is there. */
    boolean isBegun(Letter letter) {
        return posts.isBegun(letter.id());
    }

    private Reply once(Piece piece, boolean maybeThere, Grip grip) {
        if (maybeThere) {
            try {
                Optional<String> there = there(piece);
                if (there.isPresent()) {
                    return new Reply.Done(there.get());
                }
            } catch (IllegalStateException unknown) {
                return new Reply.Failed(0, 0, "whether it is there already is not known");
            }
        }
        if (!grip.firm()) {
            return new Reply.Failed(0, 0, "another instance has taken it over");
        }
        Letter letter = piece.letter();
        posts.begin(letter.id(), piece.number(), letter.recipient().id(), clock.instant());
        Reply reply = sent(piece);
        if (reply instanceof Reply.Failed failed && failed.isUncertain() && !piece.opens()) {
            reply = sent(piece); // with the same nonce
        }
        if (reply instanceof Reply.Failed failed && !failed.isUncertain()) {
            posts.forget(letter.id(), piece.number());
        }
        return reply;
    }

    private Optional<String> there(Piece piece) {
        int mark = Typesetter.mark(piece.letter(), piece.number());
        if (!piece.opens()) {
            return wire.find(piece.channel(), mark);
        }
        // posts of one signal that were begun anew are called alike
        return wire.findPosts(piece.channel(), piece.bundle().name()).stream()
                .filter(post ->
                        piece.bundle().signal() == null || wire.find(post, mark).isPresent())
                .findFirst();
    }

    private Reply sent(Piece piece) {
        Payload message = piece.message();
        if (piece.opens()) {
            return forums.open(piece.channel(), piece.bundle().name(), message.unnamed());
        }
        Payload named =
                message.nonce().isEmpty() ? message.named(piece.letter().id().value(), piece.number()) : message;
        return wire.within(piece.channel(), () -> wire.post(piece.channel(), named));
    }

    /** Where the rest of the bundle goes; null when that is the channel itself, also when no thread can be begun there. */
    private @Nullable String thread(Piece piece, String message) {
        if (piece.opens()) {
            return message;
        }
        if (piece.way().kind() != ChannelLayout.Kind.THREADS || piece.letter().kind() != Letter.Kind.BRIEF) {
            return null;
        }
        boolean there =
                switch (wire.thread(piece.channel(), message, piece.bundle().name())) {
                    case Reply.Done _ -> true;
                    case Reply.Failed failed -> failed.code() == ALREADY;
                };
        return there ? message : null;
    }
}
