package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.ParsedEntry.Form;
import app.bellwether.sources.parsing.ParsedEntry.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads discussions as Hacker News and other forums give them: a thread with its tree of comments, or a list of threads, whose comments
 * are fetched one by one from beside it.
 */
public final class Threads {

    private static final int MOST_COMMENTS = 2000;

    private Threads() {}

    /** The comments of a thread that was fetched for an entry; empty when the document is no thread. */
    public static Optional<Spoken> comments(byte[] bytes, @Nullable String contentType) {
        try {
            var root = JsonFeed.JSON.readTree(CharacterDecoding.text(bytes, contentType));
            var thread = root.path("children").isArray() ? root : ThreadForms.thread(root, "");
            return thread == null ? Optional.empty() : Optional.of(spoken(thread));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    static Optional<FeedDocument> read(JsonNode root, String url) {
        if (root.path("hits").isArray()) {
            var entries = new ArrayList<ParsedEntry>();
            for (var hit : root.path("hits")) {
                var item = XmlFeed.openable("items/" + JsonFeed.string(hit, "objectID"), url);
                entries.add(entry(hit, JsonFeed.string(hit, "objectID"), null, item));
            }
            return Optional.of(new ParsedFeed("", null, entries));
        } else if (root.path("children").isArray()) {
            var entry = entry(root, JsonFeed.string(root, "id"), spoken(root), null);
            return Optional.of(new ParsedFeed(entry.title(), null, List.of(entry)));
        }
        return other(root, url);
    }

    private static Optional<FeedDocument> other(JsonNode root, String url) {
        var thread = ThreadForms.thread(root, url);
        var threads = ThreadForms.threads(root, url);
        if (thread != null && thread.has("title")) {
            var entry = entry(thread, JsonFeed.string(thread, "id"), spoken(thread), null);
            return Optional.of(new ParsedFeed(entry.title(), null, List.of(entry)));
        } else if (threads != null) {
            var entries = threads.stream()
                    .map(one -> entry(
                            one, JsonFeed.string(one, "id"), null, XmlFeed.openable(JsonFeed.string(one, "item"), url)))
                    .toList();
            return Optional.of(new ParsedFeed("", null, entries));
        }
        return Optional.empty();
    }

    private static ParsedEntry entry(JsonNode thread, String id, @Nullable Spoken spoken, @Nullable String item) {
        var own = JsonFeed.string(thread, "discussion_url");
        var link = XmlFeed.openable(List.of(own.isEmpty() ? "https://news.ycombinator.com/item?id=" + id : own), "");
        var opening = CleanText.ofHtml(JsonFeed.string(thread, thread.has("text") ? "text" : "story_text"));
        return new ParsedEntry(
                id.isEmpty() ? null : id,
                link.isEmpty() ? null : link.getFirst(),
                CleanText.lineOfHtml(JsonFeed.string(thread, "title")),
                spoken == null ? opening : spoken.text(),
                Form.DISCUSSION,
                CleanText.line(JsonFeed.string(thread, "author")),
                null,
                LooseDates.read(JsonFeed.string(thread, "created_at")).orElse(null),
                grown(
                        spoken == null
                                ? thread.path("num_comments").asInt(0)
                                : spoken.turns().size()),
                null,
                item == null ? List.of() : List.of(new Part(item, "application/json")),
                spoken == null ? List.of() : spoken.turns());
    }

    /** Another one when there are half as many comments more. */
    private static String grown(int comments) {
        return Long.toString((long) (Math.log1p(comments) / Math.log(1.5)));
    }

    private record Comment(JsonNode node, int depth) {}

    /** Without recursion: a thread may be deeper than a stack. */
    private static Spoken spoken(JsonNode root) {
        var built = new Spoken.Builder().opening(CleanText.ofHtml(JsonFeed.string(root, "text")));
        Deque<Comment> open = new ArrayDeque<>();
        push(open, root, 0);
        for (var count = 0; !open.isEmpty() && count < MOST_COMMENTS; count++) {
            var comment = open.pop();
            var author = CleanText.line(JsonFeed.string(comment.node(), "author"));
            built.turn(
                    author.isEmpty() ? null : author,
                    null,
                    comment.depth(),
                    CleanText.ofHtml(JsonFeed.string(comment.node(), "text")));
            push(open, comment.node(), comment.depth() + 1);
        }
        return built.build();
    }

    private static void push(Deque<Comment> open, JsonNode parent, int depth) {
        var children = parent.path("children");
        for (var i = children.size() - 1; i >= 0; i--) {
            open.push(new Comment(children.get(i), depth));
        }
    }
}
