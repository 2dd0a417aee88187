package app.bellwether.sources.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/** When a server wants to be asked again, within reason. */
public final class CacheHeaders {

    private static final Duration LONGEST_FRESH = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,18})");
    private static final Pattern NOT_KEPT = Pattern.compile("(?:^|[\\s,])no-(?:cache|store)\\b");

    private CacheHeaders() {}

    /** How long the answer stays fresh. */
    static Optional<Duration> fresh(MessageHeaders answer) {
        var control = value(answer, "Cache-Control").toLowerCase(java.util.Locale.ROOT);
        var age = MAX_AGE.matcher(control);
        if (NOT_KEPT.matcher(control).find()) {
            return Optional.empty();
        } else if (age.find()) {
            return within(Duration.ofSeconds(Long.parseLong(age.group(1))), LONGEST_FRESH);
        }
        var expires = date(value(answer, "Expires"));
        var date = date(value(answer, "Date"));
        return expires.flatMap(end -> date.flatMap(start -> within(Duration.between(start, end), LONGEST_FRESH)));
    }

    /** How long the server wants to be left alone. */
    public static Optional<Duration> retryAfter(MessageHeaders answer, Instant now) {
        var value = value(answer, "Retry-After");
        if (value.matches("\\d{1,18}")) {
            return within(Duration.ofSeconds(Long.parseLong(value)), LONGEST_WAIT);
        }
        return date(value).flatMap(until -> within(Duration.between(now, until), LONGEST_WAIT));
    }

    private static Optional<Duration> within(Duration wished, Duration longest) {
        return wished.isPositive() ? Optional.of(wished.compareTo(longest) > 0 ? longest : wished) : Optional.empty();
    }

    private static Optional<Instant> date(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.ofNullable(DateUtils.parseStandardDate(value));
    }

    static String value(MessageHeaders answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }
}
