package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our signatures, as two verifiers see them that are not ours: dkimpy and Perl's Mail::DKIM, both from Debian. */
class DkimTest {

    private static final Instant DATE = Instant.parse("2026-11-20T06:00:00Z");
    private static final KeyPair RSA = pair("RSA");
    private static final KeyPair ED25519 = pair("Ed25519");
    private static final DkimKey BY_RSA = DkimKey.read("example.org", "s1", pem(RSA));
    private static final DkimKey BY_ED25519 = DkimKey.read("example.org", "s2", pem(ED25519));

    private static final String DKIMPY = """
        import dkim, json, sys
        records = json.load(open(sys.argv[1]))
        message = open(sys.argv[2], 'rb').read()
        signer = dkim.DKIM(message)
        found = lambda name, timeout=5: records.get(name.decode().rstrip('.'), '').encode() or None
        count = sum(1 for name, _ in signer.headers if name.lower() == b'dkim-signature')
        for at in range(count):
            try:
                print(dkim.DKIM(message).verify(idx=at, dnsfunc=found))
            except dkim.DKIMException as wrong:
                print(False)
        """;

    private static final String MAIL_DKIM = """
        use Mail::DKIM::Verifier; use Mail::DKIM::PublicKey; use JSON::PP;
        local $/; open(my $r, '<', $ARGV[0]); my $records = decode_json(<$r>);
        no warnings 'redefine';
        *Mail::DKIM::DNS::query = sub { my ($name) = @_; my $text = $records->{$name} or return ();
            return (bless { text => $text }, 'Found'); };
        sub Found::type { 'TXT' } sub Found::txtdata { $_[0]{text} } sub Found::char_str_list { ($_[0]{text}) }
        open(my $m, '<:raw', $ARGV[1]); my $verifier = Mail::DKIM::Verifier->new();
        $verifier->PRINT(<$m>); $verifier->CLOSE();
        print(($_->algorithm =~ /rsa/ ? ($_->result eq 'pass' ? "True\\n" : "False\\n") : '')) for $verifier->signatures;
        """;

    @TempDir
    Path directory;

    @Test
    void othersFindBothSignaturesGood() throws Exception {
        String signed = new Dkim(List.of(BY_RSA, BY_ED25519)).signed(message(), DATE);

        assertThat(signed).endsWith(message()).matches("(?s)(?:[\\x20-\\x7e\\t]{0,76}\r\n)+");
        assertThat(dkimpy(signed)).containsExactly("True", "True");
        assertThat(mailDkim(signed)).containsExactly("True");
    }

    @Test
    void othersFindWhatWasTamperedWith() throws Exception {
        String signed = new Dkim(List.of(BY_RSA, BY_ED25519)).signed(message(), DATE);

        for (Map.Entry<String, String> change : Map.of(
                        "Hello", "Hullo",
                        "Subject: A", "Subject: B",
                        "List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Clicks",
                        "List-Unsubscribe: <https://", "List-Unsubscribe: <http://",
                        "Feedback-ID: brief", "Feedback-ID: other",
                        "\r\nFrom: ", "\r\nFrom: <eve@example.net>\r\nFrom: ",
                        "\r\nTo: ", "\r\nReply-To: <eve@example.net>\r\nTo: ")
                .entrySet()) {
            String changed = signed.replaceFirst(java.util.regex.Pattern.quote(change.getKey()), change.getValue());
            assertThat(changed).isNotEqualTo(signed);
            assertThat(dkimpy(changed)).as(change.toString()).containsExactly("False", "False");
        }
    }

    @Test
    void othersForgiveWhatServersDoOnTheWay() throws Exception {
        String signed = new Dkim(List.of(BY_RSA, BY_ED25519)).signed(message(), DATE);
        String passedOn = "Received: from a by b;\r\n Fri, 20 Nov 2026 06:00:01 +0000\r\n"
                + signed.replace("Subject: A", "subject:   A") + "\r\n\r\n";

        assertThat(dkimpy(passedOn)).containsExactly("True", "True");
    }

    @Test
    void r10SignsTheSameMessageAlike() {
        Dkim dkim = new Dkim(List.of(BY_RSA, BY_ED25519));

        assertThat(dkim.signed(message(), DATE)).isEqualTo(dkim.signed(message(), DATE));
        assertThat(new Dkim(List.of()).signed(message(), DATE)).isEqualTo(message());
    }

    @Test
    void saysWhatToPublish() {
        assertThat(BY_RSA.place()).isEqualTo("s1._domainkey.example.org");
        assertThat(BY_RSA.record())
                .isEqualTo("v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(RSA.getPublic().getEncoded()));
        byte[] ed25519 = ED25519.getPublic().getEncoded();
        assertThat(BY_ED25519.record())
                .isEqualTo("v=DKIM1; k=ed25519; p="
                        + Base64.getEncoder().encodeToString(Arrays.copyOfRange(ed25519, 12, ed25519.length)));
    }

    @Test
    void readsKeysAsOtherToolsWriteThem() throws Exception {
        byte[] pkcs8 = RSA.getPrivate().getEncoded();
        String pkcs1 = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(Arrays.copyOfRange(pkcs8, 26, pkcs8.length))
                + "\n-----END RSA PRIVATE KEY-----\n";

        assertThat(DkimKey.read("example.org", "s1", pkcs1).record()).isEqualTo(BY_RSA.record());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DkimKey.read("example.org", "s1", "canary-secret"))
                .withMessage("is neither an RSA nor an Ed25519 private key in PEM");
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(512);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DkimKey.read("example.org", "s1", pem(weak.generateKeyPair())))
                .withMessageContaining("1024");
        assertThat(BY_RSA.toString()).isEqualTo("rsa-sha256 at s1._domainkey.example.org");
    }

    private List<String> dkimpy(String signed) throws IOException, InterruptedException {
        assumeThat(run(List.of("/usr/bin/python3", "-c", "import dkim, nacl; print('there')"), ""))
                .as("Debian's python3-dkim and python3-nacl verify our signatures; without them that is not tested")
                .containsExactly("there");
        return run(List.of("/usr/bin/python3", "-c", DKIMPY), signed);
    }

    private List<String> mailDkim(String signed) throws IOException, InterruptedException {
        assumeThat(run(List.of("perl", "-MMail::DKIM::Verifier", "-e", "print 'there'"), ""))
                .as("Debian's libmail-dkim-perl verifies our signatures; without it that is not tested")
                .containsExactly("there");
        return run(List.of("perl", "-e", MAIL_DKIM), signed);
    }

    private List<String> run(List<String> command, String signed) throws IOException, InterruptedException {
        Path records = directory.resolve("records.json");
        Map<String, String> published = new TreeMap<>();
        List.of(BY_RSA, BY_ED25519).forEach(key -> published.put(key.place(), key.record()));
        Files.writeString(
                records,
                tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(published));
        Path message = directory.resolve("message.eml");
        Files.write(message, signed.getBytes(StandardCharsets.US_ASCII));
        List<String> all = new java.util.ArrayList<>(command);
        all.addAll(List.of(records.toString(), message.toString()));
        Process process;
        try {
            process = new ProcessBuilder(all)
                    .redirectError(directory.resolve("errors").toFile())
                    .start();
        } catch (IOException notThere) {
            return List.of();
        }
        List<String> said = process.inputReader().readAllLines();
        process.waitFor();
        return said;
    }

    private static String message() {
        return new OutgoingMail(
                        "<abc@example.org>",
                        DATE,
                        new OutgoingMail.Mailbox("Bellwether", "brief@example.org"),
                        "ada@example.net",
                        "A brief of Tuesday, with words enough that its header field has to be folded once or twice",
                        List.of(
                                HeaderField.structured(
                                        "List-Unsubscribe", "<https://example.org/u/1>, <mailto:r@example.org>"),
                                HeaderField.structured("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                                HeaderField.structured("Feedback-ID", "brief:email:bellwether")),
                        "Hello.\n.\n..dots  and   spaces\n\n\n",
                        "<p>Hello.</p>\n")
                .wire();
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
