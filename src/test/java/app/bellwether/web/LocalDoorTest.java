package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.LocalKey;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalDoorTest {

    private static final LocalKey KEY = new LocalKey("k7qf3mx2");

    @Test
    void isThereForATrialAtThisMachine() {
        assertThat(door().isThere()).isTrue();
        assertThat(door("bellwether.web.url", "http://[::1]:8080").isThere()).isTrue();
        assertThat(door("bellwether.sources.feeds", "https://paper.example/feed")
                        .isThere())
                .isTrue();
        assertThat(door("bellwether.subscribers[0].email", "ada@example.org").isThere())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bellwether.web.url, http://brief.example",
        "bellwether.web.url, https://brief.example/",
        "bellwether.web.url, http://192.168.0.2:8080",
        "bellwether.web.url, http://localhost.evil.example",
        "bellwether.web.url, nonsense",
        "bellwether.discord.token, rosebud",
        "spring.mail.host, smtp.example",
        "server.address, 0.0.0.0",
        "server.forward-headers-strategy, native",
        "server.tomcat.remoteip.remote-ip-header, x-client-ip",
        "server.tomcat.remoteip.protocol-header, x-client-scheme"
    })
    void isNotThereWhereAnybodyElseIsMeantToRead(String setting, String value) {
        LocalDoor door = door(setting, value);

        assertThat(door.isThere()).isFalse();
        assertThat(door.opensTo(visit(KEY.value()))).isFalse();
        assertThat(door.whyNot())
                .hasValueSatisfying(why -> assertThat(why).contains(setting).doesNotContain("rosebud"));
    }

    @ParameterizedTest
    @CsvSource({"bellwether.sources.feeds[0].url, https://paper.example/feed", "bellwether.sources.opml, feeds.opml"})
    void isNotThereWhereRealSourcesAreReadForDeclaredReaders(String setting, String value) {
        LocalDoor door = door(setting, value, "bellwether.subscribers[0].email", "ada@example.org");

        assertThat(door.isThere()).isFalse();
        assertThat(door.opensTo(visit(KEY.value()))).isFalse();
        assertThat(door.whyNot()).hasValueSatisfying(why -> assertThat(why).contains("bellwether.trial"));
    }

    @Test
    void isThereForWhoeverReadsRealSourcesAloneAndSaysSo() {
        LocalDoor door = door(
                "bellwether.sources.opml",
                "feeds.opml",
                "bellwether.subscribers[0].email",
                "ada@example.org",
                "bellwether.trial",
                "true");

        assertThat(door.isThere()).isTrue();
        assertThat(door.opensTo(visit(KEY.value()))).isTrue();
        assertThat(door.opensTo(visit("guessed"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bellwether.web.url, http://brief.example",
        "bellwether.discord.token, rosebud",
        "spring.mail.host, smtp.example",
        "server.address, 0.0.0.0",
        "server.forward-headers-strategy, native"
    })
    void isNoTrialForBeingCalledOneWhereSomethingElseSaysOtherwise(String setting, String value) {
        assertThat(door(setting, value, "bellwether.trial", "true").isThere()).isFalse();
    }

    @Test
    void opensToWhoeverHasTheKeyAndNobodyElse() {
        assertThat(door().opensTo(visit(KEY.value()))).isTrue();
        for (String wrong : List.of("", "k7qf3mx", "K7QF3MX2", "k7qf3mx2x")) {
            assertThat(door().opensTo(visit(wrong))).as(wrong).isFalse();
        }
        MockHttpServletRequest without = visit(KEY.value());
        without.setCookies(new Cookie("bellwether-session", KEY.value()));
        assertThat(door().opensTo(without)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "192.168.0.7", "2001:db8::7", "unknown"})
    void opensToNobodyWhoseAddressAServerTookFromTheHeaderOfAProxy(String address) {
        MockHttpServletRequest passedOn = visit(KEY.value());
        passedOn.setRemoteAddr(address);

        assertThat(door().opensTo(passedOn)).isFalse();
        assertThat(door().isBefore(passedOn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evil.example", "localhost.evil.example:8080", "127.0.0.1.nip.io", "192.168.0.2"})
    void opensOnlyToARequestThatNamesThisMachine(String host) {
        MockHttpServletRequest request = visit(KEY.value());
        request.removeHeader(HttpHeaders.HOST);
        request.addHeader(HttpHeaders.HOST, host);

        assertThat(door().opensTo(request)).isFalse();
        assertThat(door().cookie(request, KEY.value())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-Forwarded-Proto",
                "X-FORWARDED-SERVER",
                "X-Forwarded",
                "X-Real-IP",
                "Via"
            })
    void neverOpensToWhatAProxyPassedOn(String header) {
        MockHttpServletRequest request = visit(KEY.value());
        request.addHeader(header, "192.0.2.7");

        assertThat(door().opensTo(request)).isFalse();
        assertThat(door().cookie(request, KEY.value())).isEmpty();
        assertThat(door().isBefore(request)).isFalse();
    }

    @Test
    void givesTheKeyToABrowserThatCameByTheLink() {
        String cookie = door().cookie(visit(""), door().link().replaceFirst(".*key=", ""))
                .orElseThrow();

        assertThat(cookie).contains("bellwether-local=k7qf3mx2", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(door().cookie(visit(""), "another")).isEmpty();
    }

    private static MockHttpServletRequest visit(String key) {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.HOST, "localhost:8080");
        request.setCookies(new Cookie("bellwether-local", key));
        return request;
    }

    private static LocalDoor door(String... settings) {
        var environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");
        for (int at = 0; at < settings.length; at += 2) {
            environment.setProperty(Objects.requireNonNull(settings[at]), Objects.requireNonNull(settings[at + 1]));
        }
        return new LocalDoor(environment, KEY);
    }
}
