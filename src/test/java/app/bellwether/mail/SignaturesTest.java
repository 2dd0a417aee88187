package app.bellwether.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    @Test
    void r10SignsAlikeWhateverIsThereToSignBy() throws Exception {
        byte[] said = "from:a@example.org\r\n".getBytes(StandardCharsets.US_ASCII);
        for (Map.Entry<String, String> one :
                Map.of("RSA", "SHA256withRSA", "Ed25519", "Ed25519").entrySet()) {
            PrivateKey key =
                    KeyPairGenerator.getInstance(one.getKey()).generateKeyPair().getPrivate();
            Signature jdk = Signature.getInstance(one.getValue());
            jdk.initSign(key);
            jdk.update(said);

            assertThat(Signatures.sign(one.getValue(), key, said)).isEqualTo(jdk.sign());
        }
    }
}
