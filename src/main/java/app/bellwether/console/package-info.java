/**
 * The same engines on a command line, without a server and without a database.
 *
 * <p>Takes JSON Lines; gives JSON Lines. Keeps nothing; what one command needs of a server, the house hands in ({@code Doors}). Start at
 * {@code Console}.
 */
@ApplicationModule(
        allowedDependencies = {
            "mail",
            "taxonomy",
            "language",
            "sources",
            "stories",
            "judging",
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
package app.bellwether.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
