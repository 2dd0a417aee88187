package app.bellwether.discord;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Discord's HTTP, as far as the room speaks it. Does not throw for what the other side does. */
interface Wire {

    /** Creates a message in a channel, a thread or a direct conversation. */
    Reply post(String channel, Payload message);

    /** Creates a post in a forum, with its first message. */
    Reply open(String forum, String name, List<String> tags, Payload message);

    /**
     * The tags that posts of a forum can have.
     *
     * @throws IllegalStateException when they cannot be read
     */
    List<Tag> tags(String forum);

    /** Adds a tag to those of a forum. */
    Reply tag(String forum, String name);

    /**
     * A tag of a forum.
     *
     * @param moderated whether only who manages threads may give it
     */
    record Tag(String id, String name, boolean moderated) {}

    /** Begins a thread at a message. */
    Reply thread(String channel, String message, String name);

    /** Puts other words into a message. */
    Reply edit(String channel, String message, Payload words);

    /** Opens a thread or a post again that was archived. */
    Reply reopen(String thread);

    /** Asks for something in a thread, which is opened again first if it was archived. */
    default Reply within(String thread, Supplier<Reply> request) {
        Reply reply = request.get();
        if (!(reply instanceof Reply.Failed failed && failed.isArchived())) {
            return reply;
        }
        return switch (reopen(thread)) {
            case Reply.Done _ -> request.get();
            // one that cannot be opened now is not given up: it can be later
            case Reply.Failed unopened -> unopened.isFinal() ? reply : unopened;
        };
    }

    /** Answers an interaction: in place of what was promised, or besides it. */
    Reply answer(String application, String token, Payload message, boolean besides);

    /** The direct conversation with somebody. */
    Reply direct(String user);

    /**
     * The message in a channel whose first component carries that number; empty when there is none.
     *
     * @throws IllegalStateException when that cannot be found out
     */
    Optional<String> find(String channel, int mark);

    /**
     * The posts of ours in a forum that are called so, also when they are archived.
     *
     * @throws IllegalStateException when that cannot be found out
     */
    List<String> findPosts(String forum, String name);

    /** What came of a request. */
    sealed interface Reply {

        /**
         * It was done.
         *
         * @param id of what there is now
         */
        record Done(String id) implements Reply {}

        /**
         * It was not done, as far as is known.
         *
         * @param status of HTTP; 0 when there was no answer, negative when nothing was asked
         * @param code Discord's own; 0 when there is none
         */
        record Failed(int status, int code, @Nullable String words) implements Reply {

            private static final int TAG_REQUIRED = 40_067;
            private static final int UNKNOWN_MESSAGE = 10_008;
            static final int UNKNOWN_CHANNEL = 10_003;
            private static final int ARCHIVED = 50_083;
            private static final int LOCKED = 160_005;

            /**
             * Unknown channel, unknown guild, no tag for a post, missing access, no direct messages to this user, missing permissions.
             */
            private static final Set<Integer> SHUT =
                    Set.of(UNKNOWN_CHANNEL, 10_004, TAG_REQUIRED, 50_001, 50_007, 50_013);

            private static final int UNCONNECTED = -1;

            /** Of what could not even be sent. */
            static Failed unconnected() {
                return new Failed(UNCONNECTED, 0, "there is no connection to Discord");
            }

            /** Of a message that was never there. */
            static Failed ofNoMessage() {
                return new Failed(UNCONNECTED, UNKNOWN_MESSAGE, "there is no such message");
            }

            /** The bot as a whole may not do anything: its token does not count any more. */
            boolean isLockedOut() {
                return status == 401;
            }

            /**
             * The destination is gone, or the bot may not write there: trying again is no use. Discord says so by a code of its own; a
             * 403 or 404 without it is somebody's between us and Discord, and says nothing of a channel.
             */
            boolean isShut() {
                return SHUT.contains(code);
            }

            /** There is nothing to answer any more. */
            boolean isGone() {
                return status == 403 || status == 404;
            }

            /** Nothing was sent, for there is no connection. */
            boolean isUnconnected() {
                return status == UNCONNECTED;
            }

            /** It may have been done all the same. */
            boolean isUncertain() {
                return status == 0 || status >= 500;
            }

            /** A post of that forum needs a tag. */
            boolean wantsTag() {
                return code == TAG_REQUIRED;
            }

            /** The message is not there any more. */
            boolean isOfNoMessage() {
                return code == UNKNOWN_MESSAGE;
            }

            /** Nothing can be added to that thread: it is gone, or was closed. */
            boolean isOfNoThread() {
                return code == UNKNOWN_CHANNEL || code == LOCKED || code == ARCHIVED;
            }

            /** The thread has to be opened again first. */
            boolean isArchived() {
                return code == ARCHIVED;
            }

            /** What was sent is not taken. */
            boolean isRejected() {
                return status == 400 && !wantsTag();
            }

            /** The same request would not be granted later either. */
            boolean isFinal() {
                return isShut() || isRejected();
            }
        }
    }
}
