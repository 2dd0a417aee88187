package app.bellwether.briefs.composing;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Urgency;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words what closes a brief: counts that reconcile (R5), what can be asked, what was read, and why the reader got it. */
final class Closing {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Occasion occasion;
    private final Articles articles;
    private final Wording wording;

    Closing(Occasion occasion, Articles articles, Wording wording) {
        this.occasion = occasion;
        this.articles = articles;
        this.wording = wording;
    }

    /**
     * What is to be remembered of several items: what is contradicted, what is most urgent, and with it the next date. The date alone
     * stands right above, and to count what stands above is to say nothing: then there is no bottom line.
     */
    List<Block.Paragraph> bottomLine(Plan plan, Numbers numbers, Dates dates) {
        String line = (disputed(plan, numbers) + mostUrgent(plan, numbers)).strip();
        return numbers.items().size() < 2 || line.isEmpty()
                ? List.of()
                : List.of(fixed((dates.next() + " " + line).strip()));
    }

    /** " Sources disagree on no. 2." */
    private static String disputed(Plan plan, Numbers numbers) {
        List<String> disputed = plan.disputed().stream()
                .map(item -> numbers.of(item).orElseThrow())
                .sorted()
                .map(number -> "no. " + number)
                .toList();
        return disputed.isEmpty() ? "" : " Sources disagree on " + Wording.list(disputed) + ".";
    }

    /** Only where that tells some themes from others. */
    private static String mostUrgent(Plan plan, Numbers numbers) {
        List<Piece> themes = plan.pieces(Section.Kind.MAP);
        List<String> urgent = themes.stream()
                .filter(piece -> Urgency.Level.ACT_NOW.words().equals(piece.label()))
                .map(piece ->
                        "no. " + numbers.of(piece.match().candidate().item()).orElseThrow())
                .toList();
        return urgent.isEmpty() || urgent.size() == themes.size() ? "" : " Most urgent: " + Wording.list(urgent) + ".";
    }

    /** Only what can be answered, and only where one can reply. */
    List<Block.Paragraph> questions(List<NumberedItem> items) {
        if (occasion.subscriber().destination().channel() != Destination.Channel.EMAIL) {
            return List.of();
        }
        int last = items.size();
        String words =
                "What else is said of no. 1, for it and against it? Reply “more 1”. Who reports no. %1$d? “sources %1$d”. Why is no. %2$d in your brief? “why %2$d”."
                        .formatted(Math.min(2, last), Math.min(3, last));
        return List.of(fixed(words));
    }

    List<Block.Paragraph> coverage() {
        List<Passage> passages = new ArrayList<>();
        Sources.Coverage coverage = occasion.coverage();
        if (coverage.sources() > 0) {
            passages.add(Passage.fixed(read(coverage)));
        }
        Articles.Counts counts = articles.count(occasion.since(), occasion.at());
        passages.add(Passage.fixed("%s of %s since %s."
                .formatted(
                        Wording.count(counts.articles(), "article", "articles"),
                        Wording.count(counts.publishers(), "publisher", "publishers"),
                        wording.day(occasion.since()))));
        if (!occasion.complete()) {
            passages.add(Passage.fixed(
                    "Not everything that arrived was looked at in time; the rest is for the next brief."));
        }
        return List.of(new Block.Paragraph(null, passages));
    }

    private static String read(Sources.Coverage coverage) {
        String read =
                "%d of %s read".formatted(coverage.read(), Wording.count(coverage.sources(), "source", "sources"));
        if (coverage.failed().isEmpty()) {
            return read + ".";
        }
        List<String> failed = coverage.failed().stream()
                .map(failure -> "%s (%s)".formatted(failure.name(), failure.reason()))
                .toList();
        return "%s; %d failed: %s.".formatted(read, failed.size(), Wording.list(failed));
    }

    List<Block.Paragraph> whyYou() {
        Subscriber subscriber = occasion.subscriber();
        List<String> wanted = typed(subscriber, false);
        List<String> muted = typed(subscriber, true);
        String follow = "You follow " + Wording.list(Wording.quoted(wanted))
                + (muted.isEmpty() ? "." : " and muted " + Wording.list(Wording.quoted(muted)) + ".");
        String edition = "This edition is for %s, comes %s and takes at most %s."
                .formatted(
                        Lens.readers(subscriber.role()),
                        when(subscriber.schedule()),
                        Wording.count(subscriber.minutes(), "minute", "minutes"));
        List<Passage> passages = new ArrayList<>(List.of(Passage.fixed(follow), Passage.fixed(edition)));
        if (subscriber.destination().channel() == Destination.Channel.EMAIL) {
            passages.add(Passage.fixed("Reply “stop” and it ends, “help” and you are told what else you can change."));
        }
        return List.of(new Block.Paragraph(null, passages));
    }

    private static List<String> typed(Subscriber subscriber, boolean muted) {
        return subscriber.interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(Interest::typed)
                .toList();
    }

    private static String when(Schedule schedule) {
        List<String> days = schedule.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .toList();
        String on = days.size() == DayOfWeek.values().length ? "every day" : "on " + Wording.list(days);
        return "%s at %s (%s)"
                .formatted(on, TIME.format(schedule.time()), schedule.zone().getId());
    }

    private static Block.Paragraph fixed(String words) {
        return new Block.Paragraph(null, List.of(Passage.fixed(words)));
    }
}
