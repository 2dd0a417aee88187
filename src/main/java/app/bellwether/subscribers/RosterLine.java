package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one line of a roster, and says of each cell what is wrong with it. For one use. */
final class RosterLine {

    private static final int LONGEST_WAY = 200;
    private static final int MOST_INTERESTS = 50;
    private static final int LONGEST_INTEREST = 150;

    /** As much as the most interests take; reading more could take hours, and would be said back. */
    private static final int LONGEST_CELL = 10_000;

    /** PostgreSQL keeps no NUL, and no page shows the others. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private static final Set<String> GETS_BRIEFS = Set.of("", "confirmed", "paused");

    private final Map<RosterColumn, String> cells;
    private final long line;
    private final List<Roster.Problem> problems = new ArrayList<>();

    RosterLine(long line, Map<RosterColumn, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** Somebody who is to be brought in, and how they agreed. */
    record Entry(Destination destination, Preferences wish, Consent.Proof proof) {}

    List<Roster.Problem> problems() {
        return problems;
    }

    /** Empty when there are problems. */
    Optional<Entry> read(Taxonomy taxonomy, Instant now) {
        cells.forEach((column, words) -> {
            if (words.length() > LONGEST_CELL) {
                problem(column, "this is longer than " + LONGEST_CELL + " characters; shorten it");
            } else if (CONTROL.matcher(words).find()) {
                problem(column, "a character stands here that no keyboard writes; type this cell again");
            }
        });
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (!GETS_BRIEFS.contains(text(RosterColumn.STATE).toLowerCase(Locale.ROOT))) {
            problem(
                    RosterColumn.STATE,
                    "who is “" + text(RosterColumn.STATE) + "” gets no briefs and is not brought in");
            return Optional.empty();
        }
        Destination destination = destination();
        Consent.Proof proof = proof(now);
        Preferences wish = wish(taxonomy);
        return destination == null || proof == null || wish == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(destination, wish, proof));
    }

    private @Nullable Destination destination() {
        boolean mail = !text(RosterColumn.EMAIL).isEmpty();
        if (mail != text(RosterColumn.DISCORD).isEmpty()) {
            problem(RosterColumn.EMAIL, "a line needs an email address or the id of a Discord channel, and one only");
            return null;
        }
        return mail
                ? cell(RosterColumn.EMAIL, "", "write an address such as ada@example.org", Addresses::email)
                : cell(RosterColumn.DISCORD, "", "write the channel's id, digits only", Addresses::channel);
    }

    private Consent.@Nullable Proof proof(Instant now) {
        String how = text(RosterColumn.AGREED_HOW);
        if (how.isEmpty() || how.length() > LONGEST_WAY) {
            problem(
                    RosterColumn.AGREED_HOW,
                    "say how they agreed to be sent briefs, for example “form on example.org”, in at most 200"
                            + " characters; without that nobody is brought in");
            return null;
        }
        String at = text(RosterColumn.AGREED_AT);
        Instant agreed = cell(
                RosterColumn.AGREED_AT,
                "",
                "write when they agreed, such as 2026-03-05 or 2026-03-05T07:00:00Z",
                RosterLine::instant);
        if (agreed != null && agreed.isAfter(now)) {
            problem(RosterColumn.AGREED_AT, "this is in the future; write when they agreed");
            return null;
        }
        return new Consent.Proof(new Agreed(at, how).way(), "");
    }

    private static Instant instant(String written) {
        return written.length() == "2026-03-05".length()
                ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(written);
    }

    private @Nullable Preferences wish(Taxonomy taxonomy) {
        List<Interest> interests = Stream.concat(
                        interests(RosterColumn.INTERESTS, false, taxonomy),
                        interests(RosterColumn.MUTED, true, taxonomy))
                .toList();
        if (interests.size() > MOST_INTERESTS) {
            problem(RosterColumn.INTERESTS, "at most " + MOST_INTERESTS + " interests, please");
        }
        Role role = cell(RosterColumn.ROLE, "leader", "choose " + Role.WORDS, Role::of);
        Schedule schedule = schedule();
        Integer minutes = cell(RosterColumn.MINUTES, "5", "write a number from 1 to 60", Integer::valueOf);
        Double threshold = cell(RosterColumn.THRESHOLD, "2", "write a number from 0 to 10", Double::valueOf);
        Boolean notes = cell(RosterColumn.NOTES, "on", "write on or off", RosterLine::isOn);
        String language = cell(RosterColumn.LANGUAGE, "en", "write two letters such as en", RosterLine::language);
        if (role == null
                || schedule == null
                || minutes == null
                || threshold == null
                || notes == null
                || language == null) {
            return null;
        }
        try {
            return new Preferences(
                    text(RosterColumn.NAME), role, schedule, minutes, language, threshold, interests, notes);
        } catch (IllegalArgumentException wrong) {
            problems.add(new Roster.Problem(line, "", wrong.getMessage() + "; correct it", true));
            return null;
        }
    }

    private @Nullable Schedule schedule() {
        ZoneId zone = cell(RosterColumn.ZONE, "UTC", "write an IANA zone such as Europe/Stockholm", ZoneId::of);
        LocalTime time = cell(RosterColumn.TIME, "07:00", "write a time such as 07:00", LocalTime::parse);
        var days =
                cell(RosterColumn.DAYS, "daily", "write daily, weekdays, weekly, mon-fri or tue, thu", Weekdays::parse);
        DaysOff off = cell(
                RosterColumn.DAYS_OFF,
                "",
                "write dates such as 2026-12-24 or, for every year, 12-25",
                dates -> DaysOff.parse(Cells.parts(dates)));
        LocalDate until = text(RosterColumn.PAUSED_UNTIL).isEmpty()
                ? null
                : cell(RosterColumn.PAUSED_UNTIL, "", "write a date such as 2026-12-24", RosterLine::date);
        return zone == null || time == null || days == null || off == null
                ? null
                : new Schedule(zone, time, days).without(off).paused(until);
    }

    /** With a year of four digits, since a calendar of the database ends before that of the clock. */
    private static LocalDate date(String written) {
        LocalDate date = LocalDate.parse(written);
        if (written.length() > "2026-12-24".length()) {
            throw new IllegalArgumentException(written);
        }
        return date;
    }

    private Stream<Interest> interests(RosterColumn column, boolean muted, Taxonomy taxonomy) {
        return Cells.parts(text(column)).stream().flatMap(words -> {
            if (words.length() > LONGEST_INTEREST) {
                problem(column, "an interest here has more than " + LONGEST_INTEREST + " characters; shorten it");
                return Stream.empty();
            }
            try {
                return Stream.of(InterestLine.read(words, muted, taxonomy));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problem(
                        column,
                        "“" + words + "” is no interest; write “AI in India”, or “AI in India *2 until 2026-12-31”");
                return Stream.empty();
            }
        });
    }

    private static boolean isOn(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "on", "yes", "true" -> true;
            case "off", "no", "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static String language(String word) {
        if (!word.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private <T> @Nullable T cell(RosterColumn column, String otherwise, String then, Function<String, T> reading) {
        String written = text(column).isEmpty() ? otherwise : text(column);
        try {
            return reading.apply(written);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            problem(column, wrong(column, written) + then);
            return null;
        }
    }

    private static String wrong(RosterColumn column, String written) {
        if (written.isEmpty()) {
            return "this is empty; ";
        }
        return column == RosterColumn.EMAIL ? "this is no email address; " : "“" + written + "” cannot be read; ";
    }

    private String text(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void problem(RosterColumn column, String what) {
        problems.add(new Roster.Problem(line, column.title(), what, true));
    }
}
