package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Reports;
import app.bellwether.signals.ToldStories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessesTest {

    private static final ClaimReader READER = new ClaimReader(Reports.LINGUIST, _ -> "");

    @ParameterizedTest
    @CsvSource({
        "The Wall Street Journal, New York Post",
        "Wall Street Journal (News), MarketWatch",
        "nypost.com, www.wsj.com",
        "Der Spiegel, spiegel.de",
        "Corriere della Sera, El Mundo",
        "news.paper.example, sport.paper.example",
        "uk.paper.co.uk, paper.co.uk",
        "The Independent, standard.co.uk"
    })
    void countsTwoPapersOfOneHouseOnce(String one, String other) {
        assertThat(Witnesses.count(claims(one, other))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "The Guardian, New York Post",
        "one.co.uk, other.co.uk",
        "ada.substack.com, bruno.substack.com",
        "ada.github.io, bruno.github.io",
        "ABC News, abc.es",
        "The Sun, The Times",
        "Lindhaven Courier, Brannes Courier"
    })
    void countsTwoHousesTwice(String one, String other) {
        assertThat(Witnesses.count(claims(one, other))).isEqualTo(2);
    }

    @Test
    void countsAHouseOnceHoweverManyOfItsPapersSpeak() {
        assertThat(Witnesses.count(claims("Bild", "welt.de", "POLITICO", "The Guardian", "onet.pl")))
                .isEqualTo(2);
    }

    private static List<Claim> claims(String... publishers) {
        List<Claim> claims = new ArrayList<>();
        for (String publisher : publishers) {
            String id = "article-" + claims.size();
            var article = Reports.report(
                    id,
                    publisher,
                    "2026-03-02T08:00:00Z",
                    "A headline",
                    "The Harbour Commission fined Halden Freight over its cranes in Brannes.");
            ToldStories stories = new ToldStories();
            stories.tell(article, "story " + id, 0);
            claims.add(
                    READER.read(article, stories.of(article.id()).orElseThrow()).getFirst());
        }
        return claims;
    }
}
