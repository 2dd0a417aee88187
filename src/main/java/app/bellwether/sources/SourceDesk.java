package app.bellwether.sources;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operator does about a source that does not do well, and how all of them did day by day. */
public interface SourceDesk {

    /** Has it asked at once, also one that was given up; false for one that is held, unknown, or a newsletter, which is never asked. */
    boolean askNow(String id);

    /** Leaves it unasked until it is let go; briefs say so of it once they are without it. False where {@link #askNow} is, too. */
    boolean hold(String id);

    /** Has it asked again as before; false when it was not held. */
    boolean letGo(String id);

    /** The ids of those that should have been asked ten minutes ago. */
    Set<String> late();

    /** How many articles of each of these are kept; those without any are left out. */
    Map<String, Integer> articles(Collection<String> sources);

    /** How each of these did from a day on, by source and day; days without anything are left out. */
    List<Day> days(Collection<String> sources, LocalDate from);

    /** The same of all sources together, by day. */
    List<Day> days(LocalDate from);

    /**
     * A day of a source, of UTC.
     *
     * @param source empty where it is all of them
     * @param articles that were new
     * @param failures how often it was asked and could not be read
     */
    record Day(String source, LocalDate date, int articles, int failures) {}
}
