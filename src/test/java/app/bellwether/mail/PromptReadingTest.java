package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is made to keep busy who reads it. */
class PromptReadingTest {

    private static Duration timeToRead(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
        long start = cpuTime();
        IncomingMail.read(raw);
        return Duration.ofNanos(cpuTime() - start);
    }

    /** Other processes on the machine do not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "To", "Cc", "Bcc", "Delivered-To", "X-Original-To", "X-Failed-Recipients"})
    void readsAddressesPromptlyHoweverManyAndLongTheirFieldsAre(String field) {
        for (String part : List.of("a", "a@", "<", "\"", "a.", "(", "a@b ", ",")) {
            String long98k = field + ": " + part.repeat(98_000 / part.length()) + "\n";

            assertThat(timeToRead(
                            "Subject: Undeliverable\nTo: b+x@bellwether.example\n" + long98k.repeat(20) + "\n550 no\n"))
                    .as(part)
                    .isLessThan(Duration.ofMillis(1_500));
        }
    }

    @Test
    void findsWhomAnOrdinaryMailIsToAmongAsManyAsPeopleWriteTo() {
        String many = IntStream.range(0, 49)
                .mapToObj(i -> "Somebody With A Name <somebody" + i + "@some-department.example.net>")
                .collect(Collectors.joining(",\n "));

        IncomingMail mail =
                read("From: ada@example.org\nTo: " + many + ",\n r+x@bellwether.example\nCc: b@example.net\n\nmore 1");

        assertThat(mail.from()).contains("ada@example.org");
        assertThat(mail.to()).hasSize(51).contains("r+x@bellwether.example", "b@example.net");
    }

    @Test
    void takesNoAuthorFromAFieldThatIsTooLongOrNotTheOnlyOne() {
        assertThat(read("From: \"" + "a".repeat(20_000) + "\" <ada@example.org>\n\nx")
                        .from())
                .isEmpty();
        assertThat(read("From: ada@example.org\n".repeat(3) + "\nx").from()).isEmpty();
        assertThat(read("From: ada@example.org\n".repeat(3) + "\nx").ambiguous())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?utf-8?q?a?= ", "=?utf-8?b?YQ==?= ", "=?", "=?utf-8?q?a?=\n ", "a ", "re: "})
    void readsASubjectPromptlyHoweverLongItIs(String part) {
        String subject = part.repeat(1_000_000 / part.length());

        assertThat(timeToRead("From: a@example.org\nSubject: " + subject + "\n\nx"))
                .isLessThan(Duration.ofMillis(700));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a@b.c>:\n550 ", "a@b.c\n", "550 5.1.1 <a@b.c>\n", "final-recipient: rfc822;a@b.c\n\n", "user "
            })
    void readsAProseBouncePromptlyHoweverLongItIs(String part) {
        String body = part.repeat(2_000_000 / part.length());

        assertThat(timeToRead("From: mailer-daemon@example.org\nSubject: Undeliverable\n\nfailed\n" + body))
                .isLessThan(Duration.ofMillis(700));
    }

    private static IncomingMail read(String mail) {
        return IncomingMail.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
