/**
 * Carries letters to Discord channels.
 *
 * <p>Takes {@link app.bellwether.delivery.Letter letters}; gives Discord's messages. Never mentions anybody but a role that was
 * chosen. Start at {@code DiscordCourier}.
 */
@ApplicationModule(allowedDependencies = {"delivery", "briefs", "subscribers", "rendering", "writing"})
@NullMarked
package app.bellwether.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
