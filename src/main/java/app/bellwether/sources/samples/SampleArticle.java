package app.bellwether.sources.samples;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented article, dated by days from the first start.
 *
 * @param outlet slug of its outlet
 * @param slug its place in addresses
 * @param day 0 is the day of the first start
 * @param time of day, UTC
 * @param author null when none is named
 * @param text paragraphs, divided by a blank line; {@code {{day+3}}} stands for the date three days after its own
 * @param language ISO 639-1; null for the outlet's
 * @param futureDate whether its feed claims that it is from years ahead
 * @param edited its words as corrected later, null when they never are
 * @param segments turns of an episode, else null
 * @param comments of a discussion, else null
 */
record SampleArticle(
        String outlet,
        String slug,
        int day,
        LocalTime time,
        @Nullable String author,
        String title,
        String text,
        @Nullable String language,
        boolean futureDate,
        @Nullable Edit edited,
        @Nullable List<Turn> segments,
        @Nullable List<Comment> comments) {

    /** A later edit. */
    record Edit(int day, LocalTime time, String text) {}

    /** What somebody said in an episode, from that second on. */
    record Turn(String speaker, int at, String text) {}

    /** A comment, written at that time of the discussion's day or, if that is before the discussion, the day after. */
    record Comment(String author, LocalTime at, int depth, String text) {}
}
