package app.bellwether.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one message that was sent to many. */
final class PublishedReading {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedReading.class);
    private static final int LONGEST_FIELD = 10_000;
    private static final int LONGEST_NAME = 300;
    private static final Pattern LIST_ID = Pattern.compile("<\\s*+([\\w.@+=-]{1,250}+)\\s*+>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,2000}+");

    private final byte[] raw;

    /** Whether it may be a digest: one in a digest is none. */
    private final boolean outermost;

    PublishedReading(byte[] raw, boolean outermost) {
        this.raw = raw;
        this.outermost = outermost;
    }

    PublishedMail read() {
        MessageReading reading = new MessageReading(raw);
        IncomingMail mail = reading.read();
        Optional<MimeMessage> message = reading.message();
        if (message.isEmpty()) {
            return new PublishedMail(mail, "", "", "", "", "", List.of(), "", "", List.of(), Optional.empty());
        }
        MailHeaders headers = new MailHeaders(message.get());
        BodyForms body = BodyForms.of(message.get());
        List<byte[]> parts =
                !outermost ? List.of() : body.digest().isEmpty() ? DigestText.of(body.plain()) : body.digest();
        String list = cut(headers.first("List-Id").orElse(""), LONGEST_FIELD);
        var id = LIST_ID.matcher(list);
        boolean named = id.find();
        return new PublishedMail(
                mail,
                names(headers, "From").findFirst().orElse(""),
                named ? id.group(1).toLowerCase(Locale.ROOT) : "",
                named ? decoded(list.substring(0, id.start())) : "",
                archived(headers),
                headers.first("Date").map(date -> cut(date, LONGEST_NAME)).orElse(""),
                names(headers, "To").toList(),
                body.html(),
                body.plain(),
                parts.stream()
                        .map(part -> new PublishedReading(part, false).read())
                        .toList(),
                automatic(headers, mail));
    }

    private static Optional<String> automatic(MailHeaders headers, IncomingMail mail) {
        List<String> senders = AddressHeaders.in(headers, "From").toList();
        return new Automatic(headers, mail.subject(), senders).noIssue();
    }

    private static String archived(MailHeaders headers) {
        var address =
                ADDRESS.matcher(cut(headers.first("Archived-At").orElse("").replaceAll("\\s++", ""), LONGEST_FIELD));
        return address.find() ? address.group() : "";
    }

    private static Stream<String> names(MailHeaders headers, String field) {
        String value = cut(headers.first(field).orElse(""), LONGEST_FIELD);
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, true))
                    .map(InternetAddress::getPersonal)
                    .filter(Objects::nonNull)
                    .map(PublishedReading::decoded)
                    .filter(name -> !name.isEmpty());
        } catch (AddressException | RuntimeException malformed) {
            return Stream.empty();
        }
    }

    private static String decoded(String words) {
        String said = words;
        try {
            said = MimeUtility.decodeText(MimeUtility.unfold(words));
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            LOG.debug("A name cannot be decoded and stays as it came", unreadable);
        }
        String line = said.replaceAll("[\\p{Cntrl}\\s]++", " ").strip();
        return cut(line.replaceAll("^\"|\"$", "").strip(), LONGEST_NAME);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
