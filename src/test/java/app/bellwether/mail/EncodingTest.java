package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
    void decodesToWhatWasPutInWhateverOfItHadBeenEncodedBefore(
            @ForAll("pieces") List<String> pieces, @ForAll("choices") List<Boolean> before) throws Exception {
        Encoding encoding = new Encoding();
        for (int at = 0; at < pieces.size(); at++) {
            if (before.get(at % before.size())) {
                encoding.append(Encoded.of(pieces.get(at)));
            } else {
                encoding.append(pieces.get(at));
            }
        }

        String encoded = encoding.encoded().toString();

        assertThat(decoded(encoded)).isEqualTo(crlf(String.join("", pieces)));
        for (String line : encoded.split("\r\n", -1)) {
            assertThat(line).hasSizeLessThanOrEqualTo(76).doesNotContain("=_", "\r", "\n");
            assertThat(line).matches("[\\t -~]*").doesNotEndWith(" ").doesNotEndWith("\t");
            assertThat(line).doesNotStartWith(".").doesNotStartWith("From");
        }
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
        return text.list().ofMinSize(1).ofMaxSize(12);
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
