package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings what other forums say of their threads into the form of Hacker News' search, which {@link Threads} reads: Reddit, Lobsters,
 * Discourse, Mastodon, and the comments of GitHub. What stands in a quotation begins with "> ", as people write it where there is no markup.
 */
final class ThreadForms {

    /** What a forum leaves of a comment that is gone. */
    private static final List<String> GONE = List.of("[deleted]", "[removed]");

    private static final String REDDIT = "https://www.reddit.com";

    private ThreadForms() {}

    /** The thread with its comments as children; null when it is of no form that is known. */
    static @Nullable JsonNode thread(JsonNode root, String url) {
        if (root.path(0).path("kind").asString("").equals("Listing")
                && root.path(1).isObject()) {
            var thread = post(root.path(0).path("data").path("children").path(0).path("data"));
            answers(root.path(1), children(thread));
            return thread;
        } else if (root.path("comments").isArray() && root.has("short_id")) {
            var thread = story(root);
            nested(root.path("comments"), children(thread));
            return thread;
        } else if (root.path("post_stream").path("posts").isArray()) {
            return topic(root, url);
        } else if (root.path("descendants").isArray() && root.path("ancestors").isArray()) {
            var thread = JsonFeed.JSON.createObjectNode();
            toots(root.path("descendants"), children(thread));
            return thread;
        }
        return root.isArray()
                        && root.path(0).path("user").has("login")
                        && root.path(0).has("body")
                ? comments(root)
                : null;
    }

    /** The threads of a list, each with the address of its own document as "item"; null when it is of no form that is known. */
    static @Nullable List<JsonNode> threads(JsonNode root, String url) {
        var threads = new ArrayList<JsonNode>();
        var listed = root.path("data").path("children");
        if (root.path("kind").asString("").equals("Listing") && listed.isArray()) {
            listed.forEach(one -> threads.add(post(one.path("data"))));
        } else if (root.isArray()
                && root.path(0).has("short_id")
                && root.path(0).has("comments_url")) {
            root.forEach(one -> threads.add(story(one)));
        } else if (root.path("topic_list").path("topics").isArray()) {
            root.path("topic_list").path("topics").forEach(one -> threads.add(listed(one, url)));
        } else {
            return null;
        }
        return threads;
    }

    private static ObjectNode post(JsonNode data) {
        var thread = node(
                JsonFeed.string(data, "author"),
                html(JsonFeed.string(data, "selftext")),
                seconds(data.path("created_utc")));
        var link = REDDIT + JsonFeed.string(data, "permalink");
        return headed(
                thread,
                JsonFeed.string(data, "id"),
                JsonFeed.string(data, "title"),
                link,
                link.replaceFirst("/$", "") + ".json",
                data.path("num_comments").asInt(0));
    }

    private static void answers(JsonNode listing, ArrayNode into) {
        for (var child : listing.path("data").path("children")) {
            if (child.path("kind").asString("").equals("t1")) {
                var data = child.path("data");
                var comment = node(
                        JsonFeed.string(data, "author"),
                        html(JsonFeed.string(data, "body")),
                        seconds(data.path("created_utc")));
                answers(data.path("replies"), children(comment));
                into.add(comment);
            }
        }
    }

    private static ObjectNode story(JsonNode data) {
        var thread = node(
                named(data, "submitter_user"),
                JsonFeed.string(data, "description"),
                JsonFeed.string(data, "created_at"));
        return headed(
                thread,
                JsonFeed.string(data, "short_id"),
                JsonFeed.string(data, "title"),
                JsonFeed.string(data, "comments_url"),
                JsonFeed.string(data, "short_id_url") + ".json",
                data.path("comment_count").asInt(0));
    }

    /** Comments in the order of the tree, each with how far it is indented. */
    private static void nested(JsonNode comments, ArrayNode into) {
        Map<Integer, ArrayNode> open = new HashMap<>();
        for (var data : comments) {
            var depth = data.has("depth")
                    ? data.path("depth").asInt(0)
                    : Math.max(0, data.path("indent_level").asInt(1) - 1);
            var comment = node(
                    named(data, "commenting_user"),
                    marked(JsonFeed.string(data, "comment")),
                    JsonFeed.string(data, "created_at"));
            open.getOrDefault(depth - 1, into).add(comment);
            open.put(depth, children(comment));
        }
    }

    private static ObjectNode topic(JsonNode root, String url) {
        var posts = root.path("post_stream").path("posts");
        var first = posts.path(0);
        var thread = headed(
                node(
                        JsonFeed.string(first, "username"),
                        marked(JsonFeed.string(first, "cooked")),
                        JsonFeed.string(first, "created_at")),
                JsonFeed.string(root, "id"),
                JsonFeed.string(root, "title"),
                url.replaceFirst("\\.json.*$", ""),
                "",
                root.path("posts_count").asInt(0));
        Map<String, ArrayNode> byNumber = new HashMap<>();
        byNumber.put(JsonFeed.string(first, "post_number"), children(thread));
        for (var i = 1; i < posts.size(); i++) {
            var post = posts.get(i);
            var comment = node(
                    JsonFeed.string(post, "username"),
                    marked(JsonFeed.string(post, "cooked")),
                    JsonFeed.string(post, "created_at"));
            byNumber.getOrDefault(JsonFeed.string(post, "reply_to_post_number"), children(thread))
                    .add(comment);
            byNumber.put(JsonFeed.string(post, "post_number"), children(comment));
        }
        return thread;
    }

    private static ObjectNode listed(JsonNode data, String url) {
        var path = "/t/" + JsonFeed.string(data, "slug") + "/" + JsonFeed.string(data, "id");
        var link = XmlFeed.openable(path, url);
        return headed(
                node("", "", JsonFeed.string(data, "created_at")),
                JsonFeed.string(data, "id"),
                JsonFeed.string(data, "title"),
                link == null ? "" : link,
                link == null ? "" : link + ".json",
                data.path("posts_count").asInt(0));
    }

    private static void toots(JsonNode statuses, ArrayNode into) {
        Map<String, ArrayNode> byId = new HashMap<>();
        for (var status : statuses) {
            var comment = node(
                    JsonFeed.string(status.path("account"), "acct"),
                    marked(JsonFeed.string(status, "content")),
                    JsonFeed.string(status, "created_at"));
            byId.getOrDefault(JsonFeed.string(status, "in_reply_to_id"), into).add(comment);
            byId.put(JsonFeed.string(status, "id"), children(comment));
        }
    }

    private static ObjectNode comments(JsonNode root) {
        var thread = JsonFeed.JSON.createObjectNode();
        var into = children(thread);
        for (var one : root) {
            into.add(node(
                    JsonFeed.string(one.path("user"), "login"),
                    html(JsonFeed.string(one, "body")),
                    JsonFeed.string(one, "created_at")));
        }
        return thread;
    }

    private static ObjectNode node(String author, String html, String time) {
        return JsonFeed.JSON
                .createObjectNode()
                .put("author", GONE.contains(author) ? "" : author)
                .put("text", html)
                .put("created_at", time);
    }

    private static ObjectNode headed(
            ObjectNode thread, String id, String title, String link, String item, int comments) {
        return thread.put("id", id)
                .put("title", Entities.escape(title))
                .put("discussion_url", link)
                .put("item", item)
                .put("num_comments", comments);
    }

    private static ArrayNode children(ObjectNode comment) {
        return comment.path("children") instanceof ArrayNode there ? there : comment.putArray("children");
    }

    private static String named(JsonNode data, String user) {
        return data.path(user).isObject() ? JsonFeed.string(data.path(user), "username") : JsonFeed.string(data, user);
    }

    private static String seconds(JsonNode epoch) {
        return epoch.isNumber() ? Long.toString(epoch.asLong()) : "";
    }

    /** Each line of what was written in Markdown is a paragraph. */
    private static String html(String markdown) {
        return GONE.contains(markdown.strip())
                ? ""
                : "<p>" + Entities.escape(markdown).replace("\n", "</p><p>") + "</p>";
    }

    private static String marked(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (Element quote : body.select("aside.quote, blockquote")) {
            if (quote.parent() != null) {
                quote.replaceWith(new Element("p").text("> " + quote.text()));
            }
        }
        return body.html();
    }
}
