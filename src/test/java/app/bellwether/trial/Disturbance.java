package app.bellwether.trial;

import java.util.EnumSet;
import java.util.List;

/** What befalls Bellwether on a morning of the trial month. */
enum Disturbance {
    KILLED_READING("killed while it read"),
    KILLED_SENDING("killed while it sent"),
    DOWN("down when briefs were due"),
    DATABASE_KILLED("database killed and started again"),
    CONNECTIONS_ENDED("connections to the database ended"),
    MAIL_REFUSES("mail server refuses"),
    MAIL_HANGS("mail server hangs"),
    MAIL_GREYLISTS("mail server greylists"),
    MAIL_DROPS("mail server drops after DATA"),
    SOME_FEEDS_FAIL("some feeds fail, rave or hang"),
    ALL_FEEDS_FAIL("all feeds fail"),
    CLOCK_FORWARD("clock an hour ahead, and set right"),
    CLOCK_BACK("clock an hour behind, and set right"),
    DATABASE_STOPPED("database away for 20 seconds"),
    READ_ONLY("database takes nothing (read-only)"),
    CONNECTIONS_TAKEN("others have all connections of the database"),
    FAILED_OVER("database fails over to its stand-by"),
    FAILED_OVER_BEHIND("database fails over to a stand-by that is a second behind"),
    DISK_FULL("disk of the database full"),
    DOMAIN_HANGS("a mail domain hangs for a day"),
    THREE_DAYS_DOWN("down for three days");

    /** What befalls a morning of the trial month; the others are tried one by one. */
    static final List<Disturbance> OF_A_MONTH = List.copyOf(EnumSet.range(KILLED_READING, CLOCK_BACK));

    final String words;

    Disturbance(String words) {
        this.words = words;
    }

    /** Whether it is the database that something befalls, for as long as that takes. */
    boolean ofTheDatabase() {
        return switch (this) {
            case DATABASE_KILLED,
                    DATABASE_STOPPED,
                    READ_ONLY,
                    CONNECTIONS_TAKEN,
                    FAILED_OVER,
                    FAILED_OVER_BEHIND,
                    DISK_FULL -> true;
            default -> false;
        };
    }

    /** Whether the process of that morning is another one than before. */
    boolean kills() {
        return this == KILLED_READING || this == KILLED_SENDING || this == DOWN || this == THREE_DAYS_DOWN;
    }
}
