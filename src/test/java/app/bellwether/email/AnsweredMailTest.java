package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.IncomingMail;
import app.bellwether.rendering.Documents;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.SomeLinks;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody answers to a mail of ours is told from the mail, however their program quotes text that flows. */
class AnsweredMailTest {

    private static final String OURS = Rendering.standard().text(Documents.brief(), new SomeLinks(true));

    private static final String ATTRIBUTION = "On Fri, 20 Nov 2026 at 07:00, Bellwether <brief@example.org> wrote:\n";

    /** How a program puts an answered mail into the answer. */
    enum Quoting {
        LINE_BY_LINE,
        WITHOUT_BLANKS_AT_THE_ENDS,
        BY_PARAGRAPH,
        ONCE_MORE,
        BELOW_A_RULE;

        String quote(String text) {
            return switch (this) {
                case LINE_BY_LINE -> ATTRIBUTION + quoted(text);
                case WITHOUT_BLANKS_AT_THE_ENDS -> ATTRIBUTION + quoted(text.replaceAll(" +\n", "\n"));
                case BY_PARAGRAPH -> ATTRIBUTION + quoted(text.replace(" \n", " "));
                case ONCE_MORE -> ATTRIBUTION + quoted(ATTRIBUTION + quoted(text));
                case BELOW_A_RULE ->
                    "-----Original Message-----\nFrom: Bellwether <brief@example.org>\n"
                            + "Sent: Friday, 20 November 2026 07:00\nTo: Ada <ada@example.org>\nSubject: Your brief\n\n"
                            + text;
            };
        }

        private static String quoted(String text) {
            return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldFromTheAnswerAboveIt(Quoting quoting) {
        assertThat(answered("more 2\nand why 3, please, since I have not heard of it before and would like \nto.\n\n"
                        + quoting.quote(OURS)))
                .isEqualTo("more 2\nand why 3, please, since I have not heard of it before and would like to.");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINE_BY_LINE", "WITHOUT_BLANKS_AT_THE_ENDS", "BY_PARAGRAPH"})
    void isToldFromTheAnswerBelowIt(Quoting quoting) {
        assertThat(answered(quoting.quote(OURS) + "\nmore 2\n")).isEqualTo("more 2");
    }

    /** A quoted line that ends with a blank does not take in what somebody wrote right below it. */
    @Test
    void isToldFromTheQuotesAroundIt() {
        String quoted = Quoting.quoted(OURS);
        int inside = quoted.indexOf(" \n") + 2;

        assertThat(answered(ATTRIBUTION + quoted.substring(0, inside) + "more 2\n" + quoted.substring(inside))
                        .lines())
                .contains("more 2");
    }

    private static String answered(String text) {
        String mail = "From: Ada <ada@example.org>\nTo: brief@example.org\nSubject: Re: Your brief\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: 8bit\n\n" + text;
        return IncomingMail.read(mail.getBytes(StandardCharsets.UTF_8)).reply();
    }
}
