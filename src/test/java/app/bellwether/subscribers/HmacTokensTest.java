package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HmacTokensTest {

    private static final SubscriberId ADA =
            new SubscriberId(Base32.encode("ada12345".getBytes(StandardCharsets.UTF_8)));
    private static final String BRIEF = ShortId.of("brief", ADA.value(), "2026-03-02", "morning");

    private final Tokens tokens = new HmacTokens(new TokenKeys((byte) 0, Map.of((byte) 0, key("one"))));

    @Test
    void namesWhomAndWhatInOnePurpose() {
        String token = tokens.token(Tokens.Purpose.REPLY, ADA, BRIEF);

        assertThat(tokens.read(Tokens.Purpose.REPLY, token)).contains(new Tokens.Holder(ADA, BRIEF));
        assertThat(tokens.read(Tokens.Purpose.BOUNCE, token)).isEmpty();
        assertThat(tokens.read(Tokens.Purpose.UNSUBSCRIBE, token)).isEmpty();
    }

    @Test
    void namesASubscriberAsAWhole() {
        String token = tokens.token(Tokens.Purpose.UNSUBSCRIBE, ADA, "");

        assertThat(tokens.read(Tokens.Purpose.UNSUBSCRIBE, token)).contains(new Tokens.Holder(ADA, ""));
        assertThat(token).hasSize(40);
    }

    @Test
    void r10GivesTheSameTokenAgain() {
        assertThat(tokens.token(Tokens.Purpose.ARCHIVE, ADA, BRIEF))
                .isEqualTo(tokens.token(Tokens.Purpose.ARCHIVE, ADA, BRIEF));
    }

    @Test
    void fitsIntoALocalPart() {
        for (Tokens.Purpose purpose : Tokens.Purpose.values()) {
            assertThat("bounce+" + tokens.token(purpose, ADA, BRIEF)).hasSizeLessThanOrEqualTo(64);
            assertThat(tokens.token(purpose, ADA, BRIEF)).matches("[a-z2-7]{56}");
        }
    }

    @Test
    void refusesATokenOfWhichOneCharacterWasChanged() {
        String token = tokens.token(Tokens.Purpose.REPLY, ADA, BRIEF);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'a' ? 'b' : 'a';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.read(Tokens.Purpose.REPLY, changed)).as(changed).isEmpty();
        }
        assertThat(tokens.read(Tokens.Purpose.REPLY, token.substring(1))).isEmpty();
        assertThat(tokens.read(Tokens.Purpose.REPLY, "")).isEmpty();
    }

    @Test
    void readsTokensOfAFormerKeyAndNoneOfAForeignOne() {
        String old = tokens.token(Tokens.Purpose.UNSUBSCRIBE, ADA, "");
        Tokens rotated = new HmacTokens(new TokenKeys((byte) 1, Map.of((byte) 0, key("one"), (byte) 1, key("two"))));
        Tokens foreign = new HmacTokens(new TokenKeys((byte) 0, Map.of((byte) 0, key("three"))));

        assertThat(rotated.read(Tokens.Purpose.UNSUBSCRIBE, old)).isPresent();
        assertThat(rotated.token(Tokens.Purpose.UNSUBSCRIBE, ADA, "")).isNotEqualTo(old);
        assertThat(foreign.read(Tokens.Purpose.UNSUBSCRIBE, old)).isEmpty();
    }

    @Test
    void refusesToNameWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.token(Tokens.Purpose.REPLY, ADA, "a longer subject"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.token(Tokens.Purpose.REPLY, new SubscriberId("Ada"), BRIEF));
    }

    @Property
    void readsBackWhateverBase32Writes(@ForAll @Size(max = 40) byte[] bytes) {
        assertThat(Base32.decode(Base32.encode(bytes)))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    }

    private static SecretKeySpec key(String words) {
        return TokenKeys.key(words.getBytes(StandardCharsets.UTF_8));
    }
}
