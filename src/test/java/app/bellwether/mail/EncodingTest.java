package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Angus Mail decodes what is encoded here. */
class EncodingTest {

    @Property(tries = 500)
    void givesTheSameBytesWhateverLinesHadBeenEncodedBefore(
            @ForAll("pieces") List<String> pieces, @ForAll("choices") List<Boolean> before) {
        Encoding encoding = new Encoding(10);
        for (int at = 0; at < pieces.size(); at++) {
            if (before.get(at % before.size())) {
                encoding.append(Encoded.of(pieces.get(at)));
            } else {
                encoding.append(pieces.get(at));
            }
        }

        assertThat(encoding.encoded().toString())
                .isEqualTo(Encoded.of(String.join("", pieces)).toString());
    }

    @Property(tries = 500)
    void decodesToWhatWasPutIn(@ForAll("pieces") List<String> pieces) throws Exception {
        String text = String.join("", pieces);

        String encoded = Encoded.of(text).toString();

        assertThat(decoded(encoded)).isEqualTo(crlf(text));
        for (String line : encoded.split("\r\n", -1)) {
            assertThat(line).hasSizeLessThanOrEqualTo(76).doesNotContain("=_", "\r", "\n");
            assertThat(line).matches("[\\t -~]*").doesNotEndWith(" ").doesNotEndWith("\t");
            assertThat(line).doesNotStartWith(".").doesNotStartWith("From");
        }
    }

    @Test
    void goesOnWithNoLineByWhatWasEncodedBefore() {
        Encoding encoding = new Encoding(10).append("half a line");

        assertThatThrownBy(() -> encoding.append(Encoded.of("another")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot go on with a line");
    }

    @Test
    void encodesWhatNoPropertyHitsUpon() throws Exception {
        for (String text :
                List.of("", ".", "F", " ", "=", "x ".repeat(80), ".".repeat(200), "é".repeat(100), " \n\t\n.\nFrom")) {
            assertThat(decoded(Encoded.of(text).toString())).isEqualTo(crlf(text));
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab F.= \t\n-_É字")
                .ofMinLength(0)
                .ofMaxLength(120);
        return text.map(lines -> lines + "\n").list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Boolean>> choices() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String decoded(String encoded) throws Exception {
        byte[] ascii = encoded.getBytes(StandardCharsets.US_ASCII);
        try (var in = MimeUtility.decode(new ByteArrayInputStream(ascii), "quoted-printable")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
