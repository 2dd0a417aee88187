package app.bellwether.subscribers;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An interest on one line, as settings and lists have it: its words, its weight and until when it counts. */
final class InterestLine {

    private static final Pattern LINE = Pattern.compile(
            "^(.+?)(?:\\s{1,20}\\*(\\d{1,2}(?:\\.\\d{1,3})?))?(?:\\s{1,20}until (\\d{4}-\\d\\d-\\d\\d))?");

    private InterestLine() {}

    /**
     * Reads {@code AI in India *2 until 2026-12-31}; weight and date may be left out.
     *
     * @throws java.time.DateTimeException when there is no such date
     * @throws IllegalArgumentException when the weight is none
     */
    static Interest read(String line, boolean muted, Taxonomy taxonomy) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("an interest needs words");
        }
        String weight = parts.group(2);
        String until = parts.group(3);
        return Interest.of(taxonomy.understand(parts.group(1)), muted)
                .weighing(weight == null ? 1 : Double.parseDouble(weight))
                .until(until == null ? null : LocalDate.parse(until));
    }

    static String write(Interest interest) {
        String number = String.format(Locale.ROOT, "%.3f", interest.weight()).replaceFirst("\\.?0+$", "");
        return interest.typed()
                + (interest.weight() == 1 ? "" : " *" + number)
                + (interest.until() == null ? "" : " until " + interest.until());
    }
}
