package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.taxonomy.Role;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final String HEAD = "email,discord,agreed_at,agreed_how,name,interests,zone,minutes\n";
    private static final Consent.Proof PROOF = new Consent.Proof("form", "");

    private final House house = new House();

    /** The room with its roster. */
    private static final class House {

        final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T06:00:00Z"));
        final TestDatabase database = TestDatabase.fresh();
        final Subscribers subscribers = SubscribersOnPostgres.with(database, Taxonomy.standard(), clock);
        final Roster roster = new DoorsOnPostgres(database, subscribers, clock).roster();

        Roster.Report read(String table) {
            return roster.read(table.getBytes(StandardCharsets.UTF_8), true);
        }

        Subscriber at(String address) {
            return subscribers.byDestination(mail(address)).orElseThrow();
        }

        String table() {
            var table = new StringWriter();
            try {
                roster.write(table);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return table.toString();
        }

        static Destination mail(String address) {
            return new Destination(Destination.Channel.EMAIL, address);
        }
    }

    @Test
    void bringsInWhoAgreedWithTheProofOfIt() {
        var report = house.read(HEAD
                + "bob@example.org,,2026-03-05,form on example.org,Bob,AI in India *2 until 2026-12-31;"
                + " Deutschland,Asia/Kathmandu,8\n");

        assertThat(report).isEqualTo(new Roster.Report(1, 0, List.of()));
        Subscriber bob = house.at("bob@example.org");
        assertThat(bob.active()).isTrue();
        assertThat(bob.interests().getFirst().weight()).isEqualTo(2);
        assertThat(bob.interests().getFirst().until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(bob.interests().getLast().said()).isEqualTo("Germany");
        assertThat(bob.minutes()).isEqualTo(8);
        assertThat(house.subscribers.consents(bob.id()))
                .extracting(consent -> consent.act() + " " + consent.proof().way())
                .containsExactly(
                        "ASKED brought in by the operator; agreed 2026-03-05: form on example.org",
                        "CONFIRMED brought in by the operator; agreed 2026-03-05: form on example.org");
    }

    @Test
    void saysOfEachLineWhatIsWrongAndBringsInTheOthers() {
        var report = house.read(HEAD
                + "bob@example.org,,2026-03-05,form,Bob,EU,UTC,5\n"
                + "no address,,2026-03-05,form,,EU,UTC,5\n"
                + "\n"
                + "eve@example.org,,,form,,EU,UTC,5\n"
                + "dan@example.org,,2026-03-05,,,EU,UTC,5\n"
                + "fay@example.org,,2027-03-05,form,,EU,Mars/Phobos,500\n"
                + ",,2026-03-05,form,,EU,UTC,5\n"
                + "\"gus@example.org\",,2026-03-05,form,\"Gus\nthe second\",EU,UTC,5\n"
                + "hal@example.org,,2026-03-05,form,,\"EU\"x,UTC,5\n");

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("3 email", "5 agreed_at", "6 agreed_how", "7 agreed_at", "7 zone", "8 email", "11 ");
        assertThat(report.problems().toString())
                .doesNotContain("@example.org\"")
                .contains("Europe/Stockholm");
        assertThat(report.leftOut()).isEqualTo(6);
    }

    @Test
    void readsPastColumnsWithoutATitle() {
        var report = house.read("email,agreed_at,agreed_how,,\nbob@example.org,2026-03-05,form,,\n");

        assertThat(report).isEqualTo(new Roster.Report(1, 0, List.of()));
    }

    @Test
    void isTheSameWhenDoneAgain() {
        String table = HEAD + "bob@example.org,,2026-03-05,form,Bob,EU,UTC,5\n";
        house.read(table);
        house.subscribers.change(house.at("bob@example.org").id(), Past.Author.READER, before -> before.within(9));

        var again = house.read(
                table + table.lines().skip(1).findFirst().orElseThrow().toUpperCase(Locale.ROOT) + "\n");

        assertThat(again).isEqualTo(new Roster.Report(0, 2, List.of()));
        assertThat(house.at("bob@example.org").minutes()).isEqualTo(9);
        assertThat(house.subscribers.all()).hasSize(1);
    }

    @Test
    void bringsNobodyBackWhoLeftWasErasedOrWantsNoLetters() {
        String table = HEAD
                + "undecided@example.org,,2026-03-05,form,,EU,UTC,5\n"
                + "left@example.org,,2026-03-05,form,,EU,UTC,5\n"
                + "erased@example.org,,2026-03-05,form,,EU,UTC,5\n"
                + "refused@example.org,,2026-03-05,form,,EU,UTC,5\n";
        SubscriberId undecided = house.subscribers
                .register(new NewSubscriber(
                        "",
                        House.mail("undecided@example.org"),
                        List.of("EU"),
                        List.of(),
                        Role.LEADER,
                        new Schedule(ZoneOffset.UTC, LocalTime.of(7, 0), Weekdays.parse("daily")),
                        5,
                        "en"))
                .id();
        house.subscribers.unsubscribe(undecided, PROOF);
        house.read(table);
        house.subscribers.erase(undecided);
        house.subscribers.unsubscribe(house.at("left@example.org").id(), PROOF);
        house.subscribers.erase(house.at("erased@example.org").id());
        SubscriberId refused = house.at("refused@example.org").id();
        house.subscribers.refuse(refused, PROOF);
        house.subscribers.erase(refused);

        var report = house.read(table);

        assertThat(report.added()).isZero();
        assertThat(report.problems()).extracting(Roster.Problem::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(house.subscribers.active()).isEmpty();
        assertThat(house.database
                        .jdbc()
                        .sql("select departure::text from subscribers.departure")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .noneMatch(row -> row.contains("example"));
        Subscriber back = house.subscribers.ask(
                House.mail("erased@example.org"), house.at("left@example.org").preferences(), PROOF);
        assertThat(house.subscribers.confirm(back.id(), PROOF).after().active()).isTrue();
    }

    @Test
    void onlyLooksWhenAskedTo() {
        byte[] table = (HEAD + "bob@example.org,,2026-03-05,form,Bob,EU,UTC,5\n").getBytes(StandardCharsets.UTF_8);

        assertThat(house.roster.read(table, false).added()).isEqualTo(1);
        assertThat(house.subscribers.all()).isEmpty();
    }

    @Test
    void comesBackUnharmedFromAnotherHouse() {
        house.read(HEAD
                + "bob@example.org,,2026-03-05,\"form, \"\"new\"\"\",\"=HYPERLINK(\"\"http://evil\"\")\",\"@chips;"
                + " a\\;b; -5 *0.5\",UTC,5\n"
                + ",123456789,2026-03-05,asked in the channel,''=quoted,EU,Asia/Kathmandu,12\n");
        Subscriber bob = house.at("bob@example.org");
        house.subscribers.change(
                bob.id(),
                Past.Author.READER,
                before -> before.as(Role.INVESTOR)
                        .noted(false)
                        .above(3.5)
                        .on(before.schedule()
                                .at(LocalTime.of(18, 45))
                                .on(Weekdays.parse("tue, thu"))
                                .without(DaysOff.parse(List.of("12-25", "2026-12-31")))
                                .paused(LocalDate.of(2026, 12, 1))));
        String table = house.table();
        assertThat(table.lines().flatMap(line -> List.of(line.split(",", -1)).stream()))
                .noneMatch(cell -> cell.matches("\"?[=+@\\t-].*"));

        House other = new House();
        var report = other.read(table);

        assertThat(report).isEqualTo(new Roster.Report(2, 0, List.of()));
        Subscriber there = other.at("bob@example.org");
        assertThat(there.preferences().on(bob.schedule()))
                .isEqualTo(house.at("bob@example.org").preferences().on(bob.schedule()));
        assertThat(there.name()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(there.interests()).extracting(Interest::typed).containsExactly("@chips", "a;b", "-5");
        assertThat(there.schedule().off().texts()).containsExactly("12-25", "2026-12-31");
        assertThat(there.schedule().pausedUntil()).isEqualTo("2026-12-01");
        assertThat(other.subscribers.all()).extracting(Subscriber::name).contains("'=quoted");
    }

    @Test
    void bringsInNothingOfALineWithTooManyCells() {
        var report = house.read(HEAD
                + "bob@example.org,,2026-03-05,form, with a comma,Bob,EU,UTC,5\n"
                + "eve@example.org,,2026-03-05,form,Eve,EU,UTC,5,\n"
                + "ada@example.org,,2026-03-05,form,Ada,EU,UTC,5\n");

        assertThat(report.added()).isEqualTo(2); // an empty cell more is nothing lost
        assertThat(report.problems()).extracting(Roster.Problem::line).containsExactly(2L);
        assertThat(report.problems().getFirst().what()).contains("9 cells", "8 columns", "quotation marks");
        assertThat(house.subscribers.all()).extracting(Subscriber::name).containsExactlyInAnyOrder("Eve", "Ada");
    }

    @Test
    void goesOnAfterALineThatCannotBeKept() {
        house.database.jdbc().sql("""
            create function pg_temp.refuse() returns trigger language plpgsql as
            'begin if new.name = ''Bob'' then raise exception ''no''; end if; return new; end'
            """).update();
        house.database.jdbc().sql("""
            create trigger refuse before insert or update on subscribers.subscriber
            for each row execute function pg_temp.refuse()
            """).update();

        var report = house.read(HEAD
                + "ada@example.org,,2026-03-05,form,Ada\u0000,EU,UTC,5\n"
                + "bob@example.org,,2026-03-05,form,Bob,EU,UTC,5\n"
                + "eve@example.org,,2026-03-05,form,Eve,chips\u0000,UTC,5\n"
                + "fay@example.org,,2026-03-05,form,Fay,EU,UTC,5\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 name", "3 ", "4 interests");
        assertThat(report.problems().toString()).doesNotContain("bob@").doesNotContain("\u0000");
        assertThat(house.subscribers.all()).extracting(Subscriber::name).containsExactly("Fay");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesNothingThatIsLongerThanAnybodyWrites() {
        String cell = "ada@example.org,,2026-03-05,form,Ada,%s,%s,5\n";
        String spaced = "chips" + " ".repeat(1_000_000) + "x";

        var report = house.read(HEAD
                + cell.formatted("x".repeat(2_000_000), "UTC")
                + cell.formatted(spaced, "UTC")
                + cell.formatted("EU; " + "x".repeat(200), "UTC")
                + cell.formatted("EU", "x".repeat(2_000_000)));

        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 interests", "3 interests", "4 interests", "5 zone");
        assertThat(report.problems().toString()).hasSizeLessThan(2_000);
        assertThat(house.subscribers.all()).isEmpty();
    }

    @Test
    void takesNoDateThatNoCalendarHas() {
        String head = "email,agreed_at,agreed_how,paused_until\n";

        var report = house.read(head + "ada@example.org,2026-03-05,form,+999999999-12-31\n");

        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 paused_until");
    }

    @Test
    void saysTheSameOfWhoeverIsTakenAlongHoweverOften() {
        house.read(HEAD + "bob@example.org,,2026-03-05,form on example.org,Bob,EU\\; a\\\\; b,UTC,5\n");
        String table = house.table();
        assertThat(table).contains(",2026-03-05,form on example.org,");
        House second = new House();
        second.clock.pass(Duration.ofDays(30));
        second.read(table);
        House third = new House();
        third.clock.pass(Duration.ofDays(60));
        third.read(second.table());

        assertThat(second.table()).isEqualTo(table);
        assertThat(third.table()).isEqualTo(table);
        assertThat(third.at("bob@example.org").interests())
                .extracting(Interest::typed)
                .containsExactly("EU; a\\", "b");
    }

    @Test
    void readsOnlySoManyAtOnceWhileItWrites() throws IOException {
        house.database.jdbc().sql("""
            insert into subscribers.subscriber (id, name, state, channel, address, same_address, role, zone, time, days, minutes,
                language, threshold, registered, confirmed)
            select lpad(n::text, 13, 'a'), 'Ada', 'CONFIRMED', 'EMAIL', n || '@example.org', n || '@example.org', 'LEADER',
                'UTC', '07:00', '{MONDAY}', 5, 'en', 2, now(), now()
            from generate_series(1, 4000) as n
            """).update();
        assertThat(house.table().lines()).hasSize(4001);
        var lines = new StringBuilder();
        var forgetful = new Writer() {
            @Override
            public void write(char[] words, int from, int length) {
                lines.append(words, from, length);
                if (lines.length() > 20_000) {
                    house.database
                            .jdbc()
                            .sql("delete from subscribers.subscriber")
                            .update();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        house.roster.write(forgetful);

        assertThat(lines.toString().lines().count()).isBetween(100L, 1001L);
    }

    @Property
    void partsOfACellComeBack(@ForAll List<@NotBlank @CharRange(from = ' ', to = '~') String> parts) {
        List<String> kept = parts.stream().map(String::strip).toList();
        assertThat(Cells.parts(Cells.plain(Cells.safe(Cells.joined(kept))))).isEqualTo(kept);
    }

    @Property
    void cellsAreNeverFormulasAndComeBack(@ForAll("words") String words) {
        assertThat(Cells.plain(Cells.safe(words))).isEqualTo(words);
        assertThat(Cells.safe(words)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        // a spreadsheet that separates otherwise than the table does splits its cells
        assertThat(Cells.safe(words).split("[;,\\t\\r\\n]")).noneMatch(piece -> piece.matches("(?s)\\s*[=+\\-@].*"));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("=+-@;,'\\ \t\r\na").ofMaxLength(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void readsWhatSpreadsheetsWrite(String mark) {
        var report = house.read(
                mark + "Email;agreed_at;agreed_how;favourite colour\r\nzoë@example.org;2026-03-05;form;blue\r\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("favourite colour");
            assertThat(problem.leavesOut()).isFalse();
        });
    }

    @Test
    void readsNothingOfWhatIsNoRoster() {
        assertThat(house.read("").added()).isZero();
        assertThat(house.read("email,email,agreed_at,agreed_how\n").problems()).hasSize(1);
        assertThat(house.read("email,agreed_at\nbob@example.org,2026-03-05\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("agreed_how"));
        assertThat(house.roster
                        .read(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41}, true)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("UTF-8"));
        assertThat(house.subscribers.all()).isEmpty();
    }
}
