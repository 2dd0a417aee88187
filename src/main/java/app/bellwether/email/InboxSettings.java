package app.bellwether.email;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.email.inbox}.
 *
 * @param authservId by what name our own mail server signs what it found out about a sender (RFC 8601, section 2.5); empty when nobody
 *     does
 * @param keep how long a message is kept as it came
 */
@ConfigurationProperties("bellwether.email.inbox")
record InboxSettings(
        @DefaultValue("") String authservId,
        @DefaultValue("30d") Duration keep) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    InboxSettings {
        authservId = authservId.strip().toLowerCase(Locale.ROOT);
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.email.inbox.keep must be at least 1d, lest a message is acted on twice");
        }
    }
}
