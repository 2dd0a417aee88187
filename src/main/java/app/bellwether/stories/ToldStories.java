package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The stories of the last weeks as they are told now: those of arrival, some of which turned out to be one. Arrival itself goes
 * by the stories as they were decided, so that nothing found later changes where the next article is put.
 */
final class ToldStories {

    /** Of the nearest so many are asked about: what an arrival costs must not grow with what is remembered. */
    private static final int MOST_MERGED = 4;

    private static final int CLEARED_EVERY = 500;

    private final Retelling retelling;
    private final Map<StoryId, Told> told = new HashMap<>();
    private final Map<StoryId, StoryId> into = new HashMap<>();
    private final Map<ArticleId, Told> places = new HashMap<>();
    private Instant newest = Instant.MIN;
    private long taken;

    ToldStories(Affinity affinity) {
        this.retelling = new Retelling(affinity);
    }

    /** A story that is part of another, and what the other is with it. */
    record Found(StoryId part, Story whole) {}

    /** Adds what arrived in that story, which has it already, to the one that tells it now. */
    Story add(Sight sight, OpenStory arrivedIn) {
        Told home = open(into.getOrDefault(arrivedIn.id(), arrivedIn.id()), arrivedIn);
        home.add(taken, sight, arrivedIn);
        put(sight, home);
        return home.story().story();
    }

    /** After a restart: of which story its story of arrival was found to be a part. */
    void restore(Remembered one, StoryId now, OpenStory arrivedIn) {
        boolean moved = !now.equals(one.story()); // as earlier versions of the program did
        Told home = open(one.story(), arrivedIn);
        home.add(taken, one.sight(), arrivedIn, one.voice());
        put(one.sight(), home);
        if (!now.equals(one.arrived())) {
            into.put(one.arrived(), now);
        }
        Told left = open(now, arrivedIn);
        left.keepOpenUntil(one.sight().published());
        if (moved) {
            left.goItsOwnWay();
        }
    }

    private Told open(StoryId story, OpenStory arrivedIn) {
        return told.computeIfAbsent(story, begun -> new Told(begun, begun.equals(arrivedIn.id()) ? arrivedIn : null));
    }

    private void put(Sight sight, Told home) {
        newest = sight.published().isAfter(newest) ? sight.published() : newest;
        places.put(sight.article(), home);
        taken++;
        if (taken % CLEARED_EVERY == 0) {
            told.values().removeIf(one -> !isOpen(one));
            places.values().removeIf(one -> !isOpen(one));
            into.values().removeIf(one -> !told.containsKey(one));
        }
    }

    private boolean isOpen(Told one) {
        return !one.last().isBefore(newest.minus(OpenStories.WINDOW));
    }

    /** What the arrival of this article shows about the stories of those that its search brought up. */
    List<Found> review(Sight arrived, List<TermIndex.Entry> brought) {
        List<Found> found = new ArrayList<>();
        for (Told other : others(arrived, brought)) {
            Told home = homeOf(arrived);
            if (told.containsKey(other.id())
                    && other.size() > 0
                    && retelling.suggests(arrived, other)
                    && retelling.same(home, other)) {
                found.add(merge(home, other));
            }
        }
        return found;
    }

    private List<Told> others(Sight arrived, List<TermIndex.Entry> brought) {
        return brought.stream()
                .map(entry -> places.get(entry.sight().article()))
                .filter(Objects::nonNull)
                .filter(this::isOpen)
                .distinct()
                .limit(MOST_MERGED)
                .filter(other -> !other.equals(homeOf(arrived)))
                .toList();
    }

    private Told homeOf(Sight sight) {
        return Objects.requireNonNull(places.get(sight.article()));
    }

    /** The one that began later becomes part of the other. */
    private Found merge(Told one, Told other) {
        Told root = one.beganBefore(other) ? one : other;
        Told gone = one.beganBefore(other) ? other : one;
        root.addAll(gone);
        gone.sights().forEach(sight -> places.computeIfPresent(sight.article(), (_, _) -> root));
        told.remove(gone.id());
        into.replaceAll((old, now) -> now.equals(gone.id()) ? root.id() : now);
        into.put(gone.id(), root.id());
        return new Found(gone.id(), root.story().story());
    }
}
