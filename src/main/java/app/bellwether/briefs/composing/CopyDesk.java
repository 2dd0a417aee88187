package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Signals;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Document;
import app.bellwether.writing.Section;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Prepares what can be said of the items of an instant, in one language and for one day of one zone: each item once, for all readers who
 * get it. It keeps what it prepared, so it is for some moments only, like the desk that it reads from. Safe for threads.
 */
public final class CopyDesk {

    /** Characters of what somebody follows, in one line. */
    private static final int TOPICS = 80;

    final Desk desk;
    final Shelf shelf;
    final BriefPhrases wording;
    final Quotes quotes;
    final Deadlines deadlines;
    final Urgencies urgencies;
    final StoryReports reports;
    final Figures figures;
    final Coherence coherence;
    final Openings openings;
    final Sayings sayings;
    final Repetition repetition;
    final Singles singles;
    final Views views;
    final Further further;
    final UnclearWeekdays weekdays;
    final ItemSpans spans;

    private final Instant at;

    /** For readers of the occasion's instant, date, zone and language. */
    public CopyDesk(Desk desk, Occasion occasion, Shelf shelf) {
        this.desk = desk;
        this.at = occasion.at();
        this.shelf = shelf;
        this.wording = BriefPhrases.of(occasion.subscriber(), occasion.date());
        this.quotes = new Quotes(desk.articles(), shelf.extracts);
        this.deadlines = new Deadlines(occasion.date(), shelf, quotes);
        this.urgencies = new Urgencies(deadlines, wording);
        Beginnings beginnings = new Beginnings(shelf, quotes);
        this.reports = new StoryReports(desk, shelf, quotes, beginnings);
        this.figures = new Figures(shelf.linguist, quotes, shelf.parts, wording);
        this.coherence = new Coherence(shelf, quotes);
        this.openings = new Openings(shelf.extracts);
        this.sayings = new Sayings(shelf.extracts, quotes, reports, beginnings, openings, wording);
        this.repetition = shelf.repetition;
        this.weekdays = new UnclearWeekdays(occasion.date(), shelf.extracts, shelf.parts, wording);
        this.singles = new Singles(quotes, reports, openings, coherence, weekdays, wording);
        this.views = new Views(quotes, repetition, wording);
        this.further = new Further(quotes, reports, beginnings, singles, shelf.extracts, repetition);
        this.spans = new ItemSpans(shelf.linguist, quotes, reports, wording.language());
    }

    /** A brief that was composed for somebody alike, as that number of the reader's. */
    public Document numbered(Document document, Subscriber reader, int number) {
        return document.withEdition(edition(reader, number, document.sections()));
    }

    /** The line below a brief's headline: its day, its number, what its reader follows, and how long it takes. */
    String edition(Subscriber reader, int number, List<Section> sections) {
        List<String> typed = reader.interests().stream()
                .filter(interest -> !interest.muted())
                .map(Interest::typed)
                .toList();
        String topics = BriefPhrases.joined(typed, ", ", TOPICS);
        return wording.say(
                topics.isEmpty() ? "edition.plain" : "edition",
                "day",
                wording.wholeDay(),
                "number",
                number,
                "topics",
                topics,
                "minutes",
                Lengths.minutes(sections));
    }

    /** What the reader's briefs of the last days told. */
    public Recollection recollection(Occasion occasion) {
        return new Recollection(occasion, this);
    }

    /**
     * What a model may be shown of an item, to word it for any reader; nothing of an item of which it words nothing.
     *
     * @param until by when that was read
     */
    public Set<SourceSpan> spans(ItemRef item, Occasion occasion, Instant until) {
        Signals signals = desk.signals();
        Instant from = occasion.considered();
        Optional<Set<SourceSpan>> found = switch (item.type()) {
            case SIGNAL -> signals.byId(new SignalId(item.id()), at).map(signal -> spans.of(signal, until));
            case HIT -> one(signals.quickHits(from, at), QuickHit::id, item).map(hit -> spans.of(hit, until));
            case INSIGHT -> {
                List<Insight> insights = signals.insights(from, at);
                yield one(insights, Insight::id, item).map(insight -> spans.of(insight, insights, until));
            }
            case DIGEST ->
                one(signals.digests(from, at), digest -> digest.discussion().value(), item)
                        .map(digest -> spans.of(digest, until));
        };
        return found.orElse(Set.of());
    }

    private static <T> Optional<T> one(List<T> all, Function<T, String> id, ItemRef item) {
        return all.stream().filter(one -> id.apply(one).equals(item.id())).findFirst();
    }

    /** Whether it prepares for that occasion, whoever the reader is. */
    boolean isFor(Occasion occasion) {
        return at.equals(occasion.at()) && wording.equals(BriefPhrases.of(occasion.subscriber(), occasion.date()));
    }
}
