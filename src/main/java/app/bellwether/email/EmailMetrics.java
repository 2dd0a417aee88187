package app.bellwether.email;

import app.bellwether.delivery.Outcome;
import app.bellwether.meters.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured of mail: what servers say to letters, and what came in. */
@Component
class EmailMetrics {

    /** As {@link SmtpReply} words it. */
    private static final Pattern CODES =
            Pattern.compile("\\A(\\S{1,60}+) (?:([245])\\d\\d|no reply)(?: (\\S{1,60}+))?");

    /** What the registry of enhanced status codes has (RFC 5248), and a little more; a server may say anything. */
    private static final Pattern ENHANCED = Pattern.compile("[245]\\.[0-7]\\.(\\d|[1-3]\\d)");

    private static final List<String> STEPS =
            List.of("connect", "ehlo", "helo", "starttls", "auth", "mail", "rcpt", "data");

    private static final String END = "end";
    private static final String NONE = "none";

    private final Meters meters;

    EmailMetrics(Meters meters, JdbcClient jdbc) {
        this.meters = meters;
        meters.state(() -> incoming(jdbc))
                .count("waiting", "bellwether.inbound.waiting", "Messages that came and were not acted on yet.")
                .count("aside", "bellwether.inbound.aside", "Messages that could not be acted on and were set aside.");
        List.of("2xx", "4xx", "5xx", NONE).forEach(codes -> replied(END, codes, NONE, 0));
        ambiguous(0);
        for (String result : List.of("ignored", "asked", "left", "came_back", "called_spam")) {
            received(result, 0);
        }
    }

    /** A letter was handed to the mail server. */
    void handed(Outcome outcome, long nanos) {
        meters.timer("bellwether.smtp.attempt", "Handing a letter to the mail server.")
                .record(Duration.ofNanos(nanos));
        switch (outcome) {
            case Outcome.Accepted _ -> replied(END, "2xx", NONE, 1);
            case Outcome.Deferred deferred -> replied(deferred.code());
            case Outcome.Refused refused -> replied(refused.code());
        }
    }

    /** A message was acted on. */
    void received(Verdict verdict) {
        received(
                switch (verdict) {
                    case Verdict.Ignored _ -> "ignored";
                    case Verdict.Asked _ -> "asked";
                    case Verdict.Left _ -> "left";
                    case Verdict.CameBack _ -> "came_back";
                    case Verdict.CalledSpam _ -> "called_spam";
                },
                1);
    }

    private void replied(String code) {
        Matcher parts = CODES.matcher(code);
        if (!parts.matches()) {
            replied(NONE, NONE, NONE, 1);
            return;
        }
        String verb = parts.group(1).toLowerCase(Locale.ROOT);
        String step = verb.equals(".") ? END : STEPS.contains(verb) ? verb : "other";
        String status = parts.group(3);
        replied(
                step,
                parts.group(2) == null ? NONE : parts.group(2) + "xx",
                status == null ? NONE : ENHANCED.matcher(status).matches() ? status : "other",
                1);
        ambiguous(step.equals(END) && parts.group(2) == null ? 1 : 0);
    }

    private void replied(String step, String codes, String enhanced, int times) {
        meters.counter(
                        "bellwether.smtp.replies",
                        "What mail servers said to letters: at which step, the class of the code and the enhanced one.",
                        "step",
                        step,
                        "class",
                        codes,
                        "enhanced",
                        enhanced)
                .increment(times);
    }

    private void ambiguous(int times) {
        meters.counter(
                        "bellwether.smtp.ambiguous",
                        "Letters sent to their end to which the server said nothing; they may go out twice.")
                .increment(times);
    }

    private void received(String result, int times) {
        meters.counter("bellwether.inbound", "Messages that came, by what they turned out to be.", "result", result)
                .increment(times);
    }

    private static Map<String, Object> incoming(JdbcClient jdbc) {
        return jdbc.sql("""
            select count(*) filter (where state = 'NEW') as waiting, count(*) filter (where state = 'SET_ASIDE') as aside
            from email.incoming
            """).query().singleRow();
    }
}
