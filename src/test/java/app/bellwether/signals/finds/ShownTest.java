package app.bellwether.signals.finds;

import static app.bellwether.signals.finds.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.claims.Claim;
import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A statement of seven countries gave a billion doses, which a signal told, and asked for an inquiry in an eighth: whoever follows that one
 * was told nothing.
 */
class ShownTest {

    private static final Key INDIA = Key.region("IN");

    private final List<Claim> told = claims("told", "Lindhaven pledged 90 million crowns for vaccines on Tuesday.");
    private final Shown signal = new Shown(Set.of(told.getFirst().quote()), Set.of(), Set.of(Key.topic("vaccines")));

    private static List<Claim> claims(String id, String text) {
        return read(Reports.report(id, "Coast Daily", "2026-03-18T08:30:00Z", "A pledge", text), "pledge");
    }

    private List<Claim> untold(String text, Shown... shown) {
        List<Claim> story =
                Stream.concat(told.stream(), claims("other", text).stream()).toList();
        return Shown.untold(story, List.of(shown));
    }

    @Test
    void leavesOfAStoryWhatNamesACountryThatItsSignalIsNotOf() {
        String asked = "Lindhaven asked for an inquiry into the origin of the fever in India on Tuesday.";

        assertThat(untold(asked, signal)).extracting(Claim::quote).containsExactly(asked);
    }

    @Test
    void leavesNothingThatNamesNoOtherCountry() {
        String asked = "Lindhaven asked for an inquiry into the origin of the fever in India on Tuesday.";
        Shown ofIndia = new Shown(signal.quotes(), Set.of(), Set.of(INDIA));

        assertThat(untold(asked, ofIndia)).isEmpty();
        assertThat(untold("Lindhaven will bring the vaccines by ship in May.", signal))
                .isEmpty();
    }

    @Test
    void leavesAllOfAStoryThatNoSignalTells() {
        assertThat(untold("Lindhaven will bring the vaccines by ship in May.")).hasSize(2);
    }
}
