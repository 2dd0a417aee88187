package app.bellwether.email;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code bellwether.email.inbox}.
 *
 * @param authservId by what name our own mail server signs what it found out about a sender (RFC 8601, section 2.5); empty when nobody
 *     does
 * @param keep how long it is kept what a message was and what was done with it
 * @param quota how much is kept of all
 * @param quotaPerSender how much is kept of what was ignored from one address
 * @param repliesFor how long a letter may be answered
 */
@ConfigurationProperties("bellwether.email.inbox")
record InboxSettings(
        @DefaultValue("") String authservId,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("200MB") DataSize quota,
        @DefaultValue("5MB") DataSize quotaPerSender,
        @DefaultValue("90d") Duration repliesFor) {

    /** What stays of a message that was acted on: its header and how it begins. */
    static final int EXCERPT_BYTES = 32 << 10;

    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final DataSize LEAST = DataSize.ofMegabytes(1);

    InboxSettings {
        if (repliesFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("bellwether.email.inbox.replies-for must be at least 1d");
        }
        if (quota.compareTo(LEAST) < 0 || quotaPerSender.compareTo(DataSize.ofBytes(EXCERPT_BYTES)) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.email.inbox.quota must be at least 1MB, and quota-per-sender at least 32KB");
        }
        authservId = authservId.strip().toLowerCase(Locale.ROOT);
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "bellwether.email.inbox.keep must be at least 1d, lest a message is acted on twice");
        }
    }
}
