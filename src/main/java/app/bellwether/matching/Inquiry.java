package app.bellwether.matching;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signals;
import app.bellwether.sources.Article;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.subscribers.Subscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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

    /** Of what is quoted at that instant, of single facts what was published since the other. */
    public Inquiry(Matchmaker matchmaker, Signals signals, Stories stories, Instant since, Instant at) {
        this.stories = stories;
        this.since = since;
        this.at = at;
        this.pool = matchmaker.pool(matchmaker.candidates(signals, since, at));
        signals.open(at)
                .forEach(signal ->
                        items.put(new ItemRef(ItemRef.Type.SIGNAL, signal.id().value()), signal.evidence()));
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

    /** What became of the article; at least one sentence, in a reader's words. */
    public List<String> about(Article article, Subscriber subscriber, Sent sent) {
        if (!article.published().isBefore(at)) {
            return List.of("It was published after that brief was made.");
        }
        List<Decision> decisions = pool.explain(subscriber, sent);
        List<String> said = decided(decisions, evidence -> evidence.article().equals(article.id()), "");
        return said.isEmpty() ? byItsStory(article, decisions) : said;
    }

    private List<String> byItsStory(Article article, List<Decision> decisions) {
        Story story = stories.of(article.id()).orElse(null);
        if (story == null) {
            return List.of("It has no story yet.");
        }
        List<String> said = decided(
                decisions, evidence -> evidence.story().equals(story.id()), "Another article of its story is quoted: ");
        if (!said.isEmpty()) {
            return said;
        }
        return List.of(
                article.published().isBefore(since)
                        ? "It was published before the time that the brief covers, and no open signal quotes its story."
                        : "Nothing in it became an item: neither an open signal nor a single fact of that time quotes"
                                + " its story. So it was held against no interest.");
    }

    private List<String> decided(List<Decision> decisions, Predicate<Evidence> of, String before) {
        List<String> said = new ArrayList<>();
        for (Decision decision : decisions) {
            if (items.getOrDefault(decision.item(), List.of()).stream().anyMatch(of)) {
                said.add("%s“%s” (%s) was %s. %s"
                        .formatted(
                                before,
                                decision.title(),
                                decision.item(),
                                decision.taken() ? "taken" : "dropped at the stage of " + decision.stage(),
                                decision.words()));
            }
        }
        return said;
    }
}
