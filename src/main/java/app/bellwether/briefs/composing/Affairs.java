package app.bellwether.briefs.composing;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.stories.StoryId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps one affair from filling the map: of themes that rest on the same stories, only the first is told. */
final class Affairs {

    private static final double SHARE = 1.0 / 3;

    private Affairs() {}

    static List<Taken<Signal>> distinct(List<Taken<Signal>> themes) {
        List<Taken<Signal>> kept = new ArrayList<>();
        for (Taken<Signal> theme : themes) {
            if (kept.stream().noneMatch(other -> same(stories(theme.it()), stories(other.it())))) {
                kept.add(theme);
            }
        }
        return kept;
    }

    private static boolean same(Set<StoryId> one, Set<StoryId> other) {
        Set<StoryId> common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() > SHARE * Math.min(one.size(), other.size());
    }

    private static Set<StoryId> stories(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .map(Evidence::story)
                .collect(Collectors.toSet());
    }
}
