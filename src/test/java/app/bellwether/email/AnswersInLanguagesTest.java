package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads in another language is answered in it; what sources say stays in theirs. */
class AnswersInLanguagesTest {

    private static final String ASKED = """
        status
        time 08:15
        length 99
        follow 2
        more 1
        sources 2
        quote 2
        timeline 1
        diff 1
        """;

    private static final String LEFT = """
        why 1
        why 9
        missed dragons
        mute football
        stop
        """;

    /** Fixed words of the English frame, each of another command. */
    private static final List<String> ENGLISH = List.of(
            "You are sent",
            "Until now",
            "is no command",
            "What supports",
            "It was found for",
            "There is no item",
            "How sure");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "pt"})
    void areInTheReadersLanguage(String language) throws IOException {
        try (Correspondence house = new Correspondence()) {
            Subscriber ada = house.get(Subscribers.class).all().getFirst();
            house.get(Subscribers.class).change(ada.id(), Past.Author.READER, before -> before.in(language));

            StringBuilder answers = new StringBuilder();
            for (String mail : List.of(ASKED, "How long do buyers of memory chips wait?", "mised 3", LEFT)) {
                house.reply("mail " + mail.hashCode(), mail);
                answers.append(house.answer()).append('\n');
            }

            Golden.assertSame("answers." + language + ".txt", answers.toString());
            assertThat(answers.toString().replaceAll("\\s+", " "))
                    .doesNotContain(ENGLISH)
                    .contains("Kestrel Daily");
        }
    }
}
