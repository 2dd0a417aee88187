package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.WordingEndpoint;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A question is answered in a model's words, where these are proven, and by quotes in any case. */
class WordedAnswersByReplyTest {

    private static final String QUESTION = "How much memory has Dosan Memory sold?";
    private static final String QUOTE = "Dosan Memory has sold 92 per cent of what it can make in 2027.";

    private final WordingEndpoint endpoint = new WordingEndpoint();
    private final Correspondence house =
            new Correspondence(Map.of("bellwether.model.url", endpoint.url(), "bellwether.model.name", "double"));

    @AfterEach
    void close() {
        house.close();
        endpoint.close();
    }

    @Test
    void saysFirstWhatTheModelWordedThenTheQuotes() {
        assertThat(house.reply("q1", QUESTION)).isEqualTo("answered");

        String answer = house.answer().replaceAll("\\s+", " ");
        assertThat(answer).contains("Reworded").contains(QUOTE).doesNotContain("Atlantis", "4,711");
        assertThat(answer.indexOf("Reworded")).isLessThan(answer.lastIndexOf(QUOTE));
        assertThat(endpoint.asked().getFirst()).contains("[question] " + QUESTION);
    }

    @Test
    void answersByQuotesWhereTheModelDoesNot() {
        endpoint.fails(400);

        house.reply("q1", QUESTION);

        assertThat(house.answer().replaceAll("\\s+", " ")).contains(QUOTE).doesNotContain("Reworded");
    }

    @Test
    void asksNobodyForACommand() {
        house.reply("q1", "more 1\nsources 1\nlength 5");

        assertThat(endpoint.asked()).isEmpty();
    }
}
