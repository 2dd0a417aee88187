package app.bellwether.subscribers;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a letter that came back counts against its mailbox, by what the status says of it (RFC 3463, section 3). */
public enum BounceWeight {

    /** Says nothing about the mailbox: what is wrong is our letter, our sender or the way between. */
    NONE(0),
    /** The mailbox, or its server, did not take it this time. */
    SOFT(1),
    /** There is no such mailbox. */
    HARD(2);

    private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

    /** No such mailbox or system, or something else wrong with the address; moved away, null MX; disabled; not routed anywhere. */
    private static final Set<String> GONE = Set.of("1.1", "1.2", "1.3", "1.4", "1.6", "1.10", "2.1", "4.4", "1.0");

    /** Our sender's address, and a letter that is too large. */
    private static final Set<String> OURS = Set.of("1.7", "1.8", "2.3", "3.4");

    private final int points;

    BounceWeight(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /**
     * What a letter's final status counts. Policy (x.7.x), protocol (x.5.x) and content (x.6.x) suppress nobody, and a letter that
     * arrived (2.x.x) neither; what is permanent but says no more than that counts as soft.
     *
     * @param status such as {@code 5.1.1}; any other text counts as soft
     */
    public static BounceWeight of(String status) {
        Matcher parts = STATUS.matcher(status);
        if (!parts.matches()) {
            return SOFT;
        }
        String detail = parts.group(2) + "." + parts.group(3);
        boolean elsewhere = Set.of("5", "6", "7").contains(parts.group(2)) || OURS.contains(detail);
        if (parts.group(1).equals("2") || elsewhere) {
            return NONE;
        }
        return parts.group(1).equals("5") && GONE.contains(detail) ? HARD : SOFT;
    }
}
