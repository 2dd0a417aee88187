package app.bellwether.sources.parsing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.IssueMails;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class IssuesTest {

    private static final String FROM =
            "From: The Paper <letters@paper.example>\nSubject: Today\nMessage-ID: <1@paper.example>\n";

    private static List<ParsedEntry> items(String name) {
        return Issues.parse(IssueMails.read(name), "issue").entries();
    }

    private static List<ParsedEntry> items(byte[] raw) {
        return Issues.parse(PublishedMail.read(raw), "issue").entries();
    }

    private static List<String> lines(List<ParsedEntry> items) {
        return items.stream().map(item -> item.title() + " -> " + item.link()).toList();
    }

    @Test
    void dividesARoundupOfTablesAtItsLinkedHeadlines() {
        var items = items("roundup");

        assertThat(lines(items))
                .containsExactly(
                        "Orrin delays its 2 nm fab to 2028 -> https://wire.example/2026/03/02/orrin-fab-delay",
                        "Tessel buys Quill for $3.1 billion -> https://press.example/tessel-quill?page=2",
                        "Memory prices fell by 12 percent in February -> null");
        assertThat(items.getFirst().text())
                .isEqualTo("Orrin Semiconductor said on Monday that its 2 nm plant in Dresden will open in 2028, a year"
                        + " late. The company blamed missing power lines and said that 40 percent of the tools are"
                        + " ordered.");
        assertThat(items).extracting(ParsedEntry::published).containsOnly(Instant.parse("2026-03-03T06:01:12Z"));
        assertThat(items).extracting(ParsedEntry::form).containsOnly(ParsedEntry.Form.NEWSLETTER);
    }

    @Test
    void leavesAnEssayInOnePiece() {
        var items = items("essay");

        assertThat(lines(items))
                .containsExactly(
                        "The bond market has stopped listening -> https://slowmoney.post.example/p/bond-market");
        assertThat(items.getFirst().text())
                .startsWith("Yields rose on good news, which should worry everyone\n\nOn Tuesday the treasury")
                .contains("\n\nWho is selling\n\nPension funds, which held a third")
                .endsWith("the central bank will have to say something.");
    }

    @Test
    void dividesSectionsThatLeadOnAndLeavesOutWhatIsPaidFor() {
        var items = items("brief");

        assertThat(lines(items))
                .containsExactly(
                        "Rotterdam closes a terminal -> https://portnews.example/rotterdam-terminal",
                        "Carriers raise rates to West Africa -> https://lanes.example/west-africa",
                        "A pilot for ammonia bunkering -> https://mpa.example/news/ammonia");
        assertThat(items.getFirst().text())
                .contains("\n\nTwo ships were sent to Antwerp.\n\nThe port expects to open the quay on Friday.")
                .doesNotContain("Go deeper");
    }

    @Test
    void takesBulletsThatBeginInBoldForItems() {
        assertThat(lines(items("bullets")))
                .containsExactly(
                        "Die Börse eröffnet mit Verlusten -> https://boerse.example/dienstag",
                        "Die Bahn streicht 120 Züge -> https://bahn.example/streik",
                        "Ein Start-up baut Gläser ohne Blei -> https://gruender.example/klarglas");
    }

    @Test
    void readsPlainTextWithHeadingsInCapitalsAndNotes() {
        var items = items("plain");

        assertThat(lines(items))
                .containsExactly(
                        "THE 7.2 MERGE WINDOW CLOSES -> https://lore.example/7.2-rc1",
                        "A SCHEDULER FOR LAPTOPS -> https://lore.example/sched-laptop",
                        "DISTRIBUTIONS DROP 32 BITS -> https://distro.example/32-bit");
        assertThat(items.getLast().text()).endsWith("until 2028 [sic].");
    }

    @Test
    void readsPlainTextThatIsMarkdown() {
        var items = items("markdown");

        assertThat(lines(items))
                .containsExactly(
                        "Council votes for the tram -> https://town.example/tram",
                        "The library opens on Sundays -> https://town.example/library");
        assertThat(items.getFirst().text()).endsWith("the state pays 60 percent of it.");
    }

    @Test
    void takesNothingForAHeadingBySizeWhereAllIsLarge() {
        var words =
                "<p>The council voted for the tram on Monday, and <a href='https://town.example/%s'>said why</a> in a"
                        + " long paper that nobody in the hall had read before.</p><p>So it goes</p>";
        var letter = IssueMails.html(
                FROM, "<div style='font-size:18px'>" + words.formatted(1) + words.formatted(2) + "</div>");

        assertThat(items(letter)).extracting(ParsedEntry::title).containsExactly("Today");
    }

    @Test
    void dividesSectionsBetweenRulesThatLeadNowhere() {
        var section = "<hr><h3>%s</h3><p>The ministers of nine countries met in Oslo and agreed on nothing that anybody"
                + " could name.</p>";
        var letter =
                IssueMails.html(FROM, section.formatted("A summit ends") + section.formatted("Another one begins"));

        assertThat(items(letter)).extracting(ParsedEntry::title).containsExactly("A summit ends", "Another one begins");
    }

    @Test
    void takesAHeadlineForOneThatBeginsAsWhatLeadsOnDoes() {
        var item =
                "<h3><a href='https://paper.example/%s'>%s</a></h3><p>It is the ninth dry month in a row, the weather"
                        + " office said on Monday.</p>";
        var letter = IssueMails.html(
                FROM, item.formatted(1, "Get ready for a dry summer") + item.formatted(2, "See no rain"));

        assertThat(items(letter))
                .extracting(ParsedEntry::title)
                .containsExactly("Get ready for a dry summer", "See no rain");
    }

    @Test
    void takesEachMessageOfADigestWithItsAuthorAndDate() {
        var inParts = items("digest-mime");
        var inLines = items("digest-plain");

        assertThat(inParts).extracting(ParsedEntry::author).containsExactly("Ola Nordmann", "Kari Hansen");
        assertThat(inParts.getLast().text())
                .isEqualTo("The plant in Oslo closes in June, so that the country has no more presses than before.");
        assertThat(inLines).extracting(ParsedEntry::title).containsExactly("Peat ban begins", "Heat in large heaps");
        assertThat(inLines.getFirst().text()).endsWith("Café owners give away their grounds.");
        assertThat(inLines.getLast().published()).isEqualTo(Instant.parse("2026-03-02T11:30:00Z"));
    }

    @Test
    void isCalledAsItsListElseAsItsAuthorElseByWhereTheyAre() {
        assertThat(Issues.parse(IssueMails.read("brief"), "").title()).isEqualTo("Harbour Brief");
        assertThat(Issues.parse(IssueMails.read("roundup"), "").title()).isEqualTo("Chip Letter");
        assertThat(Issues.parse(IssueMails.read("digest-plain"), "").title()).isEqualTo("compost.lists.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roundup", "essay", "brief", "bullets", "plain", "markdown", "digest-mime", "digest-plain"})
    void saysNothingOfWhoseMailItWas(String name) {
        var all = items(name).stream()
                .map(item -> item.title() + "\n" + item.text() + "\n" + item.link() + "\n" + item.author())
                .collect(joining("\n"));

        assertThat(all)
                .doesNotContainIgnoringCase("reader.example")
                .doesNotContainIgnoringCase("Bellwether Reader")
                .doesNotContainIgnoringCase("unsubscri")
                .doesNotContain("Ab3dE5gH7jK9mN1p", "eyJ", "utm_", "mc_eid", "UNIQID", "9f8e7d6c", "u001.", "3x9k2")
                .doesNotContainIgnoringCase("hidden")
                .doesNotContain("stolen", "\u034f", "\u200c");
    }

    @Test
    void takesAnAddresseeOutOfALongParagraphAndNoOtherWord() {
        var words = "The ministry said on Monday that the plan costs 4 billion. ".repeat(10);
        var items = items(
                IssueMails.html(FROM, "<p>" + words + "Write to desk@paper.example, Letters@Reader.example.</p>"));

        assertThat(items.getFirst().text()).startsWith(words.strip()).endsWith("Write to desk@paper.example, .");
    }

    @Test
    void readsWhatIsBrokenAsFarAsItGoes() {
        var cut = IssueMails.wire(FROM
                + "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html;"
                + " charset=nonsense\nContent-Transfer-Encoding: base64\n\n"
                + "PHA+VGhlIGJyaWRnZSBvdmVyIHRoZSBMb3dlciBOZXNzIGNsb3NlZCBvbiBNb25kYXkuPC9wPg"); // no end, no padding
        assertThat(items(cut))
                .extracting(ParsedEntry::text)
                .containsExactly("The bridge over the Lower Ness closed on Monday.");
        assertThat(items(cut).getFirst().published()).isNull();

        for (var broken : Stream.of(
                        "",
                        "\0\0\0",
                        "Content-Type: ;;;\n\n\0",
                        "From: <<>>\nContent-Type: multipart/mixed\n\n--",
                        FROM + "Date: the day after\nContent-Type: text/html\n\n<p")
                .toList()) {
            assertThat(items(IssueMails.wire(broken))).hasSizeLessThan(2);
        }
    }

    @Test
    void survivesMarkupMadeToTakeLong() {
        var sentence = "<p>The bridge over the Lower Ness closed on Monday after a crack was found.</p>";
        for (var bomb : List.of(
                "<div>".repeat(50_000),
                "<b><i><a href='https://x.example/'>".repeat(12_500),
                "<table><tr><td>".repeat(12_500),
                "<li><h2>x</h2>".repeat(25_000),
                "<h2><a href=https://x.example/>A heading of many</a></h2><p>" + "x ".repeat(40) + "</p>".repeat(3),
                "<style>" + ".a{display:none}".repeat(12_500) + "</style>",
                "<style>" + "{".repeat(50_000) + "</style>",
                "&amp;".repeat(100_000),
                "http://".repeat(75_000),
                "[".repeat(125_000),
                "<table><tr>" + "<td>".repeat(100_000),
                "<table><tr>" + "<td>1</td>".repeat(45_000),
                "<div>" + "a<br>".repeat(62_500),
                "<p hidden>".repeat(45_000),
                "<script></script>".repeat(25_000),
                "<style>" + ".a,".repeat(15_000) + ".b{display:none}</style>" + "<b>x</b>".repeat(25_000),
                "<style>" + "/*a".repeat(15_000) + "{display:none}</style>",
                "https://" + "a.".repeat(100_000) + "-",
                "#" + " ".repeat(7000) + "x" + " ".repeat(900) + "y",
                "- ".repeat(3900) + "x",
                "-".repeat(7900),
                "https://a.example/b ".repeat(22_500),
                "<a href='" + "https://x.example/?u=https%3A%2F%2F".repeat(2000) + "'>x</a>")) {
            assertThat(items(IssueMails.html(FROM, sentence + bomb))).isNotNull();
            var plain = IssueMails.wire(FROM + "Content-Type: text/plain\n\n" + sentence + "\n\n" + bomb);
            assertThat(items(plain)).isNotNull();
        }
    }

    @Test
    void neverShowsWhatItsStylesHide() {
        var items = items(IssueMails.html(FROM, """
            <style>#p, .q, span.r { display:none } @media print { p { display:none } }</style>
            <div id=p>one hidden</div><div class="q x">two hidden</div><span class=r>three hidden</span>
            <p style="font-size:0">four hidden</p><p hidden>five hidden</p><!-- six hidden --><script>seven hidden</script>
            <p>The bridge over the Lower Ness closed on Monday.</p>\
            """));

        assertThat(items)
                .extracting(ParsedEntry::text)
                .containsExactly("The bridge over the Lower Ness closed on Monday.");
    }
}
