package app.bellwether.briefs.composing;

import app.bellwether.briefs.Occasion;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sentences with which a theme or a single fact can open a brief, the best first. */
record Ledes(Occasion occasion, CopyDesk copy, Themes themes, Recollection recollection) {

    /**
     * What opens a brief: single facts of the theme's affair that have come since what it rests on; what says the claim to whoever was not
     * told of it, and has come since to whoever was; what names the day that has come, what speaks against it, and what stands beside it.
     * What a brief before told goes behind what none did.
     */
    List<Passage> of(Taken<Signal> theme, List<Taken<QuickHit>> facts) {
        Signal signal = theme.it();
        List<Passage> saying = themes.isTold(theme) ? List.of() : saying(signal);
        return Stream.of(
                        recollection.fresh(newer(signal, facts)),
                        occasion.first() ? ofTheDay(signal, facts) : List.<Passage>of(),
                        recollection.fresh(saying),
                        copy.openings.best(ofTheWeek(recollection.news(signal, copy.sayings.reports(signal)))),
                        saying,
                        recollection.due(signal).stream().toList(),
                        // what contradicts is near to what it contradicts, and no retelling
                        copy.openings.best(recollection.unseen(themes.against(signal))),
                        copy.openings.best(reports(
                                recollection.come(signal, copy.sayings.sentences(signal, Evidence.Stance.CONTEXT)))))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Passage> ofTheWeek(List<Passage> passages) {
        return Earlier.ofTheWeek(occasion.at(), passages);
    }

    /** Those that the reader was not shown, if there are any; of a story that they know, what stands under a headline that they do not know first. */
    List<Passage> of(QuickHit hit) {
        List<Passage> opening = copy.singles.opening(hit);
        List<Passage> unseen = recollection.unseen(opening);
        QuotedStories stories = recollection.stories();
        List<Passage> anew = stories.has(hit.story()) ? stories.tellingMore(unseen) : List.of();
        return unseen.isEmpty()
                ? opening
                : Stream.concat(anew.stream(), unseen.stream()).distinct().toList();
    }

    /**
     * The single facts of its affair that have come since what it rests on, the last first: its newest state. What it rests on may be said by
     * the way of what tells such a fact.
     */
    private List<Passage> newer(Signal signal, List<Taken<QuickHit>> facts) {
        return sentences(facts)
                .filter(passage -> !Earlier.published(passage).isBefore(signal.reinforced()))
                .sorted(Comparator.comparing(Earlier::published).reversed())
                .toList();
    }

    private Stream<Passage> sentences(List<Taken<QuickHit>> facts) {
        return facts.stream()
                .flatMap(fact -> copy.quotes.passage(fact.it().evidence()).stream())
                .filter(passage -> copy.openings.isReadable(passage));
    }

    /** Of a theme that goes back weeks, the single facts of its affair and what else is of now: a first brief opens with no old news. */
    private List<Passage> ofTheDay(Signal signal, List<Taken<QuickHit>> facts) {
        if (!Sayings.isLasting(signal)) {
            return List.of();
        }
        return Stream.concat(
                        sentences(facts), saying(signal).stream().filter(passage -> copy.openings.isReadable(passage)))
                .filter(passage -> Earlier.published(passage).isAfter(occasion.considered()))
                .toList();
    }

    /** What says the claim, and is not of an earlier week: that is no news, whoever was not told of it. */
    private List<Passage> saying(Signal signal) {
        return ofTheWeek(recollection.timely(copy.sayings.saying(signal)));
    }

    /** Beside the claim, what somebody thinks is no news of it. */
    private List<Passage> reports(List<Passage> passages) {
        return recollection.fresh(passages).stream()
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .toList();
    }
}
