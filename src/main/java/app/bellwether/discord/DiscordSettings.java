package app.bellwether.discord;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.discord}.
 *
 * @param token of the bot; without one, messages are kept in the local outbox
 * @param api where Discord's HTTP is; another only for a Discord on this machine, for trials
 * @param shards how many connections the bot's servers are divided among; 0 for as many as Discord recommends
 */
@ConfigurationProperties("bellwether.discord")
record DiscordSettings(
        @Nullable String token,
        @DefaultValue(DISCORD) String api,
        @DefaultValue("0") int shards) {

    static final String DISCORD = "https://discord.com/api/v10/";

    DiscordSettings {
        if (!api.equals(DISCORD) && !isOnThisMachine(api)) {
            throw new IllegalArgumentException(
                    "bellwether.discord.api may only be Discord's own, or http://127.0.0.1:PORT/…/ for trials");
        }
        if (token != null && token.isBlank()) {
            throw new IllegalArgumentException(
                    "bellwether.discord.token is empty: give the bot's token, or leave it out");
        }
        if (shards < 0) {
            throw new IllegalArgumentException("bellwether.discord.shards is a number from 0");
        }
    }

    boolean isElsewhere() {
        return !api.equals(DISCORD);
    }

    private static boolean isOnThisMachine(String address) {
        return address.endsWith("/") && "127.0.0.1".equals(URI.create(address).getHost());
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return api;
    }
}
