package app.bellwether.matching;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says of an article what became of it for a subscriber (R8): which items quote it, and what was decided of each; or, when none
 * does, how far it came. Of one span of time, for any number of readers.
 */
public final class Inquiry {

    private final Stories stories;
    private final Instant since;
    private final Instant at;
    private final Pool pool;
    private final Map<ItemRef, List<Evidence>> items = new HashMap<>();
    private final Map<ItemRef, Candidate> candidates;

    /** How far an article came. */
    public enum Stage {
        /** It was published after that instant. */
        LATER,
        /** It was published before that instant, but read only after it. */
        READ_LATER,
        /** Items quote it, of which each was decided. */
        QUOTED,
        /** Items quote another article of its story. */
        STORY_QUOTED,
        /** It was not looked at yet, or tells of nothing. */
        NO_STORY,
        /** It is older than what was considered. */
        EARLIER,
        /** Nothing in it became an item. */
        NO_ITEM
    }

    /**
     * What became of an article.
     *
     * @param verdicts on the items that quote it or its story; empty at the other stages
     */
    public record Fate(Stage stage, List<Verdict> verdicts) {

        public Fate {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * A decision.
     *
     * @param keys what its item is about
     */
    public record Verdict(Decision decision, Set<Key> keys) {}

    /** Of what is quoted at that instant, of single facts what was published since the other. */
    public Inquiry(Matchmaker matchmaker, Signals signals, Stories stories, Instant since, Instant at) {
        this.stories = stories;
        this.since = since;
        this.at = at;
        List<Candidate> all = matchmaker.candidates(signals, since, at);
        this.pool = matchmaker.pool(all);
        this.candidates = all.stream()
                .collect(Collectors.toMap(
                        Candidate::item,
                        Function.identity(),
                        (one, other) -> one.version() < other.version() ? other : one));
        signals.open(at).forEach(signal -> items.put(ItemRef.of(signal.id()), signal.evidence()));
        signals.quickHits(since, at)
                .forEach(hit -> items.put(new ItemRef(ItemRef.Type.HIT, hit.id()), List.of(hit.evidence())));
        signals.insights(since, at)
                .forEach(one -> items.put(new ItemRef(ItemRef.Type.INSIGHT, one.id()), List.of(one.evidence())));
        signals.digests(since, at)
                .forEach(digest -> items.put(
                        new ItemRef(ItemRef.Type.DIGEST, digest.discussion().value()), digest.points()));
    }

    /** The pool that the decisions are of. */
    public Pool pool() {
        return pool;
    }

    /** What became of the article for the subscriber, who had been sent that. */
    public Fate fate(Article article, Subscriber subscriber, Sent sent) {
        if (!article.published().isBefore(at)) {
            return new Fate(Stage.LATER, List.of());
        }
        if (article.seen().isAfter(at)) {
            return new Fate(Stage.READ_LATER, List.of());
        }
        List<Decision> decisions = pool.explain(subscriber, sent);
        List<Verdict> own = on(decisions, evidence -> evidence.article().equals(article.id()));
        if (!own.isEmpty()) {
            return new Fate(Stage.QUOTED, own);
        }
        Story story = stories.of(article.id()).orElse(null);
        if (story == null) {
            return new Fate(Stage.NO_STORY, List.of());
        }
        List<Verdict> ofStory = on(decisions, evidence -> evidence.story().equals(story.id()));
        if (!ofStory.isEmpty()) {
            return new Fate(Stage.STORY_QUOTED, ofStory);
        }
        return new Fate(article.published().isBefore(since) ? Stage.EARLIER : Stage.NO_ITEM, List.of());
    }

    private List<Verdict> on(List<Decision> decisions, Predicate<Evidence> of) {
        return decisions.stream()
                .filter(decision ->
                        items.getOrDefault(decision.item(), List.of()).stream().anyMatch(of))
                .map(decision -> new Verdict(
                        decision,
                        Optional.ofNullable(candidates.get(decision.item()))
                                .map(Candidate::keys)
                                .orElse(Set.of())))
                .toList();
    }
}
