package app.bellwether.mail;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.bellwether.Mutations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a message has become on its way, or was made to be: it is read for as much as it is, and in time. */
class MutatedMailTest {

    /** Of what takes some milliseconds; a machine that is busy with other things is slow. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int ENDLESS = 300_000;

    private static final List<String> OWN = List.of("""
        From: Ada <ada@example.org>
        To: r+abc@brief.example
        Subject: =?utf-8?q?Re=3A_Tolls?=
        Message-ID: <q1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8; format=flowed
        Content-Transfer-Encoding: quoted-printable

        sources 2

        On Monday, Bellwether wrote:
        > Tolls =E2=80=94 and lorries
        --b
        Content-Type: text/html; charset=iso-8859-1

        <div>sources 2</div><div class="gmail_quote">Tolls</div>
        --b--
        """, """
        From: mailer-daemon@mx.example
        To: b+abc@brief.example
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        Your message could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ada@example.org
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such user
        --b--
        """);

    private static final List<byte[]> SEEDS = Stream.of("replies", "bounces", "mime")
            .flatMap(folder ->
                    Mutations.seeds(
                            OWN.stream().map(mail -> mail.replace("\n", "\r\n")).toList(), folder, ".eml")
                            .stream())
            .toList();

    @Property(tries = 300)
    void isReadForAsMuchAsItIs(
            @ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other, @ForAll long seed) {
        byte[] mutated = Mutations.of(seed(one), seed(other), seed);

        assertTimeoutPreemptively(LONGEST, () -> read(mutated));
    }

    @Property(tries = 20)
    void takesNoLongerThanItsLengthAsksFor(@ForAll @IntRange(max = 100_000) int one, @ForAll long seed) {
        byte[] endless = Mutations.endless(seed(one), seed, ENDLESS);

        assertTimeoutPreemptively(LONGEST, () -> read(endless));
    }

    private static byte[] seed(int number) {
        return SEEDS.get(number % SEEDS.size());
    }

    private static Object read(byte[] raw) {
        return List.of(IncomingMail.read(raw), PublishedMail.read(raw));
    }
}
