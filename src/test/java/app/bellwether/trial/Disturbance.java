package app.bellwether.trial;

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
    CLOCK_BACK("clock an hour behind, and set right");

    final String words;

    Disturbance(String words) {
        this.words = words;
    }

    /** Whether the process of that morning is another one than before. */
    boolean kills() {
        return this == KILLED_READING || this == KILLED_SENDING || this == DOWN;
    }
}
