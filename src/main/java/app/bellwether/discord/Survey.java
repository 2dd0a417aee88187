package app.bellwether.discord;

import app.bellwether.delivery.Whereabouts;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The servers and channels as an operator sees them: names as Discord tells them to this instance, the rest from rows. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Survey implements Whereabouts {

    private final JdbcClient jdbc;
    private final Subscribers subscribers;
    private final Bot bot;

    Survey(JdbcClient jdbc, Subscribers subscribers, Bot bot) {
        this.jdbc = jdbc;
        this.subscribers = subscribers;
        this.bot = bot;
    }

    private record Row(
            SubscriberId subscriber,
            String kind,
            @Nullable Instant last,
            @Nullable Instant shut,
            @Nullable String why) {}

    @Override
    public Destination.Channel channel() {
        return Destination.Channel.DISCORD;
    }

    @Override
    public String connection() {
        if (bot.isLockedOut()) {
            return "Discord refuses the token.";
        }
        List<JDA> shards = bot.shards().map(ShardManager::getShards).orElse(List.of());
        long up = shards.stream()
                .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .count();
        return shards.isEmpty()
                ? "This instance has no connection to Discord."
                : up + " of " + shards.size() + (shards.size() == 1 ? " connection is up." : " connections are up.");
    }

    @Override
    public List<String> groups() {
        return bot.shards().map(ShardManager::getGuilds).orElse(List.of()).stream()
                .map(Guild::getName)
                .sorted()
                .toList();
    }

    @Override
    public List<Spot> spots(int most) {
        return rows(most).stream()
                .flatMap(row -> subscribers.byId(row.subscriber).map(reader -> spot(row, reader)).stream())
                .toList();
    }

    private List<Row> rows(int most) {
        return jdbc.sql("""
            select subscriber, coalesce(kind, 'CHANNEL') as kind, shut_at, shut_for, last
            from discord.place
            full join (
                select subscriber, max(at) as last from discord.post where message is not null group by subscriber
            ) as sent using (subscriber)
            order by shut_at desc nulls last, last desc nulls last, subscriber
            limit :most
            """).param("most", most).query((row, _) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SubscriberId(row.getString("subscriber")),
                row.getString("kind"),
                instant(row.getTimestamp("last")),
                instant(row.getTimestamp("shut_at")),
                row.getString("shut_for"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Spot spot(Row row, Subscriber reader) {
        ChannelLayout.Kind kind = ChannelLayout.Kind.valueOf(row.kind);
        String address = reader.destination().address();
        Optional<GuildChannel> known = bot.shards().map(shards -> shards.getGuildChannelById(address));
        String name = kind == ChannelLayout.Kind.DIRECT
                ? "a direct conversation"
                : known.map(channel -> "#" + channel.getName()).orElse(address);
        return new Spot(
                row.subscriber,
                known.map(channel -> channel.getGuild().getName()).orElse(""),
                name,
                words(kind),
                row.last,
                row.shut,
                row.why == null ? "" : ChannelClosing.reason(row.why));
    }

    private static String words(ChannelLayout.Kind kind) {
        return switch (kind) {
            case CHANNEL -> "messages";
            case THREADS -> "a thread for each brief";
            case FORUM -> "a post for each brief";
            case SIGNALS -> "a post for each signal";
            case DIRECT -> "direct messages";
        };
    }
}
