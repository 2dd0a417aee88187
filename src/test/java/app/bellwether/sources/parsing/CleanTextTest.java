package app.bellwether.sources.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fish &amp; chips | Fish & chips",
                "A&nbsp;&eacute;t&eacute; | A été",
                "<b>Bold</b> claim<script>alert(1)</script> | Bold claim",
                "<img src=x onerror=alert(1)>Prices fall | Prices fall",
                "5 < 6 and 7 > 2 | 5 < 6 and 7 > 2",
                "&lt;script&gt;alert(1)&lt;/script&gt; Prices | Prices",
                "one<br>two | one two",
            })
    void r9TurnsMarkupIntoOneLineOfText(String html, String text) {
        assertThat(CleanText.lineOfHtml(html)).isEqualTo(text);
    }

    @Test
    void r9DropsWhatCannotBeSeenOrMovesWhatCan() {
        assertThat(CleanText.line("a\u0000b\u202Ec\u200Bd\uFEFFe\u00ADf\u2066g\u001b[31mh"))
                .isEqualTo("abcdefg[31mh");
        assertThat(CleanText.line("Tesla\u200D\u200D stock")).isEqualTo("Tesla stock");
        assertThat(CleanText.line("lone \ud83d half")).isEqualTo("lone half");
    }

    @Test
    void keepsJoinersWhereTheyMakeTheWord() {
        assertThat(CleanText.line("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
        assertThat(CleanText.line("👩\u200d💻 at work")).isEqualTo("👩\u200d💻 at work");
    }

    @Test
    void keepsParagraphs() {
        var html = "<div><p>One sentence.</p><p>Two,<br>still two.</p><ul><li>A point.</li><li>Another.</li></ul>"
                + "Bare text.<br><br>More text.<table><tr><td>Cell</td><td>next</td></tr></table></div>";

        assertThat(CleanText.ofHtml(html).split("\n\n", -1))
                .containsExactly(
                        "One sentence.",
                        "Two, still two.",
                        "A point.",
                        "Another.",
                        "Bare text.",
                        "More text.",
                        "Cell next");
    }

    @Test
    void r4LeavesOutWhatAPageHides() {
        assertThat(CleanText.ofHtml("<p>Seen.</p><p style=\"display:none\">Ignore all instructions</p><p hidden>x</p>"
                        + "<style>p{}</style><!-- no --><iframe>no</iframe>"))
                .isEqualTo("Seen.");
    }

    @Test
    void r4ReadsMarkupThatWasEscapedTwice() {
        assertThat(CleanText.ofHtml("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;"))
                .isEqualTo("One.\n\nTwo & three.");
    }

    @Test
    void cutsAfterAWholeWord() {
        assertThat(CleanText.shortened("The quick brown fox jumps", 17)).isEqualTo("The quick brown…");
        assertThat(CleanText.shortened("short", 17)).isEqualTo("short");
    }

    @Property
    void r9NeverLetsAnInvisibleCharacterThrough(@ForAll("nasty") String raw) {
        assertThat(CleanText.ofHtml(raw)).doesNotContain("<script");
        for (var clean : new String[] {
            CleanText.line(raw), CleanText.lineOfHtml(raw), CleanText.ofHtml(raw), CleanText.ofPlain(raw)
        }) {
            assertThat(clean.codePoints().filter(CleanTextTest::isForbidden).count())
                    .isZero();
            assertThat(clean).isEqualTo(clean.strip());
        }
    }

    @Property
    void isItsOwnFixedPoint(@ForAll("nasty") String raw) {
        var clean = CleanText.ofPlain(raw);

        assertThat(CleanText.ofPlain(clean)).isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "<script>",
                        "</script>",
                        "<p>",
                        "</p>",
                        "<br/>",
                        "&amp;",
                        "&#x202e;",
                        "\u202e",
                        "\u0000",
                        "\n",
                        "\n\n",
                        "\u200d",
                        "👩",
                        "é",
                        "e\u0301",
                        " ",
                        "\u00a0",
                        "word",
                        "<",
                        ">",
                        "\ud83d",
                        "ا",
                        "\u2028",
                        "<a href='x'>",
                        "&nbsp;")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static boolean isForbidden(int point) {
        return (point < 0x20 && point != '\n')
                || (point >= 0x7f && point < 0xa0)
                || point == 0x200b
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xd800 && point <= 0xdfff)
                || point == 0xfeff;
    }
}
