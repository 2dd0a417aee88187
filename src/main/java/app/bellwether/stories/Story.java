package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The articles that report the same event.
 *
 * @param id of the story
 * @param title of its central article
 * @param central the article that is nearest to all others
 * @param members by time of publication; at least one
 * @param keys the topics, regions it is about, and actors
 */
public record Story(StoryId id, String title, ArticleId central, List<Member> members, Set<Key> keys) {

    public Story {
        members = List.copyOf(members);
        keys = Set.copyOf(keys);
    }

    /** How many texts tell it, copies counted once. */
    public int voices() {
        return (int) members.stream().mapToInt(Member::voice).distinct().count();
    }

    /** When its first article was published. */
    public Instant first() {
        return members.getFirst().published();
    }

    /** When its newest article was published. */
    public Instant last() {
        return members.getLast().published();
    }
}
