package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** How much of what comes is kept, whoever sends it and however much they send. */
class KeptMailTest {

    private static final int KB = 1 << 10;

    private final Correspondence house = new Correspondence(
            Map.of("bellwether.email.inbox.quota", "1MB", "bellwether.email.inbox.quota-per-sender", "256KB"));

    @AfterEach
    void close() {
        house.close();
    }

    private void ignored(String from, int number, int kilobytes) {
        String body = "x".repeat(63).concat("\n").repeat(16 * kilobytes);
        assertThat(house.receive(house.message(from, "postmaster@bellwether.localhost", "m" + number, "", body)))
                .startsWith("nothing sent");
    }

    private List<String> kept(String select, String where) {
        return house.database
                .jdbc()
                .sql("select " + select + " from email.incoming where " + where + " order by id")
                .query(String.class)
                .list();
    }

    private long bytes() {
        return house.database
                .jdbc()
                .sql("select sum(octet_length(raw)) from email.incoming")
                .query(Long.class)
                .single();
    }

    @Test
    void keepsTheHeaderAndTheBeginningOfWhatWasActedOn() {
        ignored("mallory@example.net", 1, 5 * KB);
        house.reply("q1", "more 1\n\n" + "> quoted\n".repeat(100_000));

        assertThat(kept("octet_length(raw)::text", "true"))
                .allMatch(length -> Integer.parseInt(length) == InboxSettings.EXCERPT_BYTES);
        assertThat(kept("convert_from(raw, 'UTF8')", "ignored").getFirst())
                .startsWith("From: mallory@example.net\nTo: postmaster@bellwether.localhost\n")
                .contains("xxx");
    }

    @Test
    void forgetsTheOldestIgnoredOfOneSenderFirst() {
        IntStream.range(0, 3).forEach(i -> ignored("eve@example.com", i, 20));
        IntStream.range(10, 40).forEach(i -> ignored("mallory@example.net", i, 40));

        house.get(MailQuota.class).keep();

        assertThat(kept("sender", "ignored")).hasSizeBetween(9, 11);
        assertThat(kept("convert_from(raw, 'UTF8')", "ignored"))
                .filteredOn(raw -> raw.startsWith("From: eve@"))
                .hasSize(3);
        assertThat(kept("convert_from(raw, 'UTF8')", "ignored").getLast()).contains("<m39@");
    }

    @Test
    void forgetsTheOldestIgnoredOfAllWhenManySend() {
        house.reply("q1", "more 1");
        IntStream.range(0, 60).forEach(i -> ignored("mallory" + i + "@example.net", i, 40));

        house.get(MailQuota.class).keep();

        assertThat(bytes()).isLessThanOrEqualTo(DataSize.ofMegabytes(1).toBytes());
        assertThat(kept("convert_from(raw, 'UTF8')", "ignored").getLast()).contains("<m59@");
        assertThat(kept("convert_from(raw, 'UTF8')", "ignored").getFirst()).doesNotContain("<m0@");
        assertThat(kept("outcome", "not ignored")).containsExactly("answered");
        assertThat(house.reply("q1", "more 1")).isEqualTo("answered");
        assertThat(house.answers()).hasSize(1);
    }

    @Test
    void r7KeepsWhatNothingWasDoneWithWholeAndForgetsTheTextOfWhatWas() {
        byte[] large = new byte[900 * KB];
        house.get(IncomingRepository.class).keep("to be done", large, house.clock.instant());
        IntStream.range(0, 10).forEach(i -> house.reply("q" + i, "more 1\n\n" + "> quoted\n".repeat(10_000)));

        house.get(MailQuota.class).keep();

        assertThat(kept("octet_length(raw)::text", "state = 'NEW'")).containsExactly(Integer.toString(large.length));
        assertThat(kept("outcome", "state = 'DONE'")).hasSize(10).containsOnly("answered");
        assertThat(bytes()).isLessThanOrEqualTo(DataSize.ofMegabytes(1).toBytes());
    }

    @Test
    void saysHowMuchIsKept() {
        assertThat(house.get(Inbox.class).kept().full()).isFalse();

        IntStream.range(0, 60).forEach(i -> ignored("mallory" + i + "@example.net", i, 40));
        house.get(MailQuota.class).keep();

        assertThat(house.get(Inbox.class).kept().most()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(house.get(Inbox.class).kept().full()).isTrue();
    }

    @Test
    void refusesAQuotaThatHoldsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InboxSettings(
                        "",
                        Duration.ofDays(30),
                        DataSize.ofKilobytes(10),
                        DataSize.ofKilobytes(1),
                        Duration.ofDays(90)))
                .withMessageContaining("bellwether.email.inbox.quota");
    }
}
