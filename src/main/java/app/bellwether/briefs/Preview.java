package app.bellwether.briefs;

import java.time.LocalDate;
import java.util.List;

/**
 * What the last days would have given somebody.
 *
 * @param days how many were looked at
 * @param given the briefs of these days, oldest first
 * @param silence in a reader's words, why the last day without a brief has none; empty when every day has one
 */
public record Preview(int days, List<Given> given, String silence) {

    public Preview {
        given = List.copyOf(given);
    }

    /** A brief as it would have been: its headline, and the titles of its items. */
    public record Given(LocalDate date, String headline, List<String> items) {

        public Given {
            items = List.copyOf(items);
        }
    }

    /** How many items all of the briefs have. */
    public int items() {
        return given.stream().mapToInt(brief -> brief.items().size()).sum();
    }
}
