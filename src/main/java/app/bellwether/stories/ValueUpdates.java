package app.bellwether.stories;

import app.bellwether.stories.ArticleMeasures.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where later articles of a story say that a value has moved on. Rather none than a wrong one: a value that an earlier article
 * gave already is no news, an old value that the later article still gives is not over, and where one article gives two values
 * for the same words nobody knows which is meant.
 */
final class ValueUpdates {

    private ValueUpdates() {}

    /** By the time of the later article. The articles are given by time of publication. */
    static List<Tellings.Update> of(List<Read> articles) {
        List<Tellings.Update> updates = new ArrayList<>();
        for (int at = 1; at < articles.size(); at++) {
            Read newer = articles.get(at);
            List<Read> earlier = articles.subList(0, at).stream()
                    .filter(one ->
                            one.article().published().isBefore(newer.article().published()))
                    .toList();
            for (Measured now : newer.measured()) {
                before(earlier, newer, now)
                        .map(before -> new Tellings.Update(before.amount(), now.amount()))
                        .filter(update -> updates.stream().noneMatch(known -> same(known, update)))
                        .ifPresent(updates::add);
            }
        }
        return updates;
    }

    /** What the newest of the earlier articles that measures the same gave for it. */
    private static Optional<Measured> before(List<Read> earlier, Read newer, Measured now) {
        for (Read older : earlier.reversed()) {
            List<Measured> same =
                    older.measured().stream().filter(one -> one.sameThing(now)).toList();
            if (!same.isEmpty()) {
                Measured before = same.getFirst();
                boolean clear = onlyOneValue(same)
                        && onlyOneValue(newer.measured().stream()
                                .filter(before::sameThing)
                                .toList());
                boolean news = !older.says(now.quantity()) && earlier.stream().noneMatch(one -> gives(one, now));
                return clear && news && before.movesOnTo(now) && !newer.says(before.quantity())
                        ? Optional.of(before)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean gives(Read article, Measured now) {
        return article.measured().stream()
                .anyMatch(one -> one.sameThing(now) && Measured.sameValue(one.quantity(), now.quantity()));
    }

    private static boolean onlyOneValue(List<Measured> measured) {
        return measured.stream()
                .allMatch(one ->
                        Measured.sameValue(one.quantity(), measured.getFirst().quantity()));
    }

    private static boolean same(Tellings.Update one, Tellings.Update other) {
        return one.now().quantity().unit().equals(other.now().quantity().unit())
                && one.now().quantity().value().compareTo(other.now().quantity().value()) == 0
                && one.before()
                                .quantity()
                                .value()
                                .compareTo(other.before().quantity().value())
                        == 0;
    }
}
