package app.bellwether.sources;

import app.bellwether.language.Linguist;
import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.parsing.Issues;
import java.time.Instant;

/** Reads mails of newsletters; needs no network and no database. */
public final class Newsletters {

    private Newsletters() {}

    /** By what a mail is known again: its own id, of its author, since anybody can write another's id. */
    public static String name(PublishedMail issue) {
        return Digests.sha256(
                issue.mail().messageId() + "\n" + issue.mail().from().orElse(""));
    }

    /** By what one is known again of which nothing can be read. */
    public static String name(byte[] raw) {
        return Digests.sha256(raw);
    }

    /**
     * Reads an issue: each of its items is an entry, or all of it is one. Dates, languages and what an item is known by are as in feeds.
     * Nothing of it says whose mailbox it came to.
     *
     * @param seen now; stands in for dates that are absent or in the future
     */
    public static FeedReading read(PublishedMail issue, Origin origin, Instant seen, Linguist linguist) {
        return Feeds.reading(Issues.parse(issue, name(issue)), origin, seen, linguist);
    }
}
