package app.bellwether.writing;

import app.bellwether.judging.Announcement;
import app.bellwether.judging.Measurement;
import app.bellwether.judging.PastWeekday;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds in quotes what measures and when, by the closed words of their languages. */
public record QuoteParts(Linguist linguist) {

    /** A weekday as a quote calls it. */
    public record Weekday(String word, DayOfWeek day) {}

    /** Where the words end with which a quote {@linkplain Measurement#named names} what that quantity of it measures. */
    public OptionalInt measured(Citation quote, Quantity number) {
        boolean rate = !number.isCount() && !number.isMoney();
        return Measurement.named(read(quote), number.start(), rate);
    }

    /** The weekday on which a quote {@linkplain PastWeekday says} that something was done, without its date. */
    public Optional<Weekday> weekday(Citation quote) {
        return PastWeekday.of(read(quote)).map(day -> new Weekday(day.word(), day.day()));
    }

    /** Where the word ends with which a quote {@linkplain Announcement#made says} that something is to come. */
    public OptionalInt announced(Citation quote) {
        return Announcement.made(read(quote));
    }

    private Statement read(Citation quote) {
        return PlacedSentence.of(quote).read(linguist);
    }
}
