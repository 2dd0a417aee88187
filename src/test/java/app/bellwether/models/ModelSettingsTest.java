package app.bellwether.models;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelSettingsTest {

    @Test
    void areOffWhereNothingIsSaid() {
        ModelSettings settings = bound(Map.of());

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.answers(ModelTask.SIGNAL)).isFalse();
    }

    @Test
    void areReadAsTheyAreWritten() {
        ModelSettings settings = bound(Map.of(
                "bellwether.model.url", "http://localhost:11434/v1/",
                "bellwether.model.name", "llama",
                "bellwether.model.judge", "minicheck",
                "bellwether.model.tokens-a-day", "5000",
                "bellwether.model.at-once", "1",
                "bellwether.model.timeout", "2m",
                "bellwether.model.off", "edition, answer"));

        assertThat(settings.base()).isEqualTo("http://localhost:11434/v1");
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.off()).containsExactlyInAnyOrder(ModelTask.EDITION, ModelTask.ANSWER);
        assertThat(settings.model(ModelTask.SIGNAL)).isEqualTo("llama");
        assertThat(settings.model(ModelTask.JUDGE)).isEqualTo("minicheck");
    }

    @Test
    void findTheUsualPathByThemselves() {
        assertThat(settings("https://models.example", "m", null).base()).isEqualTo("https://models.example/v1");
        assertThat(settings("https://models.example/v1/chat/completions", "m", null)
                        .base())
                .isEqualTo("https://models.example/v1");
        assertThat(settings("https://models.example/openai", "m", null).base())
                .isEqualTo("https://models.example/openai");
    }

    @Test
    void refuseWhatCannotBeMeant() {
        refuses("models.example", "m", null, "begins with http:// or https://");
        refuses("https://user:word@models.example/v1", "m", null, "begins with http:// or https://");
        refuses("file:///v1", "m", null, "begins with http:// or https://");
        refuses("https://models.example/v1", null, null, "bellwether.model.name");
        refuses("", "m", null, "bellwether.model.url is empty");
        refuses("https://models.example/v1", "m", " ", "bellwether.model.key is empty");
        refuses(null, "m", null, "bellwether.model.url must say");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelSettings(
                        "http://h", "m", null, null, 0, 4, Duration.ofSeconds(1), Set.of(), null, null))
                .withMessageContaining("tokens-a-day");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ModelSettings("http://h", "m", null, null, 1, 4, Duration.ZERO, Set.of(), null, null))
                .withMessageContaining("timeout");
    }

    @Test
    void reckonWithBothPricesOrNone() {
        Map<String, String> both = Map.of(
                "bellwether.model.url", "http://localhost:11434/v1",
                "bellwether.model.name", "llama",
                "bellwether.model.price-in", "0.15",
                "bellwether.model.price-out", "2");

        assertThat(requireNonNull(bound(both).price()).of(1_000_000, 500_000)).isEqualByComparingTo("1.15");
        assertThat(bound(Map.of()).price()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(
                        new Binder(new MapConfigurationPropertySource(Map.of("bellwether.model.price-in", "1")))))
                .withMessageContaining("price-out");
    }

    @Test
    void showNoKey() {
        assertThat(settings("http://h", "m", "s3cret")).asString().doesNotContain("s3cret");
    }

    private static void refuses(@Nullable String url, @Nullable String name, @Nullable String key, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(url, name, key))
                .withMessageContaining(why);
    }

    private static ModelSettings settings(@Nullable String url, @Nullable String name, @Nullable String key) {
        return new ModelSettings(url, name, key, null, 1000, 4, Duration.ofSeconds(1), Set.of(), null, null);
    }

    private static ModelSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("bellwether.model", ModelSettings.class);
    }
}
