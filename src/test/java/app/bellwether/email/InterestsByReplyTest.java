package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reply changes about what a brief brings. */
class InterestsByReplyTest {

    private final Correspondence house = new Correspondence();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void putsOtherTopicsInPlaceSaysWhatTheyWereAndTakesItBack() {
        house.reply("topics", "topics: cybersecurity, energy");
        assertThat(said()).containsExactlyInAnyOrder("Kenya", "Football (soccer)", "Cybersecurity", "Energy");
        assertThat(words()).contains("Changed", "Cybersecurity and Energy.", "Until now:", "AI chips", "undo");

        house.reply("undo", "undo");
        assertThat(said()).containsExactlyInAnyOrder("AI chips", "Kenya", "Football (soccer)");
    }

    @Test
    void addsAPlaceAndTakesOneAway() {
        house.reply("regions", "regions + Deutschland - Kenya");

        assertThat(said()).contains("Germany").doesNotContain("Kenya");
    }

    @Test
    void changesNothingOnProseAndSaysWhatWouldDo() {
        house.reply("prose", "Topics were splendid this week");

        assertThat(said()).hasSize(3);
        assertThat(words()).contains("Nothing was changed", "topics AI chips, cybersecurity");
    }

    @Test
    void saysThatWhatItIsToLeaveOutIsNotInIt() {
        house.reply("energy", "topics - energy");

        assertThat(said()).hasSize(3);
        assertThat(words())
                .contains("Nothing was changed", "It was so already.", "It is about AI chips and Kenya.")
                .doesNotContain("too much at once");
    }

    @Test
    void saysWhatTheBriefIsAboutWhenNothingIsNamed() {
        house.reply("topics", "topics");

        assertThat(words()).contains("It is about AI chips and Kenya.");
    }

    @Test
    void leavesOneThingAtLeast() {
        house.reply("none", "topics - AI chips\nregions - Kenya");

        assertThat(said()).containsExactlyInAnyOrder("Kenya", "Football (soccer)");
        assertThat(words()).contains("A brief is about one thing at least");
    }

    @Test
    void letsNothingUnreadableKeepAReaderFromLeaving() {
        house.reply("dots", "mute .\nstop");

        assertThat(reader().active()).isFalse();
        assertThat(words()).contains("“mute .” could not be read");
    }

    @Test
    void makesNoMoreChangesThanSomebodyMay() {
        house.reply(
                "many",
                "like 1\nless 1\n".repeat(15)
                        + IntStream.range(0, 30)
                                .mapToObj(number -> "mute dragons" + number)
                                .collect(Collectors.joining("\n")));

        assertThat(said()).hasSizeBetween(15, 25);
        assertThat(words()).contains("are not answered here");
    }

    @Test
    void weighsWhatBroughtAnItem() {
        house.reply("like", "like 1");
        assertThat(weight("AI chips")).isEqualTo(1.5);
        assertThat(words()).contains("(counts 1.5 times)");

        house.reply("less", "less 1\nless 1");
        assertThat(weight("AI chips")).isEqualTo(.75);

        for (int time = 0; time < 9; time++) {
            house.clock.pass(Duration.ofHours(5));
            house.reply("less" + time, "less 1");
        }
        assertThat(weight("AI chips")).isEqualTo(.125);

        house.reply("other", "like 2");
        assertThat(words()).contains("No interest that you still have brought item 2.");
    }

    @Test
    void followsWhatAnItemIsAboutInTheCountryItIsOf() {
        house.reply("follow", "follow 1");

        assertThat(reader().interests())
                .filteredOn(interest -> interest.typed().equals("AI chips in South Korea"))
                .singleElement()
                .satisfies(interest -> assertThat(interest.weight()).isEqualTo(2));

        house.reply("hit", "follow 2");
        assertThat(words()).contains("With “topics + Port of Tarn” you follow “Port of Tarn” as well.");
    }

    @Test
    void putsTheBriefInAnotherOrder() {
        house.reply("role", "role engineer");
        assertThat(reader().role()).isEqualTo(Role.ENGINEER);
        assertThat(words()).contains("It is put in order for engineers.", "those who lead");

        house.reply("none", "role astronaut");
        assertThat(words()).contains("“astronaut” is no role. Nothing was changed. The roles are leader, engineer,");
    }

    private Subscriber reader() {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow();
    }

    private List<String> said() {
        return reader().interests().stream().map(Interest::said).toList();
    }

    private double weight(String typed) {
        return reader().interests().stream()
                .filter(interest -> interest.typed().equals(typed))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    private String words() {
        return house.answer().replaceAll("\\s+", " ");
    }
}
