package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.SignalVersion;
import app.bellwether.writing.Block;
import app.bellwether.writing.Passage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed since the reader's last brief: what is new, what is contradicted, has grown, was closed.
 * That something stayed as it was is no change.
 */
record Changes(Occasion occasion, CopyDesk copy, BriefPhrases wording, Themes themes, Numbers numbers) {

    private static final int CLOSED = 3;
    private static final int OTHERWISE = 1;

    /** Below this strength a signal is closed. */
    private static final double FADED = .5;

    /** By less than a fifth, a strength goes up and down with every report. */
    private static final double GROWN = 1.2;

    /** More publishers are a number. */
    private static final int NAMED = 3;

    /**
     * A theme of the brief.
     *
     * @param told when the reader was told of it last, or of anything
     */
    private record NumberedTheme(int number, String name, Taken<Signal> theme, Instant told) {

        boolean isContradicted() {
            return !against(theme.it(), told).isEmpty();
        }
    }

    /** What changed; a theme whose title heads the brief goes by its number alone. */
    List<Block.Paragraph> blocks(Material material, Lead lead, UsedSentences said) {
        Instant last = occasion.sent().last();
        if (last == null) {
            return List.of();
        }
        List<NumberedTheme> all = material.themes().stream()
                .flatMap(theme -> numbered(theme, lead, last).stream())
                .sorted(Comparator.comparingInt(NumberedTheme::number))
                .toList();
        Set<ItemRef> told = material.themes().stream().map(Taken::item).collect(Collectors.toSet());
        List<Passage> fresh = all.stream()
                .filter(one -> !themes.isTold(one.theme) && !themes.isOfAKnownMatter(one.theme.it()))
                .map(one -> Passage.fixed(one.name + "."))
                .toList();
        List<Block.Paragraph> blocks = new ArrayList<>();
        add(blocks, "changes.contradicted", contradicted(all, said));
        add(blocks, "changes.grown", grown(all));
        add(blocks, "changes.new", fresh.size() == told.size() ? List.of() : fresh);
        add(blocks, "changes.closed", closed(occasion.previous(), told));
        return blocks;
    }

    private Optional<NumberedTheme> numbered(Taken<Signal> theme, Lead lead, Instant last) {
        OptionalInt number = numbers.of(theme.item());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String title = lead.isHeadedBy(theme.it()) ? "" : theme.it().title();
        // what they remember of it is how it stood in the brief that told of it
        Instant told = themes.lastTold(theme).map(Brief::sealed).orElse(last);
        return Optional.of(new NumberedTheme(number.getAsInt(), name(number.getAsInt(), title), theme, told));
    }

    private List<Passage> contradicted(List<NumberedTheme> all, UsedSentences said) {
        return all.stream()
                .filter(one -> themes.isTold(one.theme) && one.isContradicted())
                .flatMap(one -> Stream.concat(
                        Stream.of(line(one.name, contradiction(one.theme.it(), one.told))),
                        said.firstViews(OTHERWISE, themes.against(one.theme.it())).stream()))
                .toList();
    }

    private List<Passage> grown(List<NumberedTheme> all) {
        return all.stream()
                .filter(one -> themes.isTold(one.theme) && !one.isContradicted())
                .flatMap(one -> copy.desk.signals().byId(one.theme.it().id(), one.told).stream()
                        .map(then -> growth(then, one.theme.it()))
                        .filter(steps -> !steps.isEmpty())
                        .map(steps -> line(one.name, steps)))
                .toList();
    }

    private void add(List<Block.Paragraph> blocks, String lead, List<Passage> passages) {
        if (!passages.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.say(lead), passages));
        }
    }

    private String name(int number, String title) {
        return title.isEmpty()
                ? wording.say("changes.no", "number", number)
                : wording.say("changes.no-title", "number", number, "title", wording.quoted(title));
    }

    private static Passage line(String name, List<String> words) {
        return Passage.fixed(name + ": " + String.join("; ", words) + ".");
    }

    /** That more say the same is no change, unless it has made the theme weightier or more urgent. */
    private List<String> growth(Signal then, Signal now) {
        if (now.strength().value() >= GROWN * then.strength().value()) {
            return steps(then, now);
        }
        boolean pressing =
                copy.urgencies.of(now).level().compareTo(then.urgency().level()) < 0;
        return pressing ? urgency(then, now).stream().toList() : List.of();
    }

    /** "publishers 16 → 18 (now also A and B)", "strength 5.3 → 7". */
    private List<String> steps(Signal then, Signal now) {
        return Stream.concat(moved(then, now), urgency(then, now).stream()).toList();
    }

    private Stream<String> moved(Signal then, Signal now) {
        return Stream.of(
                        step("changes.reported", publishers(then), publishers(now))
                                .map(step -> come(step, then, now)),
                        step(
                                "changes.strength",
                                wording.number(then.strength().value()),
                                wording.number(now.strength().value())))
                .flatMap(Optional::stream);
    }

    private Optional<String> urgency(Signal then, Signal now) {
        return step("changes.urgency", wording.level(then.urgency()), copy.urgencies.label(now));
    }

    /** A number of publishers does not say by whose word it grew; where some have left, names would not add up with it (R5). */
    private String come(String step, Signal then, Signal now) {
        Set<String> known = Sayings.publishers(then).collect(Collectors.toSet());
        List<String> come = Sayings.publishers(now)
                .filter(publisher -> !known.contains(publisher))
                .toList();
        boolean addUp = known.size() + come.size() == Sayings.publishers(now).count();
        return come.isEmpty() || come.size() > NAMED || !addUp
                ? step
                : wording.say("changes.come", "step", step, "publishers", wording.list(come));
    }

    private String publishers(Signal signal) {
        return wording.number(BigDecimal.valueOf(Sayings.publishers(signal).count()));
    }

    /** "1 new report against it, by A", and what became of it. */
    private List<String> contradiction(Signal signal, Instant last) {
        return Stream.concat(
                        Stream.of(against(against(signal, last))),
                        copy.desk.signals().byId(signal.id(), last).stream().flatMap(then -> moved(then, signal)))
                .toList();
    }

    private Optional<String> step(String of, String then, String now) {
        return then.equals(now) ? Optional.empty() : Optional.of(wording.say(of, "then", then, "now", now));
    }

    private String against(List<Evidence> reports) {
        List<String> publishers =
                reports.stream().map(Evidence::publisher).distinct().toList();
        int count = (int) reports.stream().map(Evidence::article).distinct().count();
        String by = publishers.size() > NAMED
                ? wording.say("changes.publishers", "count", publishers.size())
                : wording.list(publishers);
        return wording.say("changes.against", "reports", count, "publishers", by);
    }

    private static List<Evidence> against(Signal signal, Instant last) {
        return signal.evidence(Evidence.Stance.CONTRADICTS).stream()
                .filter(evidence -> evidence.published().isAfter(last))
                .toList();
    }

    /** Themes of the last brief that nobody goes on with, and why. */
    private List<Passage> closed(@Nullable Brief previous, Set<ItemRef> told) {
        if (previous == null) {
            return List.of();
        }
        return previous.items().stream()
                .map(NumberedItem::item)
                .filter(item -> item.type() == ItemRef.Type.SIGNAL && !told.contains(item))
                .flatMap(item -> copy.desk.signals().byId(new SignalId(item.id()), occasion.at()).stream())
                .flatMap(signal -> course(signal).stream())
                .limit(CLOSED)
                .map(Passage::fixed)
                .toList();
    }

    /** It was open when it was told; that it is not now is a change, though what closed it may be dated by older evidence. */
    private Optional<String> course(Signal signal) {
        SignalVersion.State state = copy.desk.signals().versions(signal.id()).reversed().stream()
                .filter(version -> !version.at().isAfter(occasion.at()))
                .findFirst()
                .map(SignalVersion::state)
                .orElse(SignalVersion.State.OPEN);
        String title = wording.quoted(signal.title());
        return switch (state) {
            case OPEN -> Optional.empty();
            case FADED ->
                Optional.of(wording.say(
                        "changes.faded",
                        "title",
                        title,
                        "day",
                        wording.day(BriefPhrases.publishedOn(signal.reinforced())),
                        "strength",
                        wording.number(FADED)));
            case FALLEN -> Optional.of(wording.say("changes.fallen", "title", title));
            case MERGED -> Optional.of(wording.say("changes.merged", "title", title));
        };
    }
}
