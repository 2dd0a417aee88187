package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class AdditionJudgeTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());
    private static final AdditionJudge JUDGE = AdditionJudge.learned(LINGUIST);
    private static final String HEADLINE = "Norrland closes chip foundry of Brisant after acid leak";
    private static final String TOLD =
            "Norrland has closed the chip foundry of Brisant on Tuesday after a leak of acid, the ministry said.";
    private static final String MORE = "More than 60 workers were taken to hospital with burns.";

    @Test
    void prefersWhatTellsMoreToWhatSaysItAgain() {
        assertThat(adds(MORE)).isGreaterThan(adds("The ministry said on Tuesday that the foundry is closed."));
        assertThat(adds(MORE)).isGreaterThan(adds(TOLD));
    }

    @Test
    void prefersWhatTellsMoreToTalk() {
        assertThat(adds(MORE)).isGreaterThan(adds("It was not clear what would come next."));
        assertThat(adds(MORE)).isGreaterThan(adds("Sign up here to get our best stories every morning."));
    }

    private static double adds(String words) {
        return JUDGE.of(read(HEADLINE), read(TOLD), read(words), 1, true);
    }

    private static Statement read(String words) {
        return new Statement(LINGUIST, words, "en");
    }
}
