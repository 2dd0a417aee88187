package app.bellwether.sources.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.parsing.ParsedEntry.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadFormsTest {

    private static final String REDDIT = """
        [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {
            "id": "a1", "title": "Tolls & lorries", "author": "ada", "selftext": "Who pays?", "created_utc": 1772500000.0,
            "permalink": "/r/harbour/comments/a1/tolls/", "num_comments": 4}}]}},
         {"kind": "Listing", "data": {"children": [
            {"kind": "t1", "data": {"author": "ben", "body": "Lorries do.\\n\\nThey are heavy.", "replies": {"kind": "Listing",
                "data": {"children": [{"kind": "t1", "data": {"author": "cleo", "body": "> Lorries do.\\n\\nNo & never.",
                    "replies": ""}}]}}}},
            {"kind": "t1", "data": {"author": "[deleted]", "body": "[removed]", "replies": ""}},
            {"kind": "more", "data": {"children": ["x"]}}]}}]
        """;

    @Test
    void readsAThreadOfReddit() {
        ParsedEntry entry = only(REDDIT, "https://www.reddit.com/r/harbour/comments/a1/tolls.json");

        assertThat(entry.form()).isEqualTo(Form.DISCUSSION);
        assertThat(entry.title()).isEqualTo("Tolls & lorries");
        assertThat(entry.link()).isEqualTo("https://www.reddit.com/r/harbour/comments/a1/tolls/");
        assertThat(entry.author()).isEqualTo("ada");
        assertThat(entry.published()).hasToString("2026-03-03T01:06:40Z");
        assertThat(said(entry.text(), entry.turns()))
                .containsExactly("ben 0: Lorries do.|They are heavy.", "cleo 1: > Lorries do.|No & never.");
        assertThat(entry.text()).startsWith("Who pays?");
    }

    @Test
    void readsAListOfRedditAndWhereItsThreadsAre() {
        ParsedEntry entry = only("""
            {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"id": "a1", "title": "Tolls",
                "permalink": "/r/harbour/comments/a1/tolls/", "num_comments": 4}}]}}
            """, "https://www.reddit.com/r/harbour/.json");

        assertThat(entry.parts())
                .extracting(ParsedEntry.Part::url)
                .containsExactly("https://www.reddit.com/r/harbour/comments/a1/tolls.json");
    }

    @Test
    void readsAThreadAndAListOfLobsters() {
        ParsedEntry thread = only("""
            {"short_id": "q1", "short_id_url": "https://lobste.example/s/q1", "title": "Quays", "url": "https://quay.example/",
             "comments_url": "https://lobste.example/s/q1/quays", "submitter_user": "ada", "description": "",
             "created_at": "2026-03-03T09:00:00.000-06:00", "comment_count": 3, "comments": [
              {"comment": "<p>First.</p>", "commenting_user": "ben", "depth": 0},
              {"comment": "<blockquote><p>First.</p></blockquote><p>Second.</p>", "commenting_user": {"username": "cleo"}, "depth": 1},
              {"comment": "<p>Third.</p>", "commenting_user": "dan", "depth": 0}]}
            """, "https://lobste.example/s/q1.json");
        ParsedEntry listed = only("""
            [{"short_id": "q1", "short_id_url": "https://lobste.example/s/q1", "title": "Quays",
              "comments_url": "https://lobste.example/s/q1/quays", "comment_count": 3}]
            """, "https://lobste.example/hottest.json");

        assertThat(said(thread.text(), thread.turns()))
                .containsExactly("ben 0: First.", "cleo 1: > First.|Second.", "dan 0: Third.");
        assertThat(thread.link()).isEqualTo("https://lobste.example/s/q1/quays");
        assertThat(listed.parts())
                .extracting(ParsedEntry.Part::url)
                .containsExactly("https://lobste.example/s/q1.json");
    }

    @Test
    void readsATopicAndAListOfDiscourse() {
        ParsedEntry topic = only("""
            {"id": 7, "title": "Ferries", "posts_count": 3, "post_stream": {"posts": [
              {"post_number": 1, "username": "ada", "cooked": "<p>When?</p>", "created_at": "2026-03-03T09:00:00.000Z"},
              {"post_number": 2, "username": "ben", "cooked": "<p>Noon.</p>", "reply_to_post_number": null},
              {"post_number": 3, "username": "cleo", "cooked": "<aside class='quote'><blockquote>Noon.</blockquote></aside><p>One.</p>",
               "reply_to_post_number": 2}]}}
            """, "https://forum.example/t/ferries/7.json");
        ParsedEntry listed = only("""
            {"topic_list": {"topics": [{"id": 7, "slug": "ferries", "title": "Ferries", "posts_count": 3}]}}
            """, "https://forum.example/latest.json");

        assertThat(topic.link()).isEqualTo("https://forum.example/t/ferries/7");
        assertThat(said(topic.text(), topic.turns())).containsExactly("ben 0: Noon.", "cleo 1: > Noon.|One.");
        assertThat(listed.link()).isEqualTo("https://forum.example/t/ferries/7");
        assertThat(listed.parts())
                .extracting(ParsedEntry.Part::url)
                .containsExactly("https://forum.example/t/ferries/7.json");
    }

    @Test
    void readsAnswersOnMastodonAndCommentsOnGitHub() {
        assertThat(comments("""
            {"ancestors": [], "descendants": [
              {"id": "2", "in_reply_to_id": "1", "account": {"acct": "ben@sea.example"}, "content": "<p>Ahoy.</p>"},
              {"id": "3", "in_reply_to_id": "2", "account": {"acct": "cleo"}, "content": "<p>Aye.</p>"}]}
            """)).containsExactly("ben@sea.example 0: Ahoy.", "cleo 1: Aye.");
        assertThat(comments("""
            [{"user": {"login": "ada"}, "body": "> It fails\\n\\nIt does."}, {"user": {"login": "ben"}, "body": "Mended."}]
            """)).containsExactly("ada 0: > It fails|It does.", "ben 0: Mended.");
    }

    @Test
    void understandsNoOtherJson() {
        assertThat(FeedParser.parse("[{\"body\": 1}]".getBytes(UTF_8), null, "https://x.example/"))
                .isInstanceOf(NotAFeed.class);
        assertThat(Threads.comments("{\"kind\": \"Listing\"}".getBytes(UTF_8), null))
                .isEmpty();
    }

    private static ParsedEntry only(String json, String url) {
        ParsedFeed feed = (ParsedFeed) FeedParser.parse(json.getBytes(UTF_8), "application/json", url);
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }

    private static List<String> comments(String json) {
        Spoken spoken =
                Threads.comments(json.getBytes(UTF_8), "application/json").orElseThrow();
        return said(spoken.text(), spoken.turns());
    }

    private static List<String> said(String text, List<Turn> turns) {
        return turns.stream()
                .map(turn -> turn.speaker() + " " + turn.depth() + ": "
                        + text.substring(turn.start(), turn.end()).replaceAll("\n+", "|"))
                .toList();
    }
}
