package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.Growth;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers say of a sender (RFC 8601), and what somebody may put there to keep us busy. */
class AuthenticationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mx.us; dmarc=pass header.from=example.org | pass",
                "MX.us 1; spf=pass; dmarc = FAIL (p=none) | fail",
                "mx.us; dmarc (a (nested) comment; dmarc=fail) = pass | pass",
                "mx.us; spf=pass smtp.mailfrom=\"x; dmarc=pass\"; dmarc=fail | fail",
                "mx.us; spf=pass smtp.mailfrom=\"(\"; dmarc=pass | pass",
                "mx.us; spf=pass (\\) ; dmarc=fail); dmarc/1=pass | pass",
                "mx.us; dmarc=pass; dmarc=fail | pass",
                "mx.us; spf=pass (never closed; dmarc=pass | ``",
                "mx.us; none | ``",
                "mx.us | ``",
            })
    void readsTheFirstResultOfAMethodAndNoCommentForOne(String value, String result) {
        assertThat(Authentication.read(value).server()).isEqualTo("mx.us");
        assertThat(Authentication.read(value).result("dmarc")).isEqualTo(result);
    }

    @Test
    void readsOfWhichDomainAResultIs() {
        Authentication found = Authentication.read(
                "mx.us; dkim=fail header.d=other.example; dkim=pass (good) header.d=\"Example.org\" header.b=x;"
                        + " dmarc=pass");

        assertThat(found.results())
                .anyMatch(result -> result.method().equals("dkim")
                        && result.value().equals("pass")
                        && result.property("header.d").equals("example.org"));
        assertThat(found.result("dkim")).isEqualTo("fail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "()", "(\\", ")", "\"", "\"(", ";", "a=b;", "a ", " ", "=", "a/1 ", "a.b=c "})
    void readsInLinearTime(String part) {
        Growth.isThatOfTheLength(part, 400_000, AuthenticationTest::readTwenty);
    }

    @Test
    void readsNestedCommentsAsFastAsAnythingElse() {
        Growth.isThatOfTheLength("(", 1_950, comment -> readTwenty(comment + ")".repeat(comment.length())));
    }

    /** Twenty such fields, of which all are read. */
    private static void readTwenty(String field) {
        IncomingMail.read(
                ("From: ada@example.org\n" + ("Authentication-Results: mx.us; " + field + "\n").repeat(20) + "\nx")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
