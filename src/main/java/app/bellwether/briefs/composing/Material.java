package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.signals.Digest;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was selected, looked up; each kind in the order in which it is to be read, themes with new evidence first.
 *
 * @param others of each theme, those of its affair that gave it their place
 * @param within single facts of the affair of a theme or of another fact, by that
 * @param leftOut what was selected and is not offered
 * @param worth to the reader for whom it was
 */
record Material(
        List<Taken<Signal>> themes,
        Map<Taken<Signal>, List<Taken<Signal>>> others,
        List<Taken<QuickHit>> hits,
        Map<ItemRef, List<Taken<QuickHit>>> within,
        Map<ItemRef, Plan.LeftOut> leftOut,
        List<Taken<Insight>> insights,
        List<Taken<Digest>> digests,
        Worth worth) {

    /** The interests, as they were typed, that an item was taken for, and what is told within it. */
    List<String> because(Match match) {
        Stream<Match> facts = within(match.candidate().item()).stream().map(Taken::match);
        return Stream.concat(Stream.of(match), facts)
                .flatMap(one -> one.because().stream())
                .distinct()
                .toList();
    }

    /** The other single facts of the affair of that theme or fact. */
    List<Taken<QuickHit>> within(Taken<?> affair) {
        return within(affair.item());
    }

    List<Taken<QuickHit>> within(ItemRef affair) {
        return within.getOrDefault(affair, List.of());
    }

    /** What a fact is worth to its reader, or what the best one of its affair is. */
    double worth(Taken<QuickHit> hit) {
        return Stream.concat(Stream.of(hit), within(hit).stream())
                .mapToDouble(worth::ofFact)
                .max()
                .orElseThrow();
    }

    /** The same of a theme among them: never less than of a fact of its affair, which is told with it. */
    double worthOfTheme(Taken<Signal> theme) {
        return within(theme).stream().mapToDouble(worth::ofFact).reduce(worth.ofTheme(theme), Math::max);
    }

    /** Whether it is {@linkplain Scope#isBeside beside} what the reader follows. */
    boolean isBeside(Taken<?> taken) {
        return worth.scope().isBeside(taken.match());
    }

    boolean isEmpty() {
        return themes.isEmpty() && hits.isEmpty() && insights.isEmpty() && digests.isEmpty();
    }
}
