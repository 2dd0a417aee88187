/**
 * A reader's morning: who is due, what is new for them, composing, numbering, sealing, keeping.
 *
 * <p>Takes selections; gives {@link app.bellwether.briefs.Brief briefs}, {@link app.bellwether.briefs.Silence silences} and
 * {@link app.bellwether.briefs.BriefSealed}. Never sends. Start at {@link app.bellwether.briefs.Briefs}.
 */
@ApplicationModule(
        allowedDependencies = {
            "meters",
            "matching",
            "signals",
            "stories",
            "sources",
            "subscribers",
            "writing",
            "rendering",
            "language",
            "taxonomy"
        })
@NullMarked
package app.bellwether.briefs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
