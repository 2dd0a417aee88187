package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is made to keep busy who reads it. */
class PromptReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"From", "To", "Cc", "Bcc", "Delivered-To", "X-Original-To", "X-Failed-Recipients"})
    void readsAddressesPromptlyHoweverManyAndLongTheirFieldsAre(String field) {
        for (String part : List.of("a", "a@", "<", "\"", "a.", "(", "a@b ", ",")) {
            Growth.isThatOfTheLength(
                    part,
                    98_000,
                    much -> read("Subject: Undeliverable\nTo: b+x@bellwether.example\n"
                            + (field + ": " + much + "\n").repeat(20) + "\n550 no\n"));
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
        Growth.isThatOfTheLength(
                part, 1_000_000, subject -> read("From: a@example.org\nSubject: " + subject + "\n\nx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a@b.c>:\n550 ", "a@b.c\n", "550 5.1.1 <a@b.c>\n", "final-recipient: rfc822;a@b.c\n\n", "user "
            })
    void readsAProseBouncePromptlyHoweverLongItIs(String part) {
        Growth.isThatOfTheLength(
                part,
                2_000_000,
                body -> read("From: mailer-daemon@example.org\nSubject: Undeliverable\n\nfailed\n" + body));
    }

    private static IncomingMail read(String mail) {
        return IncomingMail.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
