package app.bellwether.web;

import app.bellwether.subscribers.LocalKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The door to what only somebody who tries Bellwether out at this machine may see: other people's mail, and the operator's view.
 * It is there for a {@link Trial} only. It opens to whoever followed the link that is printed at the start, by a request that
 * names this machine, so that no page elsewhere can reach in by a name of its own (DNS rebinding), and that nobody passed on.
 */
@Component
final class LocalDoor {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> PASSED_ON = Set.of("forwarded", "via", "x-real-ip");
    private static final String COOKIE = "bellwether-local";

    private final Optional<String> whyNot;
    private final boolean sendsMail;
    private final LocalKey key;

    LocalDoor(ConfigurableEnvironment environment, LocalKey key) {
        this.whyNot = Trial.whyNot(environment);
        this.sendsMail = !environment.getProperty("spring.mail.host", "").isBlank();
        this.key = key;
    }

    /** True when the door is there at all. */
    boolean isThere() {
        return whyNot.isEmpty();
    }

    /** Why it is not there; empty when it is. */
    Optional<String> whyNot() {
        return whyNot;
    }

    /** Whether letters leave this machine; else they are kept, which who asks for one is to be told. */
    boolean sendsMail() {
        return sendsMail;
    }

    /** True when the request comes from this machine as far as it can tell, so that it may be told of the door. */
    boolean isBefore(HttpServletRequest request) {
        return isThere()
                && namesThisMachine(request.getHeader(HttpHeaders.HOST))
                // another one where a server took the header of a proxy for itself, as Tomcat can be told to
                && Trial.isLoopbackLiteral(request.getRemoteAddr())
                && !wasPassedOn(request);
    }

    boolean opensTo(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return isBefore(request)
                && cookies != null
                && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE) && isKey(cookie.getValue()));
    }

    /** The path that opens it. */
    String link() {
        return "/local?key=" + key.value();
    }

    /** What a browser keeps that came by the link; empty for any other request. */
    Optional<String> cookie(HttpServletRequest request, String sent) {
        return isBefore(request) && isKey(sent)
                ? Optional.of(ResponseCookie.from(COOKIE, key.value())
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .build()
                        .toString())
                : Optional.empty();
    }

    private boolean isKey(String sent) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), key.value().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean namesThisMachine(@Nullable String host) {
        return host != null
                && THIS_MACHINE.contains(host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    /** A proxy on this machine names it as well; most say that they are there. */
    private static boolean wasPassedOn(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> PASSED_ON.contains(name) || name.startsWith("x-forwarded"));
    }
}
