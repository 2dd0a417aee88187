package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Lull;
import app.bellwether.briefs.MorningDesk;
import app.bellwether.briefs.Silence;
import app.bellwether.matching.Decision;
import app.bellwether.rendering.Clean;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One reader as the operator sees them who was asked why something came or did not: what they asked for, what was decided for a day and
 * why, what was sent. No address is shown.
 */
@Component
record ReaderSheet(Belongings belongings, MorningDesk mornings, LetterLines letters, Clock clock) {

    private static final int DAYS = 30;

    /** A day, and what it came to. */
    record Day(String date, String written, String words, boolean chosen) {}

    /** A candidate, and what was decided of it. */
    record Candidate(String title, String words) {}

    /**
     * Why a day is as it is.
     *
     * @param said what of its making the brief itself says: what was read, and whether it came late
     */
    record Explained(
            String words,
            List<String> said,
            List<Candidate> taken,
            List<Candidate> left,
            List<LetterLines.Line> letters) {}

    /** @param date the day that is explained; null for the newest */
    Map<String, @Nullable Object> of(Subscriber reader, @Nullable LocalDate date) {
        List<Brief> briefs = belongings.briefs().of(reader.id(), DAYS);
        List<Silence> silences = belongings.briefs().silences(reader.id(), DAYS);
        List<LocalDate> dates = Stream.concat(
                        briefs.stream().map(Brief::date), silences.stream().map(Silence::date))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(DAYS)
                .toList();
        LocalDate chosen = date != null ? date : dates.isEmpty() ? null : dates.getFirst();
        ZoneId zone = reader.schedule().zone();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("id", reader.id().value());
        model.put("standing", standing(reader));
        model.put("late", mornings.lateFor(reader).map(LateNow::line).stream().toList());
        model.put(
                "held",
                letters.desk().held().stream()
                        .anyMatch(held -> held.name().equals(reader.id().value())));
        model.put("understood", UnderstoodInterest.of(reader.preferences()));
        model.put(
                "days",
                dates.stream()
                        .map(one -> new Day(
                                one.toString(), Times.day(one), words(one, briefs, silences), one.equals(chosen)))
                        .toList());
        model.put("chosen", chosen == null ? "" : Times.day(chosen));
        model.put("date", date == null ? "" : date.toString());
        model.put(
                "explained",
                Stream.concat(
                                briefs.stream()
                                        .filter(one -> one.date().equals(chosen))
                                        .map(one -> explained(one, zone)),
                                silences.stream()
                                        .filter(one -> one.date().equals(chosen))
                                        .map(one -> explained(one, zone)))
                        .toList());
        model.put("kept", belongings.of(reader));
        return model;
    }

    private String standing(Subscriber reader) {
        String when = Plain.when(reader.schedule());
        return switch (reader.state()) {
            case PENDING -> "Signed up, and has not confirmed; nothing but the letter to confirm may be sent.";
            case CONFIRMED ->
                Plain.next(reader.schedule(), clock.instant())
                        .map(next -> "Gets a brief " + when + "; the next is due on " + next + ".")
                        .orElse("Gets briefs, but no date is left on which one could come.");
            case PAUSED -> "Pauses, and gets answers only.";
            case UNSUBSCRIBED -> "Has left; nothing is sent.";
        };
    }

    private static String words(LocalDate date, List<Brief> briefs, List<Silence> silences) {
        List<String> all = Stream.concat(
                        briefs.stream()
                                .filter(one -> one.date().equals(date))
                                .map(one -> "edition " + one.edition() + ", "
                                        + Clean.line(one.document().headline())),
                        silences.stream().filter(one -> one.date().equals(date)).map(one -> Plain.words(one.kind())))
                .toList();
        return String.join("; ", all);
    }

    private Explained explained(Brief brief, ZoneId zone) {
        List<Decision> decisions = belongings.briefs().decisions(brief.id());
        return new Explained(
                "Edition %d, “%s”: made at %s (%s), to be sent until %s."
                        .formatted(
                                brief.edition(),
                                Clean.line(brief.document().headline()),
                                Times.minute(brief.sealed(), zone),
                                zone.getId(),
                                Times.minute(brief.deadline(), zone)),
                said(brief),
                decisions.stream()
                        .filter(Decision::taken)
                        .map(ReaderSheet::candidate)
                        .toList(),
                decisions.stream()
                        .filter(one -> !one.taken())
                        .map(ReaderSheet::candidate)
                        .toList(),
                letters.of(brief.id()));
    }

    private static List<String> said(Brief brief) {
        return brief.document()
                .blocks(Section.Kind.COVERAGE::equals)
                .flatMap(block ->
                        block instanceof Block.Paragraph paragraph ? paragraph.passages().stream() : Stream.empty())
                .map(Passage::text)
                .map(Clean::line)
                .toList();
    }

    private static Candidate candidate(Decision decision) {
        String reasons = decision.reasons().isEmpty()
                ? ""
                : " Interests that speak for it: " + Clean.line(Plain.list(decision.reasons())) + ".";
        return new Candidate(
                Clean.line(decision.title()),
                Clean.line(decision.words())
                        + reasons
                        + (decision.taken() ? " " : " Left out at the stage " + decision.stage() + ". ")
                        + scores(decision.score(), decision.needed()));
    }

    private static String scores(double score, double needed) {
        return "Score " + Plain.oneDigit(score) + ", needed " + Plain.oneDigit(needed) + ".";
    }

    private Explained explained(Silence silence, ZoneId zone) {
        return new Explained(
                "No brief (%s), decided at %s (%s): %s"
                        .formatted(
                                Plain.words(silence.kind()),
                                Times.minute(silence.decided(), zone),
                                zone.getId(),
                                Clean.line(silence.reason())),
                List.of(),
                List.of(),
                mornings.nearest(silence).stream().map(ReaderSheet::nearest).toList(),
                List.of());
    }

    private static Candidate nearest(Lull.Miss miss) {
        return new Candidate(
                Clean.line(miss.title()),
                "It came nearest to being worth a brief. " + scores(miss.score(), miss.needed()));
    }
}
