package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class KnownSettingsTest {

    private final KnownSettings settings = new KnownSettings(List.of(KitchenSettings.class));

    @Test
    void readsNamesFromRecords() {
        assertThat(settings.names())
                .containsExactly(
                        "kitchen.cooking-time",
                        "kitchen.cooks",
                        "kitchen.cooks[*].name",
                        "kitchen.cooks[*].words",
                        "kitchen.cooks[*].words[*]",
                        "kitchen.guests",
                        "kitchen.guests[*]",
                        "kitchen.guests[*].name",
                        "kitchen.oven.heat",
                        "kitchen.shelves",
                        "kitchen.shelves[*]");
    }

    @Test
    void knowsANameHoweverItIsWritten() {
        assertThat(List.of(
                        "kitchen.cooking-time",
                        "kitchen.cookingtime",
                        "kitchen.cooking.time",
                        "kitchen.cooks[12].name",
                        "kitchen.cooks.0.words[1]",
                        "kitchen.shelves.upper.left"))
                .allMatch(settings::contains);
        assertThat(List.of("kitchen.cook", "kitchen.cooks[0].nam", "kitchen", "kitchen.cooking-times"))
                .noneMatch(settings::contains);
    }

    @Test
    void knowsWhatCanBeWrittenOnOneLine() {
        assertThat(settings.contains("kitchen.guests[0]")).isTrue();
        assertThat(settings.contains("kitchen.guests[0].name")).isTrue();
        assertThat(settings.contains("kitchen.cooks[0]")).isFalse();
    }

    @Test
    void suggestsTheNameThatDiffersLeast() {
        assertThat(settings.nearestTo("kitchen.ovn.heat")).isEqualTo("kitchen.oven.heat");
    }

    @ConfigurationProperties("kitchen")
    record KitchenSettings(
            Duration cookingTime, Oven oven, List<Cook> cooks, Map<String, String> shelves, List<Guest> guests) {}

    record Oven(int heat) {}

    record Cook(String name, List<String> words) {}

    record Guest(String name) {
        static Guest valueOf(String line) {
            return new Guest(line);
        }
    }
}
