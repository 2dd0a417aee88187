package app.bellwether.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no form through that the pages cannot take, whichever it is: the character NUL, which no keyboard writes and no database
 * keeps, more fields than any form has, what is not encoded as forms are, a file that nobody may send. It comes after what says how they
 * are encoded.
 */
@Component
@Order(0)
final class Sieve extends OncePerRequestFilter {

    /** The forms that send a file. */
    private static final Set<String> UPLOADS = Set.of("/operator/roster", "/operator/sources/list");

    /** More than any mailbox sends that unsubscribes by one click, and less than what is written to a file. */
    private static final int ONE_CLICK_BYTES = 8_192;

    private final OperatorDoor door;

    Sieve(OperatorDoor door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (isFit(request)) {
            rest.doFilter(request, response);
        } else if (!response.isCommitted()) { // as it is when whoever sent it is gone
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isFit(HttpServletRequest request) {
        boolean inParts = isInParts(request);
        boolean upload = UPLOADS.contains(request.getRequestURI());
        if (inParts && !(upload ? door.isOpenTo(request) : isSmallOneClick(request))) {
            return false; // and is not read: it would be written down first
        }
        try {
            return (!inParts || upload || hasOnlyFields(request))
                    && request.getParameterMap().entrySet().stream()
                            .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Stream.of(field.getValue())))
                            .noneMatch(text -> text.indexOf('\0') >= 0);
        } catch (IOException | ServletException | RuntimeException unreadable) {
            return false; // in one of several ways a server says that it cannot read the fields
        }
    }

    /** Whether a mailbox unsubscribes somebody in the way that it should (RFC 8058, section 3.1). */
    private static boolean isSmallOneClick(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return Guard.isOneClick(request) && length >= 0 && length <= ONE_CLICK_BYTES;
    }

    private static boolean hasOnlyFields(HttpServletRequest request) throws IOException, ServletException {
        Collection<Part> parts = request.getParts();
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.getSubmittedFileName() == null);
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
