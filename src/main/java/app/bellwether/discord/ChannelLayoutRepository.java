package app.bellwether.discord;

import app.bellwether.subscribers.SubscriberId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** How briefs lie in their channels. */
interface ChannelLayoutRepository extends Repository<ChannelLayout, SubscriberId> {

    Optional<ChannelLayout> findById(SubscriberId subscriber);

    default ChannelLayout of(SubscriberId subscriber) {
        return findById(subscriber).orElseGet(() -> ChannelLayout.declared(subscriber));
    }

    /** Keeps it in place of what was known; it is open. */
    default void keep(ChannelLayout place) {
        keep(place.subscriber(), place.kind(), place.role(), place.owner());
    }

    @Modifying
    @Query("""
        insert into discord.place (subscriber, kind, role, owner) values (:subscriber, :kind, :role, :owner)
        on conflict (subscriber) do update set kind = excluded.kind, role = excluded.role, owner = excluded.owner,
            shut_at = null, shut_for = null
        """)
    void keep(SubscriberId subscriber, ChannelLayout.Kind kind, @Nullable String role, @Nullable String owner);

    /** Nothing can be written there. True for whoever finds out first. */
    default boolean shut(ChannelLayout place, Instant now, String why) {
        return shut(place.subscriber(), place.kind(), place.role(), place.owner(), now, why);
    }

    @Modifying
    @Query("""
        insert into discord.place (subscriber, kind, role, owner, shut_at, shut_for)
        values (:subscriber, :kind, :role, :owner, :now, :why)
        on conflict (subscriber) do update set shut_at = excluded.shut_at, shut_for = excluded.shut_for
            where place.shut_at is null
        """)
    boolean shut(
            SubscriberId subscriber,
            ChannelLayout.Kind kind,
            @Nullable String role,
            @Nullable String owner,
            Instant now,
            String why);

    /** It was written to. */
    default void open(ChannelLayout place) {
        if (place.shut() != null) {
            open(place.subscriber());
        }
    }

    @Modifying
    @Query("update discord.place set shut_at = null, shut_for = null where subscriber = :subscriber")
    void open(SubscriberId subscriber);
}
