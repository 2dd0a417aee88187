package app.bellwether.sources.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/channel/UC0_x-1/videos, https://www.youtube.com/feeds/videos.xml?channel_id=UC0_x-1",
        "https://www.youtube.com/channel/UC0_x-1, https://www.youtube.com/feeds/videos.xml?channel_id=UC0_x-1",
        "https://m.youtube.com/user/Some1, https://www.youtube.com/feeds/videos.xml?user=Some1",
        "https://www.youtube.com/playlist?list=PL12-a, https://www.youtube.com/feeds/videos.xml?playlist_id=PL12-a",
        "https://www.youtube.com/watch?v=abc&list=PL12, https://www.youtube.com/feeds/videos.xml?playlist_id=PL12",
        "https://www.youtube.com/@handle, ''",
        "https://www.reddit.com/r/science, https://www.reddit.com/r/science/.rss",
        "https://old.reddit.com/r/science/top/?t=week, https://www.reddit.com/r/science/top/.rss?t=week",
        "https://www.reddit.com/user/ada/, https://www.reddit.com/user/ada/.rss",
        "https://www.reddit.com/r/a+b/, https://www.reddit.com/r/a+b/.rss",
        "https://github.com/torvalds, https://github.com/torvalds.atom",
        "https://github.com/git/git/commits/next/, https://github.com/git/git/commits/next.atom",
        "https://mastodon.social/@Gargron, https://mastodon.social/@Gargron.rss",
        "https://mastodon.social/@ada@example.social, https://example.social/@ada.rss",
        "https://example.social/users/ada, https://example.social/users/ada.rss",
        "https://astral.substack.com/p/post, https://astral.substack.com/feed",
        "https://open.substack.com/pub/astral?r=1, https://astral.substack.com/feed",
        "https://medium.com/@ada.l/a-post-1234, https://medium.com/feed/@ada.l",
        "https://medium.com/tag/rust, https://medium.com/feed/tag/rust",
        "https://medium.com/netflix-techblog, https://medium.com/feed/netflix-techblog",
        "https://netflixtechblog.medium.com/x, https://netflixtechblog.medium.com/feed",
        "https://blog.ghost.io/, https://blog.ghost.io/rss/",
        "https://some.tumblr.com/post/1, https://some.tumblr.com/rss",
        "https://www.tumblr.com/some, https://some.tumblr.com/rss",
        "https://bsky.app/profile/ada.bsky.social, https://bsky.app/profile/ada.bsky.social/rss",
        "https://arxiv.org/list/cs.AI/recent, https://rss.arxiv.org/rss/cs.AI",
        "https://example.org/news, ''"
    })
    void knowsTheFeedFromTheAddress(String address, String feed) {
        var feeds = KnownPlaces.feeds(URI.create(address));

        assertThat(feeds.isEmpty() ? "" : feeds.getFirst()).isEqualTo(feed);
    }

    @Test
    void knowsSeveralFeedsOfAPlaceWhatIsPostedFirst() {
        assertThat(KnownPlaces.feeds(URI.create("https://github.com/git/git.git")))
                .isEqualTo(KnownPlaces.feeds(URI.create("https://github.com/git/git/releases/tag/v2")))
                .isEqualTo(List.of(
                        "https://github.com/git/git/releases.atom",
                        "https://github.com/git/git/commits.atom",
                        "https://github.com/git/git/tags.atom"));
        assertThat(KnownPlaces.feeds(URI.create("https://some.wordpress.com/2024/01/a-post/")))
                .containsExactly("https://some.wordpress.com/feed/", "https://some.wordpress.com/comments/feed/");
        assertThat(KnownPlaces.feeds(URI.create("https://some.blogspot.co.uk")))
                .containsExactly(
                        "https://some.blogspot.co.uk/feeds/posts/default",
                        "https://some.blogspot.co.uk/feeds/comments/default");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.reddit.com/r/science/.rss",
                "https://github.com/git/git/releases.atom",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UC1",
                "https://some.wordpress.com/category/x/feed/",
                "https://medium.com/feed/@ada",
                "https://some.blogspot.com/feeds/posts/default/-/x",
                "https://mastodon.social/@Gargron.rss"
            })
    void leavesAFeedsOwnAddressAsItIs(String feed) {
        assertThat(KnownPlaces.feeds(URI.create(feed))).isEmpty();
    }

    @Test
    void takesARepositoryThatIsCalledFeedForARepository() {
        assertThat(KnownPlaces.feeds(URI.create("https://github.com/ada/feed"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org",
        "' http://example.org/a b', ''",
        "http://example.org/a#part, http://example.org/a",
        "feed://example.org/rss, https://example.org/rss",
        "feed:https://example.org/rss, https://example.org/rss",
        "r/science, https://www.reddit.com/r/science",
        "/r/science/, https://www.reddit.com/r/science",
        "@ada@example.social, https://example.social/@ada",
        "ada, ''",
        "mailto:ada@example.org, ''",
        "file:///etc/passwd, ''",
        "localhost:8080/x, https://localhost:8080/x",
        "https://bücher.example/, https://bücher.example/"
    })
    void takesWhatIsTypedForAnAddress(String typed, String address) {
        assertThat(TypedAddress.of(typed).map(URI::toString).orElse("")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, false",
        "//example.org/rss, false",
        "feed://example.org/rss, false",
        "http://example.org/rss, true",
        "feed:http://example.org/rss, true",
        "feed://https://example.org/rss, true"
    })
    void knowsWhoseSchemeWasTyped(String typed, boolean told) {
        assertThat(TypedAddress.hasScheme(typed)).isEqualTo(told);
    }
}
