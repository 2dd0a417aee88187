package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    /** Where each voice has its words from, as far as one of its articles names an agency; of several, the first. */
    public Map<Integer, String> origins() {
        Map<Integer, String> origins = new TreeMap<>();
        members.stream()
                .filter(member -> !member.origin().isEmpty())
                .forEach(member -> origins.putIfAbsent(member.voice(), member.origin()));
        return origins;
    }

    /** The origin of the voice in which the article speaks; empty when none of its copies names one. */
    public Optional<String> originOf(ArticleId article) {
        return members.stream()
                .filter(member -> member.article().equals(article))
                .findFirst()
                .map(Member::voice)
                .map(origins()::get);
    }

    /** When its newest article was published. */
    public Instant last() {
        return members.getLast().published();
    }
}
