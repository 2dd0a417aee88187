package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOfWritingTest {

    private static final Instant PUBLISHED = Instant.parse("2021-05-13T00:36:51Z");

    @ParameterizedTest
    @CsvSource({
        "https://www.nordwire.example/world/harbour-opens-2021-05-11/,2021-05-11",
        "https://www.brannes.example/articles/2021-05-12/harbour-opens?srnd=ports,2021-05-12",
        "https://www.brannes.example/2021/05/08/ports/harbour-opens.html,2021-05-08",
        "https://www.brannes.example/2021/5/8/harbour,2021-05-08",
        "https://www.brannes.example/ports/2021/may/12/harbour-opens,2021-05-12",
        "https://www.brannes.example/harbour-opens-2021-05-12,2021-05-12",
        "https://www.brannes.example/2021/05/12.html,2021-05-12",
        "https://www.brannes.example/archive/2019/01/01/2021/05/12/harbour,2021-05-12",
        "https://www.sydney.example/2021/05/14/harbour-opens,2021-05-14"
    })
    void isTheDayInTheAddress(String url, LocalDate day) {
        assertThat(DayOfWriting.of(url, PUBLISHED)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://www.brannes.example/harbour-opens",
                "https://www.brannes.example/2021/05/harbour-opens",
                "https://www.brannes.example/2021/05/20/harbour-opens",
                "https://www.brannes.example/2020/05/11/harbour-opens",
                "https://www.brannes.example/2021/13/45/harbour-opens",
                "https://www.brannes.example/2021/05/1123456",
                "https://www.brannes.example/id-12021-05-11"
            })
    void isTheDayOfPublicationWithoutOneThatFits(String url) {
        assertThat(DayOfWriting.of(url, PUBLISHED)).isEqualTo(LocalDate.of(2021, 5, 13));
    }

    @Property
    void isNearPublication(
            @ForAll @IntRange(min = 2020, max = 2022) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day,
            @ForAll("joints") String joint) {
        String url = "https://brannes.example" + joint + year + joint + month + joint + day;

        assertThat(DayOfWriting.of(url, PUBLISHED)).isBetween(LocalDate.of(2021, 4, 29), LocalDate.of(2021, 5, 14));
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of("/", "-");
    }
}
