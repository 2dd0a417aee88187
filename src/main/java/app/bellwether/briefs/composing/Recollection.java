package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.briefs.Occasion;
import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.signals.Urgency;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What one reader's briefs of the last days told them. For one brief. */
public final class Recollection {

    /** What was read shortly before a brief may have been looked at only after it. */
    private static final Duration LOOKED_INTO = Duration.ofHours(1);

    /** One of so many who tell a theme again has to bring news of it. */
    private static final int ENOUGH = 3;

    private final Occasion occasion;
    private final CopyDesk copy;
    private final Map<ItemRef, Brief> told = new LinkedHashMap<>();
    private final Map<Passage, Boolean> retold = new HashMap<>();
    private final Map<SignalId, List<TextFeatures>> known = new HashMap<>();
    private final Map<SignalId, Boolean> ofFacts = new HashMap<>();
    private final QuotedStories stories;
    private final Supplier<List<TextFeatures>> readings;

    /** The sentences that they were shown. */
    final Set<String> shown;

    Recollection(Occasion occasion, CopyDesk copy) {
        this.occasion = occasion;
        this.copy = copy;
        this.shown = occasion.earlier().stream()
                .flatMap(brief -> brief.document().told())
                .map(Citation::quote)
                .collect(Collectors.toSet());
        this.readings = SingletonSupplier.of(
                () -> shown.stream().map(copy.repetition::read).toList());
        for (Brief brief : occasion.earlier()) {
            for (NumberedItem item : brief.items()) {
                told.putIfAbsent(item.item(), brief);
            }
        }
        this.stories = new QuotedStories(occasion, copy, readings);
    }

    /** The stories that those quoted. */
    public QuotedStories stories() {
        return stories;
    }

    /** Those that were not shown. */
    List<Passage> unseen(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !shown.contains(passage.text()))
                .toList();
    }

    /** Those that were neither shown nor told in other words, and that no day has overtaken. */
    List<Passage> fresh(List<Passage> passages) {
        return timely(unseen(passages)).stream()
                .filter(passage -> shown.isEmpty()
                        || !retold.computeIfAbsent(passage, one -> copy.repetition.retells(one.text(), readings.get())))
                .toList();
    }

    /** Those that announce nothing for a day that is over. */
    List<Passage> timely(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !copy.deadlines.isOver(passage))
                .toList();
    }

    /** Whether a passage adds something to what they were shown. */
    boolean isBeyond(Passage passage) {
        return !copy.repetition.addsLittle(passage.text(), readings.get());
    }

    /** Whether its title only says what they were told. */
    boolean knowsTitleOf(Signal signal) {
        return copy.repetition.retells(signal.title(), readings.get());
    }

    /**
     * Of what supports a theme, what has come since they were told of it last or had their last brief and, of one that they know, had not been
     * reported by then. A figure and a turn had not; who else says so, and that more papers tell of an event that they were told of, had.
     */
    List<Passage> news(Signal theme, List<Passage> supporting) {
        List<Passage> come = fresh(come(theme, supporting));
        Instant told = toldOrLast(theme);
        if (told == null || come.isEmpty() || !(remembers(theme) || isOfAFact(theme))) {
            return come;
        }
        List<TextFeatures> known = known(theme, told);
        return come.stream()
                .filter(passage -> stories.haveThatOf(passage)
                        ? copy.repetition.goesOn(passage.text(), known)
                        : !copy.repetition.retells(passage.text(), known))
                .toList();
    }

    /** What they were shown, and what the theme's evidence had said by then, as far as it had been read. */
    private List<TextFeatures> known(Signal theme, Instant told) {
        return known.computeIfAbsent(theme.id(), _ -> {
            Stream<TextFeatures> reported = theme.evidence().stream()
                    .filter(evidence -> evidence.published().isBefore(told))
                    .flatMap(evidence -> copy.quotes.passage(evidence).stream())
                    .filter(passage -> !copy.quotes.isReadAfter(told.minus(LOOKED_INTO), passage))
                    .map(passage -> copy.repetition.read(passage.text()));
            return Stream.concat(readings.get().stream(), reported).toList();
        });
    }

    /** Of articles read since they were told of the theme last or, if never, since their last brief, and not published long before. */
    List<Passage> come(Signal theme, List<Passage> passages) {
        Instant since = toldOrLast(theme);
        return passages.stream()
                .filter(passage -> since == null
                        || (passage.cited().published().isAfter(since.minus(Occasion.LATE))
                                && copy.quotes.isReadAfter(since.minus(LOOKED_INTO), passage)))
                .toList();
    }

    /** Whether a brief of the last days told of it. */
    boolean remembers(Signal signal) {
        return lastTold(signal).isPresent();
    }

    /**
     * Whether they were told of the signal, and since the brief that told of it last nobody contradicted it, what was reported of it
     * only says what had been reported by then, and it is no more urgent. That more say so is no news.
     */
    public boolean knows(Signal signal) {
        return lastTold(signal)
                .filter(brief -> bringsNothing(signal) && !presses(signal, brief.sealed()))
                .isPresent();
    }

    /** Whether it was not told to them, but something of one of its stories and of its matter. */
    boolean isOfAFact(Signal signal) {
        return ofFacts.computeIfAbsent(signal.id(), _ -> !remembers(signal) && stories.tellOf(signal));
    }

    /** Whether that is all that is known of it: nothing has come since, speaks against it or presses. */
    boolean knowsByAFact(Signal signal) {
        return isOfAFact(signal) && !copy.urgencies.isPressing(signal) && bringsNothing(signal);
    }

    /** Of many who tell a theme again some have words that nobody had: unless enough of them bring news, it brings none. */
    private boolean bringsNothing(Signal signal) {
        List<Passage> come = come(signal, copy.sayings.reports(signal));
        return !isContradicted(signal) && news(signal, come).size() * ENOUGH < Math.max(1, come.size());
    }

    /** The sentence that names this day, if it asks to act by it, and a brief of an earlier day was the last to tell of it. */
    public Optional<Passage> due(Signal signal) {
        boolean today =
                signal.urgency().because() instanceof Urgency.Deadline(LocalDate day) && day.equals(occasion.date());
        return lastTold(signal)
                .filter(brief -> today && brief.date().isBefore(occasion.date()) && !isContradicted(signal))
                .flatMap(_ -> copy.deadlines.of(signal).stream()
                        .filter(deadline -> deadline.date().equals(occasion.date()))
                        .map(Deadlines.Deadline::passage)
                        .findFirst());
    }

    /** The brief of the last days that told of it last. */
    Optional<Brief> lastTold(Signal signal) {
        return Optional.ofNullable(told.get(ItemRef.of(signal.id())));
    }

    private @Nullable Instant toldOrLast(Signal signal) {
        return lastTold(signal).map(Brief::sealed).orElse(occasion.sent().last());
    }

    /** Whether something speaks against it that has come since they were told of it, and that they were not shown. */
    boolean isContradicted(Signal signal) {
        return !unseen(come(signal, copy.sayings.sentences(signal, Evidence.Stance.CONTRADICTS)))
                .isEmpty();
    }

    /** Whether it asks to act now, and did not then. */
    private boolean presses(Signal signal, Instant told) {
        return copy.urgencies.isPressing(signal)
                && copy.desk.signals().byId(signal.id(), told).stream()
                        .anyMatch(then -> then.urgency().level() != Urgency.Level.ACT_NOW);
    }
}
