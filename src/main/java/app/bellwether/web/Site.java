package app.bellwether.web;

import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Stamps;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a browser is given to keep: who is signed in, by what it is known again when a mailed link is opened, and that it was signed in
 * before, for which a letter is kept that no stranger can use up.
 */
@Component
final class Site {

    /** Of what we give browsers to keep; what else stands there is none of ours, and goes back into no header. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_.~-]{1,200}");

    /** A mailed link that signs in works within minutes; the browser may forget what it asked for after an hour. */
    private static final Duration ASKED = Duration.ofHours(1);

    private final boolean secure;
    private final Keys keys;
    private final Stamps stamps;

    Site(WebSettings settings, Keys keys, Stamps stamps) {
        this.secure = settings.url().startsWith("https:");
        this.keys = keys;
        this.stamps = stamps;
    }

    /** The cookie of a session; it ends with the browser, or earlier. */
    String signedIn(String session) {
        return cookie("session", session, null);
    }

    String signedOut() {
        return cookie("session", "", Duration.ZERO);
    }

    Optional<String> session(HttpServletRequest request) {
        return Optional.ofNullable(kept(request, "session"));
    }

    /** What the browser keeps, or is to keep from now on. */
    String browser(HttpServletRequest request) {
        String known = knownBrowser(request);
        return known == null ? keys.browserSecret() : known;
    }

    @Nullable
    String knownBrowser(HttpServletRequest request) {
        return kept(request, "browser");
    }

    String known(String browser) {
        return cookie("browser", browser, ASKED);
    }

    /** That it was signed in by a letter to that address. */
    String marked(String address) {
        return cookie("mark", stamps.mark(address), Stamps.MARK_LASTS);
    }

    String unmarked() {
        return cookie("mark", "", Duration.ZERO);
    }

    /**
     * Whether it was signed in before by a letter to that address.
     *
     * @throws IllegalArgumentException when what was typed is no address
     */
    boolean knows(HttpServletRequest request, String address) {
        String mark = kept(request, "mark");
        return stamps.knows(mark == null ? "" : mark, address);
    }

    private @Nullable String kept(HttpServletRequest request, String what) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name(what))
                    && OURS.matcher(cookie.getValue()).matches()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Lax, since who comes from their mailbox comes from another site. */
    private String cookie(String what, String value, @Nullable Duration age) {
        var cookie = ResponseCookie.from(name(what), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/");
        return (age == null ? cookie : cookie.maxAge(age)).build().toString();
    }

    /** The prefix keeps other hosts of the same domain from setting it; browsers take it over https only. */
    private String name(String what) {
        return (secure ? "__Host-bellwether-" : "bellwether-") + what;
    }
}
