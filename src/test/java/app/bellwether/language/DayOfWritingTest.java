package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        "https://www.brannes.example/harbour-opens-2021-05-12,2021-05-12"
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
    void isNeverAfterPublication(@ForAll String url) {
        assertThat(DayOfWriting.of(url, PUBLISHED)).isBeforeOrEqualTo(LocalDate.ofInstant(PUBLISHED, ZoneOffset.UTC));
    }
}
