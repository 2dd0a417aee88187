package app.bellwether.matching;

import static app.bellwether.matching.Matching.ada;
import static app.bellwether.matching.Matching.hit;
import static app.bellwether.matching.Matching.wants;
import static app.bellwether.matching.MatchmakerTest.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    /** On the day of a great ruling, who follows four things was told three facts of one, with minutes to spare. */
    @Test
    void leavesThePlacesOfWhatHasNothingToTheOthers() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            candidates.add(hit("h" + i, 5, "Paper " + i, "AI"));
        }
        Selection selection =
                select(ada(wants("AI"), wants("India"), wants("semiconductors"), wants("payments")), candidates);

        assertThat(MatchmakerTest.of(selection, ItemRef.Type.HIT)).hasSize(Quota.HITS);
    }

    /** A teacher who follows schools, and the country beside them, was sent twelve items of the country on a day without schools. */
    @Test
    void keepsAPlaceBesideTopicsToItsOwnShare() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            candidates.add(hit("h" + i, 5, "Paper " + i, "India"));
        }
        // at home elsewhere: what is of home alone nobody is told who follows topics
        for (int i = 0; i < 30; i++) {
            candidates.add(hit("k" + i, 5, "Journal " + i, "Kenya"));
        }

        assertThat(MatchmakerTest.of(
                        select(ada(wants("India"), wants("schools"), wants("AI"), wants("payments")), candidates),
                        ItemRef.Type.HIT))
                .hasSize(3);
        assertThat(MatchmakerTest.of(
                        select(ada(wants("Kenya"), wants("schools"), wants("AI"), wants("payments")), candidates),
                        ItemRef.Type.HIT))
                .isEmpty();
        assertThat(MatchmakerTest.of(select(ada(wants("India"), wants("Kenya")), candidates), ItemRef.Type.HIT))
                .hasSize(Quota.HITS);
    }
}
