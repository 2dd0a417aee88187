package app.bellwether.briefs.composing;

import app.bellwether.briefs.Lull;
import app.bellwether.briefs.Lull.Trouble;
import app.bellwether.briefs.Silence;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words what kept Bellwether from its work, so that nobody takes it for silence. */
final class TroubleWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Lull lull;
    private final Wording wording;
    private final ZoneId zone;

    TroubleWords(Lull lull, Wording wording) {
        this.lull = lull;
        this.wording = wording;
        this.zone = lull.subscriber().schedule().zone();
    }

    /** Of the first of them. */
    Optional<String> headline() {
        return lull.troubles().stream()
                .findFirst()
                .map(trouble -> "Bellwether " + verb(trouble) + days(trouble) + ", so no brief came");
    }

    List<Passage> sentences() {
        List<Passage> sentences = new ArrayList<>();
        for (Trouble trouble : lull.troubles()) {
            sentences.add(Passage.fixed("Bellwether " + verb(trouble) + object(trouble) + span(trouble) + "."));
        }
        if (!sentences.isEmpty()) {
            sentences.add(Passage.fixed("That you heard nothing then does not mean that nothing happened."));
            sentences.add(Passage.fixed(lull.now().kind() == Silence.Kind.QUIET ? WORKS : GOES_ON));
        }
        return sentences;
    }

    private static final String WORKS = "It works again, and has looked at what was published meanwhile.";
    private static final String GOES_ON =
            "It goes on trying; when it succeeds, the next brief covers what was published meanwhile.";

    private static String verb(Trouble trouble) {
        boolean on = trouble.until() == null;
        return switch (trouble.fault()) {
            case READING -> on ? "has not been able to read" : "could not read";
            case MAKING -> on ? "has not been able to make your brief" : "could not make your brief";
            case RUNNING -> on ? "has stood still" : "stood still";
            case SENDING -> on ? "has not been able to send" : "could not send";
        };
    }

    private static String object(Trouble trouble) {
        return switch (trouble.fault()) {
            case READING -> " any of its sources";
            case MAKING, RUNNING -> "";
            case SENDING -> " what it had made for you";
        };
    }

    private String days(Trouble trouble) {
        LocalDate from = LocalDate.ofInstant(trouble.from(), zone);
        if (trouble.until() == null) {
            return " since " + wording.day(from);
        }
        LocalDate until = LocalDate.ofInstant(trouble.until(), zone);
        return from.equals(until)
                ? " on " + wording.day(from)
                : " between " + wording.day(from) + " and " + wording.day(until);
    }

    private String span(Trouble trouble) {
        return trouble.until() == null
                ? " since " + moment(trouble.from())
                : " between " + moment(trouble.from()) + " and " + moment(trouble.until());
    }

    private String moment(Instant instant) {
        return TIME.format(instant.atZone(zone)) + " on " + wording.day(instant);
    }
}
