/**
 * Understands what readers send back, and answers from stored evidence.
 *
 * <p>Takes a {@link app.bellwether.replies.Question}; leaves an answer in the outbox. Never answers from anywhere but what is
 * stored. Start at {@link app.bellwether.replies.Replies}.
 */
@ApplicationModule(
        allowedDependencies = {
            "meters",
            "delivery",
            "briefs",
            "matching",
            "signals",
            "stories",
            "sources",
            "subscribers",
            "language",
            "taxonomy",
            "writing"
        })
@NullMarked
package app.bellwether.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
