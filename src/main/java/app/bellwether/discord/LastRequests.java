package app.bellwether.discord;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.requests.RestRateLimiter;

/**
 * JDA's keeping of limits, but that it drops what is still to be asked when the gateway has refused the bot for good. JDA would ask it
 * first, with a token that does not count any more, and say that the gateway refused it only when it looks again, up to a minute later.
 *
 * @param leaving whether the bot ends by itself, and may finish what it began
 */
record LastRequests(RestRateLimiter limits, BooleanSupplier leaving) implements RestRateLimiter {

    @Override
    public void enqueue(Work task) {
        limits.enqueue(task);
    }

    @Override
    public void stop(boolean shutdown, Runnable callback) {
        limits.stop(shutdown || !leaving.getAsBoolean(), callback);
    }

    @Override
    public boolean isStopped() {
        return limits.isStopped();
    }

    @Override
    public int cancelRequests() {
        return limits.cancelRequests();
    }
}
