package app.bellwether.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what no page of ours may do, and refuses what another site makes a visitor's browser send. The one-click
 * unsubscribing of mailboxes (RFC 8058) comes from anywhere, and its address is its own credential.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Guard extends OncePerRequestFilter {

    private static final String PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * A mail brings its own styles; it may do nothing but be looked at, and lead away by a click. It keeps its origin, with which
     * nothing can be done without scripts, so that the click comes from this site and brings the cookie of the local door along.
     */
    private static final String MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'self'; sandbox allow-same-origin"
                    + " allow-top-navigation-by-user-activation";

    private static final Pattern MAIL_PATH = Pattern.compile("/outbox/[^/]+/html|/operator/templates/shown");
    private static final Pattern ONE_CLICK = Pattern.compile("/unsubscribe/[^/]+");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean secure;

    Guard(WebSettings settings) {
        this.secure = settings.url().startsWith("https:");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean mail = MAIL_PATH.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", mail ? MAIL : PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", mail ? "SAMEORIGIN" : "DENY");
        // not "no-referrer": with it browsers send no Origin along with a form, and the check below would have nothing
        // to go by
        response.setHeader("Referrer-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cache-Control", request.getRequestURI().startsWith("/bellwether.") ? "max-age=600" : "no-store");
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            rest.doFilter(request, response);
        }
    }

    /** The error page is written in a dispatch of its own, and needs the headers as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    /** Whether it goes to where mailboxes unsubscribe by one click. */
    static boolean isOneClick(HttpServletRequest request) {
        return ONE_CLICK.matcher(request.getRequestURI()).matches();
    }

    private static boolean isForeign(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || isOneClick(request)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        // no browser leaves out both, so whoever does acts for themselves
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }
}
