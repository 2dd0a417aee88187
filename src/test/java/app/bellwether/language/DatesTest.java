package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2025, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comments are due by 9 December.|2025-12-09|true",
                "The rule was published on 3 November.|2025-11-03|false",
                "The new hours begin on Jan. 2.|2026-01-02|true",
                "Licences expire on March 1, 2027.|2027-03-01|true",
                "The deadline is 2026-02-15.|2026-02-15|true",
                "A decision is expected on Tuesday.|2025-11-25|true",
                "He spoke on Tuesday.|2025-11-18|false",
                "The council decided on Tuesday to keep the bridge open.|2025-11-18|false",
                "On 2 January the bridge will close for repairs.|2026-01-02|true",
                "The post has been vacant since she took office on 20 January.|2025-01-20|false",
                "Members will vote on a panel about the Jan. 6 attack.|2026-01-06|false",
                "They will decide at the 2 December meeting.|2025-12-02|true",
                "Deliveries will begin after 9 December.|2025-12-09|true",
                "Vacant since spring, the post must be filled by 9 December.|2025-12-09|true",
                "Claims fell in the week ended May 8.|2025-05-08|false",
                "Das Gesetz gilt ab dem 1. Januar 2026.|2026-01-01|true",
                "It was founded on May 4th, 1999 in Ulm.|1999-05-04|false"
            })
    void resolvesDatesAndKnowsDeadlines(String text, LocalDate date, boolean deadline) {
        List<DateMention> dates = Dates.of(text, Sentences.of(text), THURSDAY);

        assertThat(dates).hasSize(1);
        assertThat(dates.getFirst().date()).isEqualTo(date);
        assertThat(dates.getFirst().deadline()).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The trial begins on 9 December, the bank said on Tuesday.|2025-12-09",
                "The trial begins on 9 December, the bank told reporters late on 18 November.|2025-12-09",
                "The bank announced Nov. 18 that the trial begins on 9 December.|2025-12-09"
            })
    void leavesOutTheDaysOnWhichSomethingWasSaid(String text, LocalDate date) {
        assertThat(DateMention.in(DateMention.ofWhatHappens(text), THURSDAY))
                .extracting(DateMention::date)
                .containsExactly(date);
        assertThat(DateMention.ofWhatHappens(text)).hasSameSizeAs(text);
    }
}
