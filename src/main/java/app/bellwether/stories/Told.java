package app.bellwether.stories;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is told now, its articles in the order in which they were taken. As long as it is what arrival made of it, which
 * nearly all are, it has no sums of its own.
 */
final class Told {

    private final StoryId id;
    private final TreeMap<Long, Said> sights = new TreeMap<>();
    private @Nullable OpenStory asArrived;
    private OpenStory story;
    private Instant last = Instant.MIN;

    /** @param asArrived the story of arrival of the same id, null when it is not known */
    Told(StoryId id, @Nullable OpenStory asArrived) {
        this.id = id;
        this.asArrived = asArrived;
        this.story = asArrived == null ? new OpenStory(id) : asArrived;
    }

    /** An article by its voice, which it keeps: what was noted of it elsewhere goes by that number. */
    private record Said(Sight sight, int voice) {}

    StoryId id() {
        return id;
    }

    OpenStory story() {
        return story;
    }

    /** When the newest article was published that was ever put into it: an article that left keeps it open all the same. */
    Instant last() {
        return last;
    }

    int size() {
        return sights.size();
    }

    boolean beganBefore(Told other) {
        return sights.firstKey() < other.sights.firstKey();
    }

    List<Sight> sights() {
        return sights.values().stream().map(Said::sight).toList();
    }

    /** Adds an article that arrived in that story, which has it already. */
    void add(long order, Sight sight, OpenStory arrivedIn) {
        boolean same = asArrived != null && asArrived.id().equals(arrivedIn.id());
        add(order, sight, arrivedIn, same ? arrivedIn.newest().voice() : story.voiceOf(sight));
    }

    /** Adds one whose voice is known. */
    void add(long order, Sight sight, OpenStory arrivedIn, int voice) {
        boolean newest = sights.isEmpty() || order > sights.lastKey();
        put(order, sight, voice);
        if (asArrived != null && asArrived.id().equals(arrivedIn.id())) {
            return; // arrival has added it
        }
        if (asArrived == null && newest) {
            story.add(sight, voice);
        } else {
            goItsOwnWay();
        }
    }

    private void put(long order, Sight sight, int voice) {
        sights.put(order, new Said(sight, voice));
        keepOpenUntil(sight.published());
    }

    void addAll(Told other) {
        goItsOwnWay();
        other.sights.forEach((order, said) -> {
            int voice = story.voiceOf(said.sight());
            put(order, said.sight(), voice);
            story.add(said.sight(), voice);
        });
        keepOpenUntil(other.last);
        goItsOwnWay();
    }

    /** From now on it is not what arrival made of it. */
    void goItsOwnWay() {
        asArrived = null;
        story = new OpenStory(id);
        sights.values().forEach(said -> story.add(said.sight(), said.voice()));
    }

    void keepOpenUntil(Instant published) {
        last = published.isAfter(last) ? published : last;
    }
}
