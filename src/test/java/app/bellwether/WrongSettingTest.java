package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.bellwether.sources.polling.SourcesSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WrongSettingTest {

    @Test
    void saysWhatTheSettingsThemselvesSay() {
        assertThat(line("opml", "nowhere.opml"))
                .isEqualTo("The settings below bellwether.sources are wrong:"
                        + " bellwether.sources.opml: nowhere.opml does not exist.");
    }

    @Test
    void saysWhatAValueMustBe() {
        assertThat(line("timeout", "soon"))
                .isEqualTo("Setting bellwether.sources.timeout is \"soon\" but must be a length of time such as 30s,"
                        + " 10m or 2h.");
    }

    private static String line(String setting, String value) {
        var source = new MapConfigurationPropertySource(Map.of("bellwether.sources." + setting, value));
        var wrong = catchThrowableOfType(
                BindException.class, () -> new Binder(source).bind("bellwether.sources", SourcesSettings.class));
        return WrongSetting.line(wrong);
    }
}
