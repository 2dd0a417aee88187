package app.bellwether.sources.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Fault;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.sources.parsing.Opml;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredSourceListTest {

    private static final String PAPER = "https://paper.example/feed";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2025-08-05T08:00:00Z"));
    private final SourceRepository rows = database.repository(SourceRepository.class);
    private final SourceList list = SourcesOnPostgres.with(database, clock).list();

    @Test
    void addsWhatIsDueAtOnceAndStaysAfterARestart() {
        assertThat(list.add(List.of(wanted("The Paper", PAPER, "News")))).isEqualTo(1);

        SourcesOnPostgres.with(database, clock);

        assertThat(list.all())
                .containsExactly(new Listed(Origin.of(PAPER).source(), "The Paper", PAPER, List.of("News"), true));
        assertThat(rows.claim(clock.instant(), 10)).hasSize(1);
    }

    /** One by one, ten thousand took twelve seconds. */
    @Test
    void bringsAListOfManyInByAsFewStatementsAsAShortOne() {
        var statements = new AtomicInteger();
        var counting = (SourceRepository) Proxy.newProxyInstance(
                SourceRepository.class.getClassLoader(),
                new Class<?>[] {SourceRepository.class},
                (_, method, given) -> {
                    statements.incrementAndGet();
                    return method.invoke(rows, given);
                });
        var counted = new StoredSourceList(
                counting, new Entrance(counting, List.of(), clock), database.transactions(), clock);
        counted.add(List.of(wanted("One", "https://one.example/feed", "News")));
        var few = statements.get();
        var many = IntStream.range(0, 10_000)
                .mapToObj(
                        at -> wanted("Paper " + at, "https://paper" + at + ".example/feed", "News", "Folder " + at % 7))
                .toList();

        statements.set(0);
        assertThat(counted.add(many)).isEqualTo(10_000);

        assertThat(statements).hasValueLessThanOrEqualTo(few);
        assertThat(counted.all())
                .hasSize(10_001)
                .anySatisfy(one -> assertThat(one.folders()).containsExactly("News", "Folder 6"));
    }

    @Test
    void doublesNothingHoweverItIsWritten() {
        list.add(List.of(wanted("The Paper", PAPER, "News")));

        var added = list.add(List.of(
                wanted("Again", "http://www.PAPER.example:80/feed/", "World/Europe", "News"),
                wanted("Other", "https://paper.example/feed?x=1")));

        assertThat(added).isEqualTo(1);
        assertThat(list.all())
                .extracting(each -> each.name() + " " + each.folders())
                .containsExactly("Other []", "The Paper [News, World/Europe]");
        assertThat(list.known(List.of(wanted("", "http://paper.example/feed"), wanted("", "https://new.example"))))
                .extracting(Wanted::url)
                .containsExactly("http://paper.example/feed");
    }

    @Test
    void knowsASourceThatMovedByItsFormerAddress() {
        list.add(List.of(wanted("The Paper", PAPER)));
        var id = Origin.of(PAPER).source();
        rows.read(
                id,
                clock.instant(),
                clock.instant(),
                null,
                "https://new.example/feed",
                null,
                null,
                "",
                null,
                null,
                null);

        assertThat(list.add(List.of(wanted("", PAPER), wanted("", "https://new.example/feed"))))
                .isZero();
    }

    @Test
    void leavesAloneWhatTheSettingsName() {
        var paper = new Configured("c1", "Configured", PAPER, List.of("From settings"));
        var configured = SourcesOnPostgres.with(database, clock, paper).list();

        assertThat(configured.add(List.of(wanted("", PAPER, "Mine")))).isZero();
        assertThat(configured.takeOff("c1")).isFalse();
        assertThat(configured.all())
                .containsExactly(new Listed("c1", "Configured", PAPER, List.of("From settings", "Mine"), false));
    }

    @Test
    void filesWhatTheSettingsNameAsTheyDo() {
        SourcesOnPostgres.with(database, clock, new Configured("c1", "Configured", PAPER, List.of("Old", "News")));
        list.add(List.of(wanted("Mine", "https://mine.example/feed", "Mine")));

        SourcesOnPostgres.with(database, clock, new Configured("c1", "Configured", PAPER, List.of("News", "World")));

        assertThat(list.all()).extracting(Listed::folders).containsExactly(List.of("News", "World"), List.of("Mine"));
    }

    @Test
    void asksOnceWhatTheSettingsWriteInAnotherWay() {
        list.add(List.of(wanted("The Paper", PAPER, "Mine")));
        var other = "http://www.paper.example/feed/";

        SourcesOnPostgres.with(database, clock, new Configured("c1", "Named", other, List.of("News")));

        var id = Origin.of(PAPER).source();
        assertThat(list.all()).containsExactly(new Listed(id, "Named", PAPER, List.of("Mine", "News"), true));

        rows.unread(id, State.FAILING, clock.instant(), "is not there", clock.instant());
        SourcesOnPostgres.with(database, clock, new Configured("c1", "Named", other));
        assertThat(list.all()).extracting(Listed::url).containsExactlyInAnyOrder(PAPER, other);
    }

    @Test
    void takesOffWhatWasAddedAndBeginsAnewWithIt() {
        list.add(List.of(wanted("The Paper", PAPER, "News")));
        var id = Origin.of(PAPER).source();
        rows.unread(id, State.GONE, clock.instant(), "is gone", clock.instant());

        assertThat(list.takeOff(id)).isTrue();
        assertThat(list.takeOff(id)).isFalse();
        assertThat(list.all()).isEmpty();

        assertThat(list.add(List.of(wanted("", PAPER, "Later")))).isEqualTo(1);
        assertThat(list.all()).extracting(Listed::folders).containsExactly(List.of("Later"));
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
        var opml = ("<opml version='2.0'><body><outline text='All'>\n" + feeds
                        + "\n"
                        + "</outline><outline type='rss' text='Lost'/>\n"
                        + "<outline text='Local' xmlUrl='file:///etc/passwd'/>\n"
                        + "<outline text='Twice' xmlUrl='http://f1.example/feed/'/></body></opml>")
                .getBytes(UTF_8);

        assertThat(list.bringIn(opml, false).added()).isEqualTo(1000);
        assertThat(list.all()).isEmpty();
        var report = list.bringIn(opml, true);

        assertThat(report.added()).isEqualTo(1000);
        assertThat(report.known()).isEqualTo(1);
        assertThat(report.folders()).containsExactly("All");
        assertThat(report.faults())
                .containsExactly(
                        new Fault(1002, "Lost", "it has no address (xmlUrl)"),
                        new Fault(1003, "Local", "its address is none on the web: file:///etc/passwd"));
        assertThat(list.all()).hasSize(1000).allMatch(Listed::added);
        assertThat(list.bringIn(opml, true).added()).isZero();
    }

    @Test
    void saysWhichFeedsOfAListAreNeverReadAndAddsThoseThatTheSettingsAllow() {
        var opml = """
            <opml version='2.0'><body>
            <outline text='Paper' xmlUrl='https://paper.example/feed'/>
            <outline text='Ours' xmlUrl='http://127.0.0.1:8000/feed'/>
            <outline text='Bridge' xmlUrl='http://192.168.1.20/rss'/>
            <outline text='Home' xmlUrl='http://localhost:9000/rss'/>
            <outline text='Six' xmlUrl='http://[fd00::1]/rss'/>
            </body></opml>
            """.getBytes(UTF_8);
        var allowing = new StoredSourceList(
                rows, new Entrance(rows, List.of(allowing("127.0.0.1:8000")), clock), database.transactions(), clock);

        assertThat(allowing.bringIn(opml, false).added()).isEqualTo(2);
        var report = allowing.bringIn(opml, true);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.known()).isZero();
        assertThat(report.faults())
                .extracting(Fault::line, Fault::name)
                .containsExactly(tuple(4, "Bridge"), tuple(5, "Home"), tuple(6, "Six"));
        assertThat(report.faults().getFirst().why())
                .isEqualTo("its address is not public, so that it is never read;"
                        + " bellwether.sources.allow can allow 192.168.1.20:80");
        assertThat(allowing.all())
                .extracting(Listed::url)
                .containsExactlyInAnyOrder("https://paper.example/feed", "http://127.0.0.1:8000/feed");
    }

    private static ConfiguredSources allowing(String address) {
        return new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return List.of();
            }

            @Override
            public Set<String> allowed() {
                return Set.of(address);
            }
        };
    }

    @Test
    void takesAlongWhatBringsTheSameIn() {
        list.add(List.of(
                wanted("A \"quoted\" <Paper> & Söhne", "https://a.example/feed?x=1&y=2", "Technology/AI", "News"),
                wanted("", "https://b.example/feed"),
                wanted("C", "https://c.example/feed", "Technology")));
        var before = list.all();

        var opml = list.takeAlong();
        before.forEach(each -> list.takeOff(each.id()));
        database.jdbc().sql("delete from sources.source").update();
        list.bringIn(opml.getBytes(UTF_8), true);

        assertThat(list.all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("folders")
                .isEqualTo(before);
        assertThat(list.all())
                .extracting(each -> Set.copyOf(each.folders()))
                .isEqualTo(
                        before.stream().map(each -> Set.copyOf(each.folders())).toList());
        assertThat(list.takeAlong()).isEqualTo(opml);
    }

    @Test
    void takesNeitherNewslettersNorSamplesAlong() {
        var configured = SourcesOnPostgres.with(
                        database,
                        clock,
                        new Configured("c1", "Paper", PAPER),
                        new Configured("c2", "Weekly", "weekly@paper.example", List.of(), false),
                        new Configured("c3", "Sample", "http://127.0.0.1:45123/merrow.xml"),
                        new Configured("c4", "Other sample", "http://localhost:45123/"))
                .list();

        assertThat(configured.all()).hasSize(4);
        assertThat(configured.takeAlong())
                .contains("xmlUrl=\"" + PAPER + "\"")
                .doesNotContain("weekly@", "127.0.0.1", "localhost");
    }

    @Test
    void saysThatAListIsNoneOrBreaksOff() {
        assertThat(list.bringIn("<html><body>No list</body></html>".getBytes(UTF_8), true)
                        .faults())
                .extracting(Fault::why)
                .containsExactly("this is no OPML: it has no outline");
        assertThat(list.bringIn(new byte[0], true).faults())
                .extracting(Fault::why)
                .containsExactly("there is nothing in it: choose the file of a list");
        var half = list.bringIn(
                "<opml><body>\n<outline text='A' xmlUrl='https://a.example/'/>\n<outl".getBytes(UTF_8), true);
        assertThat(half.added()).isEqualTo(1);
        assertThat(half.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.why()).contains("breaks off"));
    }

    @Test
    void findsTheEndOfAListBeforeComments() {
        var list = "<opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>\n";

        assertThat(Opml.read((list + "<!-- one -->\n".repeat(200)).getBytes(UTF_8))
                        .faults())
                .isEmpty();
        assertThat(Opml.read((list + "<!-- one -->\n".repeat(50_000)).getBytes(UTF_8))
                        .feeds())
                .hasSize(1);
        assertThat(Opml.read((list + "<!-- one").getBytes(UTF_8)).faults()).hasSize(1);
    }

    private static Wanted wanted(String name, String url, String... folders) {
        return new Wanted(name, url, List.of(folders));
    }
}
