/**
 * Carries letters by SMTP, and brings what readers answer.
 *
 * <p>Takes {@link app.bellwether.delivery.Letter letters} and raw messages; gives MIME messages and {@link
 * app.bellwether.replies.Question questions}. Never answers whoever may not ask. It may use {@code sources} to hand on the newsletters
 * that its listener takes ({@link app.bellwether.sources.Letterbox}), and reads none. Start at {@link
 * app.bellwether.email.Inbox}.
 */
@ApplicationModule(
        allowedDependencies = {
            "meters",
            "mail",
            "sources",
            "delivery",
            "replies",
            "briefs",
            "subscribers",
            "rendering",
            "writing"
        })
@NullMarked
package app.bellwether.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
