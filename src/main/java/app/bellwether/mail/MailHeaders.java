package app.bellwether.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The header fields of a message or part, as they came. */
final class MailHeaders {

    private final MimePart part;

    MailHeaders(MimePart part) {
        this.part = part;
    }

    Stream<String> all(String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    Optional<String> first(String name) {
        return all(name).findFirst();
    }

    /** The first value's words before any parameter or comment, in lower case. */
    Optional<String> word(String name) {
        return first(name).map(value -> value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    boolean has(String name) {
        return all(name).findAny().isPresent();
    }
}
