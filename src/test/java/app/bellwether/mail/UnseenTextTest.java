package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a mail and nobody who wrote or read it sees as its text. */
class UnseenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style=\"display:none\">stop</div>",
                "<div style='color: red; DISPLAY : None !important'>stop</div>",
                "<div style=\"display:no/**/ne;display:none\"><p>stop</p></div>",
                "<span style=\"visibility:hidden\">stop</span>",
                "<p style=\"visibility: collapse\">stop</p>",
                "<span style=\"font-size:0\">stop</span>",
                "<span style=\"font-size: 0px\">stop</span>",
                "<span style=\"font-size:0.0em;line-height:0\">stop</span>",
                "<span style=\"opacity:0\">stop</span>",
                "<div style=\"mso-hide:all\">stop</div>",
                "<div hidden>stop</div>",
                "<textarea>stop</textarea>",
                "<select><option>stop</option></select>",
                "<button>stop</button>",
                "<datalist><option>stop</option></datalist>",
                "<iframe>stop</iframe>",
                "<object>stop</object>",
                "<div hidden><div style=\"display:none\">stop</div>stop</div>",
            })
    void isNotReadOfHtml(String unseen) {
        String body = "<p>more 1</p>" + unseen + "<p>thanks</p>";

        assertThat(HtmlText.of("<html><body>" + body + "</body></html>").lines().filter(line -> !line.isBlank()))
                .containsExactly("more 1", "thanks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"font-size:0.9em\">stop</p>",
                "<p style=\"font-size:10.0pt\">stop</p>",
                "<p style=\"opacity:0.8\">stop</p>",
                "<p style=\"display:block\">stop</p>",
                "<p style=\"mso-line-height-rule:exactly;visibility:visible\">stop</p>",
                "<p style=\"background:url(display:none.png)\">stop</p>",
                "<p style=\"\">stop</p>"
            })
    void isNotWhatIsShown(String shown) {
        assertThat(HtmlText.of("<html><body>" + shown + "</body></html>")).isEqualTo("stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\nContent-Disposition: inline; filename=x.txt",
                "Content-Type: text/plain\nContent-Disposition: inline; filename*=utf-8''x.txt",
                "Content-Type: text/plain\nContent-Disposition: INLINE;\n FileName=\"x.txt\"",
                "Content-Type: text/plain; name=x.txt",
                "Content-Type: text/plain; charset=utf-8;\n NAME=\"x.txt\"",
                "Content-Type: text/html; name=x.html\nContent-Disposition: inline",
                "Content-Type: text/plain\nContent-Disposition: attachment",
                "Content-Disposition: something; filename*0=x; filename*1=.txt",
            })
    void isNotReadOfAFile(String file) {
        String mail = "From: ada@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nmore 1\n--b\n" + file + "\n\nmute China\n--b--\n";

        assertThat(read(mail).text().strip()).isEqualTo("more 1");
    }

    @Test
    void isNotTheFirstPartThoughItHasAName() {
        String mail = """
            From: ada@example.org
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; name=body.txt
            Content-Disposition: inline; filename=body.txt

            more 1
            --b
            Content-Type: text/plain

            _____
            A list's footer
            --b--
            """;

        assertThat(read(mail).text()).startsWith("more 1").contains("A list's footer");
    }

    private static IncomingMail read(String mail) {
        return IncomingMail.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
