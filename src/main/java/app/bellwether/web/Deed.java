package app.bellwether.web;

import app.bellwether.delivery.LetterDesk;
import java.util.Arrays;

/** What came of something that an operator pressed, as the page that is shown next says it. */
enum Deed {
    SENT("It is sent with the next round, within a few seconds unless something holds it back."),
    ACCEPTED("Nothing was done: its server accepted it, and nothing is sent twice."),
    UNCERTAIN("Nothing was done: it may have been sent before all this was restored, and nothing is sent twice."),
    UNDER_WAY("Nothing was done: it is being sent just now."),
    HELD("Nothing was done: it is held. Resume it first."),
    LATE("Nothing was done: its time has passed. A brief is never sent stale; its reader finds it in the archive."),
    NOWHERE("Nothing was done: the address that it was for is not kept any more."),
    UNKNOWN("Nothing was done: there is nothing of that number any more."),
    LETTER_HOLDS("It is held, and nothing of it is lost. A brief goes out only until its time has passed."),
    READER_HOLDS("All letters to that reader are held. They go on being written, and wait."),
    CHANNEL_HOLDS(
            "All letters of that channel are held, also those to sign in. What is under way still goes; the others"
                    + " wait."),
    GOES("It goes on. What waited is sent with the next round."),
    UNHELD("Nothing was done: it was not held any more."),
    HELD_ALREADY("Nothing was done: it was held already, or does not wait any more."),
    TRIED("One letter finds out now whether it goes again."),
    ASKED("It is asked now, within a few seconds."),
    SOURCE_HOLDS("It is held: it is not asked until you resume it. Briefs say so of it from tomorrow on."),
    SOURCE_STAYS("Nothing was done: it is held, it sends by itself, or it is not read any more."),
    ACTED("It is acted on again, within a minute.");

    private final String words;

    Deed(String words) {
        this.words = words;
    }

    /** What an address says was done, in words; empty where it says nothing that can be. */
    static String words(String name) {
        return Arrays.stream(values())
                .filter(deed -> deed.key().equals(name))
                .map(deed -> deed.words)
                .findFirst()
                .orElse("");
    }

    String key() {
        return Plain.words(this).replace(' ', '-');
    }

    static Deed of(LetterDesk.Again again) {
        return switch (again) {
            case SOON -> SENT;
            case ACCEPTED -> ACCEPTED;
            case UNCERTAIN -> UNCERTAIN;
            case UNDER_WAY -> UNDER_WAY;
            case HELD -> HELD;
            case LATE -> LATE;
            case NOWHERE -> NOWHERE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
