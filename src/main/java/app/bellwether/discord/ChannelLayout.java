package app.bellwether.discord;

import app.bellwether.subscribers.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a subscriber's briefs lie in their channel.
 *
 * @param role that hears of a brief; null when none does
 * @param owner who set it up; null when the settings did
 * @param shut why nothing can be written there; null when it can, as far as is known
 */
@Table(schema = "discord", name = "place")
record ChannelLayout(
        @Id SubscriberId subscriber,
        Kind kind,
        @Nullable String role,
        @Nullable String owner,
        @Column("shut_for") @Nullable String shut) {

    /** The kinds of places. */
    enum Kind {
        CHANNEL,
        /** Each brief begins a thread, in which the rest of it and what is asked about it lie. */
        THREADS,
        /** Each brief is a post of its own. */
        FORUM,
        /** Each signal is a post of its own, in which later news of it follows; the rest of a brief is a post, too. */
        SIGNALS,
        DIRECT;

        /** Nothing can be written there but into posts. */
        boolean isForum() {
            return this == FORUM || this == SIGNALS;
        }
    }

    /** A channel that the settings declare. */
    static ChannelLayout declared(SubscriberId subscriber) {
        return new ChannelLayout(subscriber, Kind.CHANNEL, null, null, null);
    }

    /** What many people read, not all of whom may change it. */
    boolean isShared() {
        return kind != Kind.DIRECT;
    }

    /** The same, as it was while briefs lay there so. */
    ChannelLayout when(Kind kind) {
        return new ChannelLayout(subscriber, kind, role, owner, shut);
    }

    /** The same, and nobody hears of it. */
    ChannelLayout silent() {
        return new ChannelLayout(subscriber, kind, null, owner, shut);
    }
}
