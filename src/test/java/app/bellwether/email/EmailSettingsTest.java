package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EmailSettingsTest {

    @Test
    void takesTheDomainFromTheAddress() {
        var settings = new EmailSettings(
                EmailSettings.LOCAL,
                "News@Brief.example.org",
                "Bellwether",
                "bellwether",
                50,
                new EmailSettings.Signing(null, null, null));

        assertThat(settings.domain()).isEqualTo("brief.example.org");
        assertThat(settings.fromAddress()).isEqualTo("News@Brief.example.org");
    }

    @Test
    void takesTheAddressFromTheDomain() {
        var settings = new EmailSettings(
                "example.org", null, "Bellwether", "bellwether", 50, new EmailSettings.Signing(null, null, null));

        assertThat(settings.fromAddress()).isEqualTo("brief@example.org");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailSettings(
                        "example.org",
                        "brief",
                        "Bellwether",
                        "bellwether",
                        50,
                        new EmailSettings.Signing(null, null, null)))
                .withMessageContaining("bellwether.email.from");
    }
}
