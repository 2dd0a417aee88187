package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What our own mail server says of a sender counts, and what anybody else says does not. */
class AuthenticityTest {

    private static final String HELD = "nothing sent: held: not from whom it says it is from";

    private final Correspondence house = new Correspondence(Map.of("bellwether.email.inbox.authserv-id", "mx.us"));
    private int number;

    @AfterEach
    void close() {
        house.close();
    }

    private String asked(String fields) {
        return house.receive(
                house.unproven("ada@example.org", house.replyTo(house.brief), "q" + number++, fields, "more 1"));
    }

    @Test
    void holdsWhatTheDomainOfItsSenderDisowns() {
        assertThat(asked("Authentication-Results: mx.us; dmarc=fail header.from=example.org\n"))
                .isEqualTo(HELD);
        assertThat(asked("Authentication-Results: MX.us 1; spf=pass; dmarc=fail\n"))
                .isEqualTo(HELD);
        assertThat(house.answers()).isEmpty();
    }

    @Test
    void believesNobodyBelowItsOwnServer() {
        String forged = "Authentication-Results: mx.us; dmarc=pass header.from=example.org\n";

        assertThat(asked("Authentication-Results: mx.us; dmarc=fail\n" + forged))
                .isEqualTo(HELD);
        assertThat(asked("Authentication-Results: mx.elsewhere; dmarc=fail\n" + forged))
                .isEqualTo("unproven: answered");
    }

    @Test
    void answersWhatNothingIsSaidAbout() {
        assertThat(asked("")).isEqualTo("unproven: answered");
        assertThat(asked("Authentication-Results: mx.us; none\n")).isEqualTo("unproven: answered");
        assertThat(asked("Authentication-Results: mx.us; dmarc=pass\n")).isEqualTo("answered");
    }
}
