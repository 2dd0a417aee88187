package app.bellwether.subscribers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing, or nothing unasked for, is sent to a mailbox.
 *
 * @param until from when on it does not count any more; null as long as nobody takes it back
 * @param subscriber who had the address when it began, unless they are erased
 */
public record Suppression(
        Reason reason,
        Scope scope,
        Evidence evidence,
        Instant since,
        @Nullable Instant until,
        Optional<SubscriberId> subscriber) {

    /** Which of those that count for a mailbox stops a letter there; empty when it may go. Asked where the letter leaves. */
    public static Optional<Suppression> stopping(List<Suppression> there, boolean asked) {
        return there.stream()
                .filter(suppression -> suppression.scope().stops(asked))
                .findFirst();
    }

    /** What it came of. */
    public enum Reason {
        HARD_BOUNCE,
        SOFT_BOUNCES,
        COMPLAINT,
        /** Somebody with a letter of theirs said that none is to come again, see {@link Subscribers#refuse}. */
        REFUSED,
        OPERATOR
    }

    /** What it stops. */
    public enum Scope {
        EVERYTHING,
        /** Briefs and notes; not what somebody asks for in that moment, such as a key to confirm or to sign in with. */
        UNASKED;

        /** Whether it stops a letter that somebody asked for in that moment, or one that they did not. */
        public boolean stops(boolean asked) {
            return this == EVERYTHING || !asked;
        }
    }

    /**
     * What was said, and about which letter. No address gets into it, and no key of a link.
     *
     * @param delivery the id of the letter's delivery; empty for none
     * @param status as in RFC 3463, such as {@code 5.1.1}; empty when there is none
     * @param diagnostic what the server said, or the operator
     */
    public record Evidence(String delivery, String status, String diagnostic) {

        private static final int LONGEST = 300;
        private static final int LOOKED_AT = 4 * LONGEST;
        private static final Pattern ADDRESS =
                Pattern.compile("(?<![^\\s<>\"'(),;:@＠])[^\\s<>\"'(),;:@＠]*+[@＠][^\\s<>\"'(),;]*+");

        /** What stands in a link so long that only a key does: a server that repeats it would open something with it. */
        private static final Pattern KEY = Pattern.compile("(?<=[/=]|%2F|%3D)[A-Za-z0-9_~-]{20,}");

        public Evidence {
            String start = diagnostic.substring(0, Math.min(diagnostic.length(), LOOKED_AT));
            String clean = ADDRESS.matcher(withoutKeys(start.replaceAll("[\\s\\p{Cntrl}]++", " ")))
                    .replaceAll("…")
                    .strip();
            diagnostic = clean.length() <= LONGEST
                    ? clean
                    : clean.substring(0, LONGEST).strip() + " …";
        }

        /** The same words, with no key in their links. */
        public static String withoutKeys(String said) {
            return KEY.matcher(said).replaceAll("…");
        }
    }
}
