/**
 * Knows who reads, what they asked for and whether they agreed; the only home of addresses and consent.
 *
 * <p>Takes what people ask for; gives {@link app.bellwether.subscribers.Subscriber subscribers}, and answers a change with
 * before and after. Never sends anything. Start at {@link app.bellwether.subscribers.Subscribers}.
 */
@ApplicationModule(allowedDependencies = {"meters", "taxonomy"})
@NullMarked
package app.bellwether.subscribers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
