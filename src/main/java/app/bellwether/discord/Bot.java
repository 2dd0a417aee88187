package app.bellwether.discord;

import app.bellwether.briefs.SentBefore;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The connection to Discord. It is made beside the start of the application, and made again until it is there, so that Discord's
 * being away stops nothing else. No privileged intent is asked for: commands, buttons and mentions of the bot come without.
 */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Bot implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(15);
    private static final int PATIENCE_SECONDS = 20;
    private static final int LAST_WORDS_SECONDS = 5;

    private final DiscordSettings settings;
    private final ObjectProvider<ListenerAdapter> listeners;
    private final DiscordMetrics metrics;
    private final SentBefore before;

    private volatile @Nullable ShardManager shards;
    private volatile boolean lockedOut;
    private final CountDownLatch connected = new CountDownLatch(1);
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Bot(
            DiscordSettings settings,
            ObjectProvider<ListenerAdapter> listeners,
            DiscordMetrics metrics,
            SentBefore before) {
        this.settings = settings;
        this.listeners = listeners;
        this.metrics = metrics;
        this.before = before;
    }

    /**
     * Any connection that requests can be made by, for which it waits a little, so that what is due at the start does not have to wait
     * long; none while there is none, or the token does not count.
     */
    Optional<JDA> line() {
        try {
            if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ShardManager now = shards;
        return now == null || lockedOut
                ? Optional.empty()
                : now.getShards().stream().findFirst();
    }

    Optional<ShardManager> shards() {
        return Optional.ofNullable(shards);
    }

    /** The token does not count any more. Nothing is asked with it again: who goes on is locked out by the address as well. */
    void lockOut() {
        if (!lockedOut) {
            lockedOut = true;
            metrics.lockedOut();
            connected.countDown();
            LOG.error("Discord refuses bellwether.discord.token; letters wait until Bellwether starts with another");
        }
    }

    boolean isLockedOut() {
        return lockedOut;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("discord").start(() -> connect(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
        ShardManager open = shards;
        if (open != null) {
            open.shutdown();
            open.getShards().forEach(Bot::await);
            shards = null;
        }
    }

    private static void await(JDA shard) {
        try {
            if (!shard.awaitShutdown(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                shard.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void connect(CountDownLatch stop) {
        try {
            do {
                if (!isHeld() && isConnected(stop)) {
                    return;
                }
            } while (!stop.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one whose backup this was made of may still be there: who is asked in Discord answers in its place. */
    private boolean isHeld() {
        try {
            return before.held();
        } catch (DataAccessException unknown) {
            return true;
        }
    }

    /** True when there is no need to try again. */
    private boolean isConnected(CountDownLatch stop) {
        try {
            ShardManager opened = builder().build();
            if (stop.getCount() == 0) {
                opened.shutdown();
            } else {
                shards = opened;
                connected.countDown();
            }
            return true;
        } catch (InvalidTokenException wrong) {
            lockOut();
            return true;
        } catch (RuntimeException away) {
            LOG.warn("Discord cannot be reached ({}); it will be tried again", away.getMessage());
            return false;
        }
    }

    private DefaultShardManagerBuilder builder() {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class));
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(
                        Objects.requireNonNull(settings.token()),
                        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
                .setShardsTotal(settings.shards() == 0 ? -1 : settings.shards())
                .setEnableShutdownHook(false)
                .setHttpClientBuilder(metrics.client())
                .addEventListeners(listeners.stream().toArray())
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onShutdown(ShutdownEvent event) {
                        if (event.getCloseCode() == CloseCode.AUTHENTICATION_FAILED) {
                            lockOut();
                        }
                    }
                });
        RestConfig rest = new RestConfig()
                .setRateLimiterFactory(
                        limits -> new LastRequests(new SequentialRestRateLimiter(limits), () -> !isRunning()));
        if (settings.isElsewhere()) {
            rest.setBaseUrl(settings.api());
            builder.setSessionController(new OtherGateway(settings.api()));
        }
        return builder.setRestConfig(rest);
    }
}
