/**
 * Sees that every brief and answer reaches its destination once: claims, attempts, retries, deadlines.
 *
 * <p>Takes {@link app.bellwether.briefs.BriefSealed} and answers; gives {@link app.bellwether.delivery.Delivery deliveries}
 * and asks a {@link app.bellwether.delivery.Courier}. Never words anything. Start at {@link
 * app.bellwether.delivery.Outbox}.
 */
@ApplicationModule(allowedDependencies = {"meters", "briefs", "subscribers", "rendering", "writing"})
@NullMarked
package app.bellwether.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
