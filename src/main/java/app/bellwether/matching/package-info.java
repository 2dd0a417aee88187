/**
 * Selects the items that concern a subscriber, says why and why not, and whether they are worth a brief.
 *
 * <p>Takes candidates, a subscriber and what they were sent; gives a {@link app.bellwether.matching.Selection}. Keeps
 * nothing. Start at {@link app.bellwether.matching.Matchmaker}.
 */
@ApplicationModule(
        allowedDependencies = {"signals", "stories", "sources", "writing", "subscribers", "language", "taxonomy"})
@NullMarked
package app.bellwether.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
