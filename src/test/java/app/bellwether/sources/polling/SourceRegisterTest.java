package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList.Fault;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceRegisterTest {

    private static final String PAPER = "https://paper.example/feed";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final SourceRepository rows = database.repository(SourceRepository.class);
    private final SourceRegister register = register(List.of());

    private SourceRegister register(List<Configured> configured) {
        var all = new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return configured;
            }

            @Override
            public Set<String> allowed() {
                return Set.of();
            }
        };
        return new SourceRegister(rows, database.transactions(), List.of(all), clock);
    }

    @Test
    void addsWhatIsDueAtOnceAndStaysAfterARestart() {
        assertThat(register.add(List.of(wanted("The Paper", PAPER, "News")))).isEqualTo(1);

        register.afterSingletonsInstantiated();

        assertThat(register.all())
                .containsExactly(new Listed(Origin.of(PAPER).source(), "The Paper", PAPER, List.of("News"), true));
        assertThat(rows.claim(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void doublesNothingHoweverItIsWritten() {
        register.add(List.of(wanted("The Paper", PAPER, "News")));

        var added = register.add(List.of(
                wanted("Again", "http://www.PAPER.example:80/feed/", "World/Europe", "News"),
                wanted("Other", "https://paper.example/feed?x=1")));

        assertThat(added).isEqualTo(1);
        assertThat(register.all())
                .extracting(each -> each.name() + " " + each.folders())
                .containsExactly("Other []", "The Paper [News, World/Europe]");
        assertThat(register.known(List.of(wanted("", "http://paper.example/feed"), wanted("", "https://new.example"))))
                .extracting(Wanted::url)
                .containsExactly("http://paper.example/feed");
    }

    @Test
    void knowsASourceThatMovedByItsFormerAddress() {
        register.add(List.of(wanted("The Paper", PAPER)));
        var id = Origin.of(PAPER).source();
        rows.read(id, clock.instant(), clock.instant(), null, "https://new.example/feed", null, null, "");

        assertThat(register.add(List.of(wanted("", PAPER), wanted("", "https://new.example/feed"))))
                .isZero();
    }

    @Test
    void leavesAloneWhatTheSettingsName() {
        var configured = register(List.of(new Configured("c1", "Configured", PAPER, List.of("From settings"))));
        configured.afterSingletonsInstantiated();

        assertThat(configured.add(List.of(wanted("", PAPER, "Mine")))).isZero();
        assertThat(configured.takeOff("c1")).isFalse();
        assertThat(configured.all())
                .containsExactly(new Listed("c1", "Configured", PAPER, List.of("From settings", "Mine"), false));
    }

    @Test
    void takesOffWhatWasAddedAndBeginsAnewWithIt() {
        register.add(List.of(wanted("The Paper", PAPER)));
        var id = Origin.of(PAPER).source();
        rows.unread(id, State.GONE, clock.instant(), "is gone", clock.instant());

        assertThat(register.takeOff(id)).isTrue();
        assertThat(register.takeOff(id)).isFalse();
        assertThat(register.all()).isEmpty();

        assertThat(register.add(List.of(wanted("", PAPER)))).isEqualTo(1);
        assertThat(rows.health()).singleElement().satisfies(health -> {
            assertThat(health.state()).isEqualTo(State.NEW);
            assertThat(health.problem()).isNull();
        });
    }

    @Test
    void bringsInAThousandFeedsAndSaysWhatItCouldNotTake() {
        var feeds = IntStream.range(0, 1000)
                .mapToObj(one -> "<outline text='Feed %d' xmlUrl='https://f%d.example/feed'/>".formatted(one, one))
                .collect(Collectors.joining("\n"));
        var list = ("<opml version='2.0'><body><outline text='All'>\n" + feeds
                        + "\n"
                        + "</outline><outline type='rss' text='Lost'/>\n"
                        + "<outline text='Local' xmlUrl='file:///etc/passwd'/>\n"
                        + "<outline text='Twice' xmlUrl='http://f1.example/feed/'/></body></opml>")
                .getBytes(UTF_8);

        assertThat(register.bringIn(list, false).added()).isEqualTo(1000);
        assertThat(register.all()).isEmpty();
        var report = register.bringIn(list, true);

        assertThat(report.added()).isEqualTo(1000);
        assertThat(report.known()).isEqualTo(1);
        assertThat(report.folders()).containsExactly("All");
        assertThat(report.faults())
                .containsExactly(
                        new Fault(1002, "Lost", "it has no address (xmlUrl)"),
                        new Fault(1003, "Local", "its address is none on the web: file:///etc/passwd"));
        assertThat(register.all()).hasSize(1000).allMatch(Listed::added);
        assertThat(register.bringIn(list, true).added()).isZero();
    }

    @Test
    void takesAlongWhatBringsTheSameIn() {
        register.add(List.of(
                wanted("A \"quoted\" <Paper> & Söhne", "https://a.example/feed?x=1&y=2", "Technology/AI", "News"),
                wanted("", "https://b.example/feed"),
                wanted("C", "https://c.example/feed", "Technology")));
        var before = register.all();

        var list = register.takeAlong();
        before.forEach(each -> register.takeOff(each.id()));
        database.jdbc().sql("delete from sources.source").update();
        register.bringIn(list.getBytes(UTF_8), true);

        assertThat(register.all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("folders")
                .isEqualTo(before);
        assertThat(register.all())
                .extracting(each -> Set.copyOf(each.folders()))
                .isEqualTo(
                        before.stream().map(each -> Set.copyOf(each.folders())).toList());
        assertThat(register.takeAlong()).isEqualTo(list);
    }

    @Test
    void saysThatAListIsNoneOrBreaksOff() {
        assertThat(register.bringIn("<html><body>No list</body></html>".getBytes(UTF_8), true)
                        .faults())
                .extracting(Fault::why)
                .containsExactly("this is no OPML: it has no outline");
        var half = register.bringIn(
                "<opml><body>\n<outline text='A' xmlUrl='https://a.example/'/>\n<outl".getBytes(UTF_8), true);
        assertThat(half.added()).isEqualTo(1);
        assertThat(half.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).contains("breaks off"));
    }

    private static Wanted wanted(String name, String url, String... folders) {
        return new Wanted(name, url, List.of(folders));
    }
}
