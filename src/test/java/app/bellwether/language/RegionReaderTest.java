package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionReaderTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    private List<String> regions(String title, String text) {
        return linguist.read(title, text, LocalDate.of(2026, 1, 1)).regions().stream()
                .map(region -> region.code() + (region.about() ? "!" : ""))
                .toList();
    }

    @Test
    void tellsWhatItIsAboutFromWhatItMentions() {
        assertThat(regions(
                        "Kenya opens a new rail line",
                        "NAIROBI, March 3 - Kenya opened a line to Naivasha. The trains were built elsewhere."
                                + " Engineers came for a year. The minister had visited Spain in spring."))
                .containsExactly("KE!", "ES");
    }

    @Test
    void isNotAboutWhereSomethingCameFrom() {
        assertThat(regions(
                        "Study of a variant in Scotland",
                        "A Scottish study looked at the variant. The variant was first identified in India last year."))
                .containsExactly("GB!", "IN");
        assertThat(regions("An outbreak", "The outbreak was first reported in Chad on Monday, and then in Oslo."))
                .contains("TD!");
        assertThat(regions("Floods in India", "Floods rose in India. They were first seen by a pilot."))
                .contains("IN!");
    }

    @Test
    void placesTownsByWhatFollows() {
        assertThat(regions("Fire in Paris, Texas", "A fire broke out in Paris, Texas, on Monday."))
                .containsExactly("US!");
        assertThat(regions("Vote in London", "Londoners in London, Ontario, voted."))
                .containsExactly("CA!");
    }

    @Test
    void leavesOutNamesOfPeopleAndPapers() {
        assertThat(regions(
                        "A star retires",
                        "Michael Jordan spoke to the Boston Globe about Jack London and Mr. Lincoln. Jordan was glad."))
                .isEmpty();
    }

    @Test
    void readsAbbreviationsAndGroupings() {
        assertThat(regions(
                        "U.S. and EU agree",
                        "The U.S.-China talks paused. The EU and the U.K. agreed with the Gulf states."))
                .contains("US!", "EU!", "CN!", "GB!", "Gulf states!");
        assertThat(regions("Tell us more", "They told us in may that turkey is good, not polish."))
                .isEmpty();
    }

    @Test
    void readsShortenedStatesAndHoldsThemForTheWholeArticle() {
        assertThat(regions("Fire in Edmonton", "EDMONTON, Ky. (WBKO) - A barn burned. Edmonton has 1,600 people."))
                .containsExactly("US!");
    }

    @Test
    void takesNoTownForItsNamesake() {
        assertThat(regions(
                        "Four boys found",
                        "Queensland police found four boys in Edmonton on Monday. The Queensland premier"
                                + " thanked Australian officers."))
                .containsExactly("AU!");
    }

    @Test
    void believesADatelineAndDottedCapitals() {
        assertThat(regions("U.s. productivity falls", "WASHINGTON, March 2 - Output fell in the quarter."))
                .containsExactly("US!");
    }
}
