package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void keepsTheLocalPartAndLowersTheDomain() {
        assertThat(Addresses.email("  Ada.L@Example.ORG ").address()).isEqualTo("Ada.L@example.org");
        assertThat(Addresses.email("ada@bücher.example").address()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @Test
    void takesTheSamePersonForTheSame() {
        assertThat(Addresses.same(Addresses.email("ADA@example.org")))
                .isEqualTo(Addresses.same(Addresses.email("ada@EXAMPLE.org")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@example.org", "ada@", "ada@example.org\r\nBcc: eve@example.org", "a b@example.org"})
    void refusesWhatIsNoAddressWithoutRepeatingIt(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.email(typed))
                .withMessage("that is no email address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "\uFDFA", "a", "😀", "."})
    void refusesWhatIsTooLong(String character) {
        for (int times : List.of(64, 200, 1_100, 100_000)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Addresses.email("a@" + character.repeat(times) + ".example"))
                    .withMessage("that is no email address");
        }
    }

    @Test
    void takesOnlyDigitsForAChannel() {
        assertThat(Addresses.channel("900000000000000001").address()).isEqualTo("900000000000000001");
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.channel("general"));
    }

    @Test
    void showsNoAddressInItsText() {
        assertThat(Addresses.email("ada@example.org")).asString().doesNotContain("ada");
    }
}
