package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.Outcome;
import app.bellwether.delivery.Outcome.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers say, and whom it concerns. */
class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT | 554 5.7.1 Service unavailable; Client host blocked using zen.spamhaus.org | Deferred ENTRY",
                "CONNECT | 554 no SMTP service here | Deferred ENTRY",
                "CONNECT | 421 4.3.2 try later | Deferred SERVER",
                "AUTH | 535 5.7.8 Error: authentication failed | Deferred ENTRY",
                "AUTH | 534 5.7.9 stronger authentication needed | Deferred ENTRY",
                "AUTH | 454 4.7.0 Temporary authentication failure | Deferred SERVER",
                "MAIL | 530 5.7.0 Must issue a STARTTLS command first | Deferred ENTRY",
                "MAIL | 452 4.3.1 Insufficient system storage | Deferred SERVER",
                "MAIL | 550 5.7.1 sender rejected | Deferred SENDER",
                "MAIL | 553 5.1.8 sender's domain does not exist | Deferred SENDER",
                "MAIL | 552 5.3.4 Message size exceeds fixed limit | Refused LETTER",
                "RCPT | 450 4.2.0 Recipient address rejected: Greylisted | Deferred LETTER",
                "RCPT | 451 4.7.1 Greylisting in action, please come back later | Deferred LETTER",
                "RCPT | 451 4.7.1 try again in an hour | Deferred PLACE",
                "RCPT | 452 4.2.2 The email account that you tried to reach is over quota | Deferred LETTER",
                "RCPT | 452 4.5.3 Too many recipients | Deferred LETTER",
                "RCPT | 550 5.1.1 User unknown in local recipient table | Refused ADDRESS",
                "RCPT | 550-5.1.1 The account does not exist.; 550 5.1.1 Look it up | Refused ADDRESS",
                "RCPT | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found | Refused ADDRESS",
                "RCPT | 550 5.2.1 The account is disabled | Refused ADDRESS",
                "RCPT | 550 No such user here | Refused ADDRESS",
                "RCPT | 551 User unknown; please try elsewhere | Refused ADDRESS",
                "RCPT | 550 no | Refused LETTER",
                "RCPT | 550 5.5.0 Requested action not taken | Refused LETTER",
                "RCPT | 550 5.4.1 Recipient address rejected: Access denied | Refused LETTER",
                "RCPT | 550 5.7.1 Relaying denied | Deferred SENDER",
                "RCPT | 554 Your address is on a blacklist | Deferred SENDER",
                "RCPT | 550 host 5.1.1.7 is not wanted | Refused LETTER",
                "RCPT | 552 5.2.2 Mailbox full | Deferred LETTER",
                "RCPT | 552 Requested mail action aborted | Deferred LETTER",
                "RCPT | 550 4.1.1 says two things | Refused LETTER",
                "RCPT | 500 5.3.0 Error: command failed | Refused LETTER",
                ". | 421 4.7.28 unusual rate of unsolicited mail | Deferred SENDER",
                ". | 421 4.7.32 From: header is not aligned | Deferred SENDER",
                ". | 421 4.7.0 try again later, closing connection | Deferred PLACE",
                ". | 550 5.7.26 unauthenticated email is not accepted | Deferred SENDER",
                ". | 550 5.7.25 the sending IP has no PTR record | Deferred SENDER",
                ". | 550 5.7.1 blocked | Deferred SENDER",
                ". | 550 This message was classified as SPAM | Deferred SENDER",
                ". | 554 5.6.0 Message contains invalid header | Refused LETTER",
                ". | 552 5.3.4 Message too big | Refused LETTER",
                ". | 550 5.1.1 unknown after all | Refused ADDRESS",
                ". | 451 4.3.0 queue file write error | Deferred LETTER",
                ". | 250 2.0.0 Ok: queued as 4B2C | Accepted",
                "DATA | 250 what | Deferred LETTER",
            })
    void concernsWhomItConcerns(String command, String said, String expected) {
        Outcome outcome =
                new SmtpReply(command, Integer.parseInt(said.substring(0, 3)), said.replace("; ", "\n")).outcome();

        assertThat(
                        switch (outcome) {
                            case Outcome.Accepted _ -> "Accepted";
                            case Outcome.Deferred(String _, String _, Fault fault) -> "Deferred " + fault;
                            case Outcome.Refused(String _, String _, Fault fault) -> "Refused " + fault;
                        })
                .isEqualTo(expected);
    }
}
