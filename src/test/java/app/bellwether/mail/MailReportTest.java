package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.MailReport.Action;
import app.bellwether.mail.MailReport.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReportTest {

    private static final String DAEMON = """
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
        To: b+x@bellwether.localhost
        Subject: Returned mail
        """;

    private static MailReport read(String message) {
        return IncomingMail.read(message.getBytes(StandardCharsets.UTF_8))
                .report()
                .orElseThrow();
    }

    private static List<Recipient> recipients(String message) {
        return ((MailReport.Returned) read(message)).recipients();
    }

    @Test
    void readsEveryRecipientOfAReport() {
        String message = DAEMON + """
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x

            Not all got it.

            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com
            Arrival-Date: Fri, 20 Nov 2026 07:00:00 +0000

            Original-Recipient: rfc822; ada@example.org
            Final-Recipient: rfc822; a.lovelace@inner.example.org
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: smtp; 550-5.1.1 no such
                user here

            Final-Recipient: rfc822; bob@example.org
            Action: delayed (for now)
            Status: 4.4.1
            Will-Retry-Until: Sat, 21 Nov 2026 07:00:00 +0000

            Final-Recipient: rfc822; eve@example.org
            Action: relayed
            Status: 2.0.0

            --x
            Content-Type: text/rfc822-headers

            Return-Path: <b+token@bellwether.localhost>
            Message-ID: <brief@bellwether.localhost>

            --x--
            """;

        assertThat(recipients(message))
                .containsExactly(
                        new Recipient("ada@example.org", Action.FAILED, "5.1.1", "smtp; 550-5.1.1 no such user here"),
                        new Recipient("bob@example.org", Action.DELAYED, "4.4.1", ""),
                        new Recipient("eve@example.org", Action.ARRIVED, "2.0.0", ""));
        assertThat(read(message).senders()).containsExactly("b+token@bellwether.localhost");
    }

    @Test
    void readsTheFormOfQmail() {
        assertThat(recipients(DAEMON + """

            Hi. This is the qmail-send program at mx.example.com.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <ada@example.org>:
            Sorry, no mailbox here by that name. (#5.1.1)

            <bob@example.org>:
            192.0.2.3 does not like recipient.
            Remote host said: 552 5.2.2 over quota

            --- Below this line is a copy of the message.

            Message-ID: <brief@bellwether.localhost>
            To: <carol@example.org>: no such user
            """))
                .extracting(one -> one.address() + " " + one.status())
                .containsExactly("ada@example.org 5.1.1", "bob@example.org 5.2.2");
    }

    @Test
    void readsTheFormOfExim() {
        assertThat(recipients(DAEMON + """
            X-Failed-Recipients: ada@example.org

            A message that you sent could not be delivered to one or more of its recipients.

              ada@example.org
                SMTP error from remote mail server after RCPT TO:<ada@example.org>:
                host mx.example.org [192.0.2.20]: 550 Unknown user

            ------ This is a copy of the message, including all the headers. ------
            """)).extracting(Recipient::status).containsExactly("5.1.1");
    }

    @Test
    void readsTheFormsOfGmailAndExchangeInWords() {
        assertThat(recipients(DAEMON + """

            Address not found
            Your message wasn't delivered to ada@example.org because the address couldn't be found.
            """)).extracting(Recipient::status).containsExactly("5.1.1");
        assertThat(recipients(DAEMON + """

            Delivery has failed to these recipients or groups:

            ada@example.org
            The recipient's mailbox is full and can't accept messages now.
            """)).extracting(Recipient::status).containsExactly("5.2.2");
    }

    @Test
    void tellsAWarningFromAFailure() {
        assertThat(recipients(DAEMON + """

            Warning: your message to the following has not yet been delivered. It will be retried; no action is required.

            ada@example.org
                connection timed out
            """)).extracting(Recipient::action).containsExactly(Action.DELAYED);
    }

    @Test
    void takesNobodyWhoIsAwayForAFailure() {
        String away = DAEMON.replace("MAILER-DAEMON@mx.example.com", "ada@example.org")
                        .replace("Returned mail", "Away")
                + "\nI am on leave and no longer read this mailbox; write to bob@example.org.\n";

        assertThat(IncomingMail.read(away.getBytes(StandardCharsets.UTF_8)).report())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.1 | 550 5.1.1 unknown | 5.1.1",
                "5.0.0 | 550 5.1.1 unknown | 5.1.1",
                "5.1.1 | 554 5.7.1 blocked | 5.7.1",
                "''    | 550 user unknown | 5.1.1",
                "''    | 452 mailbox is full | 4.2.2",
                "5.0.0 | 554 rejected by policy, no such user | 5.7.1",
                "5.1.1 | 552 mailbox over quota | 5.2.2",
                "''    | nothing of any use | 5.0.0",
                "4.4.7 | '' | 4.4.7",
                "''    | 127.0.0.1 said 5.1 things about 192.0.2.55 | 5.0.0",
            })
    void takesTheMostTellingOfNumberAndWords(String stated, String words, String status) {
        assertThat(StatusWords.of(stated, words)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.us; dmarc=pass header.from=example.org | mx.us | pass",
                "mx.us 1; spf=pass; dmarc=fail (p=reject; dis=none) header.from=x | mx.us | fail",
                "mx.us (dmarc=pass); dmarc = FAIL | mx.us | fail",
                "mx.us; spf=pass reason=\"; dmarc=pass\"; dmarc/1=fail | mx.us | fail",
                "MX.us; none | mx.us | ''",
                "'' | '' | ''",
            })
    void readsWhatAServerFoundOutAboutASender(String field, String server, String dmarc) {
        Authentication read = Authentication.read(field);

        assertThat(read.server()).isEqualTo(server);
        assertThat(read.result("dmarc")).isEqualTo(dmarc);
    }
}
