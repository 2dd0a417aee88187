package app.bellwether.briefs.composing;

import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Block;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what closes a brief: counts that reconcile (R5), what can be asked, what was read, and why the reader got it. */
record Closing(Occasion occasion, CopyDesk copy, BriefPhrases wording) {

    /** Of sources that failed so many are named. */
    private static final int NAMED = 4;

    /**
     * What is to be remembered of several items: what is contradicted, what is most urgent, and with it the next date. The date alone
     * stands right above, and to count what stands above is to say nothing: then there is no bottom line.
     */
    List<Block.Paragraph> bottomLine(Plan plan, Numbers numbers, DatesAhead dates) {
        List<Integer> urgent = mostUrgent(plan, numbers);
        List<Integer> disputed = plan.disputed(wording).stream()
                .map(item -> numbers.of(item).orElseThrow())
                .sorted()
                .toList();
        String line = (items("bottom.disputed", disputed) + " " + items("bottom.urgent", urgent)).strip();
        // what points to one item twice sums nothing up
        boolean single = disputed.isEmpty()
                && urgent.equals(dates.nextNumber().stream().boxed().toList());
        return numbers.items().size() < 2 || line.isEmpty() || single
                ? List.of()
                : List.of(fixed((dates.next() + " " + line).strip()));
    }

    /** "Sources disagree on no. 2."; empty when there are none. */
    private String items(String key, List<Integer> numbers) {
        return numbers.isEmpty() ? "" : wording.say(key, "items", wording.items(numbers));
    }

    /** Only where that tells some themes from others. */
    private List<Integer> mostUrgent(Plan plan, Numbers numbers) {
        List<Piece> themes = Stream.of(Section.Kind.LEDE, Section.Kind.MAP)
                .flatMap(section -> plan.pieces(section).stream())
                .filter(piece -> piece.match().candidate().item().type() == ItemRef.Type.SIGNAL)
                .toList();
        List<Integer> urgent = themes.stream()
                .filter(piece -> wording.urgent().equals(piece.label()))
                .map(piece -> numbers.of(piece.match().candidate().item()).orElseThrow())
                .toList();
        return urgent.size() == themes.size() ? List.of() : urgent;
    }

    /** Only what can be answered, and only where one can reply. */
    List<Block.Paragraph> questions(Material material, Numbers numbers) {
        if (occasion.subscriber().destination().channel() != Destination.Channel.EMAIL) {
            return List.of();
        }
        List<String> asked = new OpenQuestions(wording, copy.singles).of(material, numbers);
        return List.of(fixed(wording.say("questions", "asked", String.join(", ", asked))));
    }

    List<Block.Paragraph> coverage() {
        List<Passage> passages = new ArrayList<>();
        Sources.Coverage coverage = occasion.coverage();
        if (coverage.sources() > 0) {
            passages.add(Passage.fixed(read(coverage)));
        }
        Articles.Counts counts = copy.desk.articles().count(occasion.since(), occasion.at());
        passages.add(wording.fixed(
                "coverage.counts",
                "articles",
                counts.articles(),
                "publishers",
                counts.publishers(),
                "day",
                wording.day(occasion.since())));
        if (!occasion.complete()) {
            passages.add(wording.fixed("coverage.incomplete"));
        }
        return List.of(new Block.Paragraph(null, passages));
    }

    private String read(Sources.Coverage coverage) {
        if (coverage.failed().isEmpty()) {
            return wording.say("coverage.read", "read", coverage.read(), "sources", coverage.sources());
        }
        // who runs it sees all of them
        List<String> named =
                coverage.failed().stream().limit(NAMED).map(this::failed).toList();
        return wording.say(
                named.size() < coverage.failed().size() ? "coverage.failed-among" : "coverage.failed",
                "read",
                coverage.read(),
                "sources",
                coverage.sources(),
                "failed",
                coverage.failed().size(),
                "names",
                wording.list(named));
    }

    /** Why is told by whoever reads, in English: another reader is not given words that they did not ask for. */
    private String failed(Sources.Coverage.Failure failure) {
        return wording.language().equals(Frame.ENGLISH)
                ? "%s (%s)".formatted(failure.name(), failure.reason())
                : failure.name();
    }

    List<Block.Paragraph> whyYou(Material material, Plan plan, Numbers numbers) {
        List<Passage> passages = new ArrayList<>(List.of(follows()));
        nothingOn(numbers.items()).ifPresent(passages::add);
        if (occasion.introduces()) {
            passages.add(edition());
        }
        if (occasion.subscriber().destination().channel() == Destination.Channel.EMAIL) {
            new Narrowing(occasion, material.worth().scope(), wording)
                    .of(plan, numbers)
                    .ifPresent(passages::add);
            passages.add(wording.fixed("why.stop"));
        }
        return List.of(new Block.Paragraph(null, passages));
    }

    private Passage follows() {
        String wanted = wording.list(wording.quoted(typed(false)));
        List<String> muted = typed(true);
        return muted.isEmpty()
                ? wording.fixed("why.follow", "wanted", wanted)
                : wording.fixed("why.muted", "wanted", wanted, "muted", wording.list(wording.quoted(muted)));
    }

    private Passage edition() {
        Subscriber subscriber = occasion.subscriber();
        Schedule schedule = subscriber.schedule();
        return wording.fixed(
                "why.edition",
                "role",
                Lens.word(subscriber.role()),
                "when",
                wording.days(schedule),
                "time",
                wording.time(schedule.time()),
                "zone",
                schedule.zone().getId(),
                "minutes",
                subscriber.minutes());
    }

    /** Of which of their interests none of the items is: whoever follows them need not look for what is not there. */
    private Optional<Passage> nothingOn(List<NumberedItem> items) {
        List<String> missing = typed(false).stream()
                .filter(interest ->
                        items.stream().noneMatch(item -> item.because().contains(interest)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.fixed("why.nothing", "nothing", wording.list(wording.quoted(missing))));
    }

    private List<String> typed(boolean muted) {
        return occasion.subscriber().interests().stream()
                .filter(interest -> interest.muted() == muted)
                .map(Interest::typed)
                .toList();
    }

    private static Block.Paragraph fixed(String words) {
        return new Block.Paragraph(null, List.of(Passage.fixed(words)));
    }
}
