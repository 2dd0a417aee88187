/**
 * Carries letters to Discord, and brings what people ask there.
 *
 * <p>Takes {@link app.bellwether.delivery.Letter letters} and what is done in Discord; gives messages, {@link
 * app.bellwether.replies.Question questions} and subscribers. Never mentions anybody but a role that was chosen. Start at {@code
 * DiscordCourier} for what goes out, at {@code Front} for what comes in.
 */
@ApplicationModule(
        allowedDependencies = {
            "meters",
            "replies",
            "delivery",
            "briefs",
            "matching",
            "subscribers",
            "rendering",
            "writing",
            "taxonomy"
        })
@NullMarked
package app.bellwether.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
