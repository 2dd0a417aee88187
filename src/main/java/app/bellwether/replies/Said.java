package app.bellwether.replies;

import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How answers say dates, numbers and lists, in fixed words. */
final class Said {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Said() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Of publications, which are dated alike for all readers. */
    static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Of a part, 0 to 1. */
    static String percent(double part) {
        return Math.round(part * 100) + "%";
    }

    static String count(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    static String list(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        };
    }

    static String quoted(List<String> parts) {
        return list(parts.stream().map(part -> "“" + part + "”").toList());
    }

    static Section answer(String heading, Block... blocks) {
        return new Section(Section.Kind.ANSWER, heading, List.of(blocks));
    }

    static Section answer(String heading, Block first, List<? extends Block> others) {
        return new Section(
                Section.Kind.ANSWER,
                heading,
                Stream.concat(Stream.of(first), others.stream()).collect(Collectors.toList()));
    }

    static Block.Paragraph paragraph(String... sentences) {
        return new Block.Paragraph(
                null, Stream.of(sentences).map(Passage::fixed).toList());
    }
}
