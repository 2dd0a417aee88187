/**
 * The pages: the local outbox, evidence, archive, and how reading the sources goes.
 *
 * <p>Takes requests; gives HTML. Never needs JavaScript, and shows no address of a reader but in the local outbox. Start at
 * {@code OutboxPages}.
 */
@ApplicationModule(
        allowedDependencies = {
            "mail",
            "taxonomy",
            "language",
            "sources",
            "stories",
            "writing",
            "rendering",
            "signals",
            "subscribers",
            "matching",
            "briefs",
            "delivery",
            "replies",
            "email"
        })
@NullMarked
package app.bellwether.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
