/**
 * The pages: the local outbox, evidence, archive, and how reading the sources goes.
 *
 * <p>Takes requests; gives HTML. Never needs JavaScript, and shows no address of a reader but in the local outbox. It may use
 * {@code models} to show an operator what was asked of one ({@link app.bellwether.models.ModelUse}), and asks nothing; {@code
 * meters} to count for them what alarms count. Start at {@code OutboxPages}.
 */
@ApplicationModule(
        allowedDependencies = {
            "meters",
            "mail",
            "taxonomy",
            "language",
            "models",
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
