package app.bellwether.sources.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/feed",
                "http://127.0.0.1:8000/feed",
                "https://10.1.2.3/feed",
                "http://172.16.0.9/feed",
                "http://192.168.1.20:8080/rss",
                "http://169.254.169.254/latest",
                "http://0.0.0.0/feed",
                "http://2130706433/feed",
                "http://0x7f000001/feed",
                "http://localhost/feed",
                "http://LOCALHOST.:9000/feed",
                "http://feeds.localhost/feed",
                "http://nas/feed",
                "http://nas.local/feed",
                "http://rss.internal/feed",
                "http://rss.home.arpa/feed",
                "http://[::1]/feed",
                "http://[fd12:3456::1]:8080/feed",
                "http://[fe80::1]/feed",
                "http://[::ffff:10.0.0.1]/feed"
            })
    void isWhatLiesInAPrivateNetworkOrOnThisMachine(String address) {
        assertThat(Unreachable.why(address, Set.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("is not public", "bellwether.sources.allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paper.example/feed",
                "http://paper.example:8080/feed",
                "http://8.8.8.8/feed",
                "http://[2606:4700::1111]/feed",
                "https://localhost.example/feed",
                "https://10.example/feed",
                "https://zeitung.münchen.example/feed"
            })
    void isNothingThatMayBePublic(String address) {
        assertThat(Unreachable.why(address, Set.of())).isEmpty();
    }

    @Test
    void isNothingThatTheSettingAllows() {
        var allowed = Set.of("127.0.0.1:8000", "nas:80", "[fd12::1]:443", "fd12::2:80");

        assertThat(Unreachable.why("http://127.0.0.1:8000/feed", allowed)).isEmpty();
        assertThat(Unreachable.why("http://NAS/feed", allowed)).isEmpty();
        assertThat(Unreachable.why("https://[fd12::1]/feed", allowed)).isEmpty();
        assertThat(Unreachable.why("http://[fd12::2]/feed", allowed)).isEmpty();
        assertThat(Unreachable.why("http://127.0.0.1:8001/feed", allowed))
                .hasValueSatisfying(why -> assertThat(why).endsWith("can allow 127.0.0.1:8001"));
    }

    @Test
    void isWhatIsNeverAskedForAtAll() {
        assertThat(Unreachable.why("https://ada:secret@paper.example/feed", Set.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("user name").doesNotContain("secret"));
        assertThat(Unreachable.why("http://127.1/feed", Set.of())).isPresent();
        assertThat(Unreachable.why("https://paper.example:25/feed", Set.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("port 25"));
    }
}
