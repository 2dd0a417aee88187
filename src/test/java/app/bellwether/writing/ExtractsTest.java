package app.bellwether.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractsTest {

    private final Extracts extracts = new Extracts(Linguist.standard(Taxonomy.standard()));

    private static Citation quote(String sentence) {
        return new Citation(
                "a",
                1,
                Citation.Part.TEXT,
                0,
                sentence.length(),
                sentence,
                null,
                "Norrland Daily",
                "News from Brannes",
                "https://norrland.example/1",
                Instant.EPOCH,
                null,
                null,
                "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Senate passed a bill on Thursday that caps the price of insulin at $35 a month.",
                "The number of new applications for unemployment benefits rose 37,000 last week to 412,000.",
                "The economy added 266,000 jobs in April, far fewer than economists had forecast.",
                "Dr. Jane Roe of the health ministry said 40 patients had been treated in the capital.",
                "The Brannes court that tried the owner of the mill in May fined the mill 40,000 crowns.",
                "Several hundred miners in Norrland have walked out over a cut in overtime pay.",
                "Norvik Steel will close its mill at Brannes in June, it said in a letter to the works council.",
            })
    void takesSentencesThatCanBeReadAlone(String sentence) {
        assertThat(extracts.standsAlone(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norvik Steel closes its mill after a rebukeIn a vote of 219 to 211, the council closed the mill at"
                        + " Brannes.",
                "The post Norvik Steel closes its mill at Brannes in June appeared first on Norrland Daily.",
                "Der Beitrag Norvik Steel schließt im Juni sein Werk in Brannes erschien zuerst auf Norrland Daily.",
                "He said that the talks with the union would go on for another two weeks.",
                "The bill now goes to the governor, who has ten days to sign or veto it.",
                "But the minister told reporters that 40 percent of the money had been spent.",
                "According to him, 40 percent of the money for the port had been spent by May.",
                "In his speech to the chamber he promised 4,000 new homes in the valley.",
                "Although their plan names no sum, the ministers promised 4,000 homes in the valley.",
                "Officials in Norrland said that the number of cases had risen to 412 by the…",
                "Will the ministry pay for the repair of the 40 bridges that were closed in May?",
                "The port of Brannes “will be closed for two weeks in June because of repairs.",
                "Mr. Holt promised the works council that none of the 400 jobs would be lost.",
                "Those concerns led the ministry to ask for a second study of the port in May.",
                "Rates rose again.",
                "In a major win, the chamber of Norrland has just approved the map of its 40 districts!",
            })
    void refusesSentencesThatLeanOnOthers(String sentence) {
        assertThat(extracts.standsAlone(sentence)).isFalse();
    }

    @Test
    void hearsAnEchoOfTheHeadline() {
        String headline = "Norvik Steel cuts price of plates by 60 percent";

        assertThat(extracts.echoes("Norvik Steel has cut the price of its plates by 60 percent.", headline))
                .isTrue();
        assertThat(extracts.echoes(
                        "Norvik Steel has cut the price of its plates to 400 crowns, and two rivals will follow.",
                        headline))
                .isFalse();
    }

    @Test
    void r3TellsOpinionsAndAdviceFromReports() {
        String reported = "The port of Brannes handled 412,000 containers in May, the authority said.";
        String advice = "The port of Brannes must double its berths before the ice melts.";
        String ordered =
                "The data board of Norrland fined Sund Credit on Monday: the lender must pay 250 million crowns"
                        + " for copying the contacts of 3.8 million borrowers.";

        assertThat(extracts.kindOf(quote(reported), false)).isEqualTo(Passage.Kind.REPORTED);
        assertThat(extracts.kindOf(quote(ordered), false)).isEqualTo(Passage.Kind.REPORTED);
        assertThat(extracts.kindOf(quote(reported), true)).isEqualTo(Passage.Kind.OPINION);
        assertThat(extracts.kindOf(quote(advice), false)).isEqualTo(Passage.Kind.OPINION);
    }

    /** A man grinned "like a man who had just found treasure" in our own plain voice. */
    @Test
    void r3TellsLoadedWordsOfTheOutletFromThoseItQuotes() {
        String loaded = "Premier Ole Bratt was grinning on Monday like a man who had just found treasure, holding up a"
                + " picture of himself.";
        String quoted = "The court fined the harbour chief 40,000 crowns on Monday for what it called “shamelessly"
                + " begging for cash”.";

        assertThat(extracts.kindOf(quote(loaded), false)).isEqualTo(Passage.Kind.OPINION);
        assertThat(extracts.kindOf(quote(quoted), false)).isEqualTo(Passage.Kind.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agency has warned companies about malicious packages, whose number has risen to 64.",
                "Labs in Brannes now sell their best models for a sixth of what their rivals charge.",
                "The agency warned that prices could rise by 4 percent before the winter.",
                "There are reports that Norvik Steel could close the mill at Brannes.",
                "The court ruled on Monday that owners of mills may not refuse inspectors, whatever their reasons.",
                "The bill would require every mill of the county to report its fires within a day.",
                "Under the decision Norvik Steel would pay 40,000 crowns for each day after 1 June.",
                "The union accused the mill of keeping 40 safety reports from the inspectors.",
                "Brannes Pay has dropped its fees, a step that it expects to double the number of payments.",
                "The county added 559 jobs in May, shaking off fears of a slowdown after the storm.",
                "Prices rose by 4 percent in May, more than expected, the county's office for statistics said.",
                "Inspectors closed the mill on Monday because it “could fall down at any time”.",
                "The Inspectorate reported on Friday that “the review has determined that a shortage is occurring in"
                        + " Norrland.”",
                "The Inspectorate of Norrland said: “As of 15 May, a shortage of grain is confirmed in the county.”",
                "The Inspectorate declared that Norrland is already in phase 5 (shortage), with more of it projected"
                        + " for June.",
            })
    void takesWhatWasSaidForAReport(String sentence) {
        assertThat(extracts.kindOf(quote(sentence), false)).isEqualTo(Passage.Kind.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plan for the harbour is a disgrace to the whole of the county.",
                "Let there be no doubt: this is a shortage that the owners of the mill have made.",
                "Minister Ada Lind said: “The owners of the mill must answer for what they have done.”",
                "Premier Ole Bratt said: “The economy of Norrland is stronger than it ever was before.”",
                "The quarrel of the mills highlights deeper challenges between the county and its owners.",
                "Prices rose by 4 percent in May, but the rise looks to be brief and should not move the bank to act.",
                "“As of 15 May, the mills of Norrland stand still and nobody has come to see them.”",
            })
    void takesVerdictsAndAdviceForOpinions(String sentence) {
        assertThat(extracts.kindOf(quote(sentence), false)).isEqualTo(Passage.Kind.OPINION);
    }

    @Test
    void noticesWhatWasSaidBefore() {
        String sentence = "Freight rates from Asia to northern Europe rose 12 percent last week.";

        assertThat(extracts.repeats(sentence, "Freight rates from Asia to Europe rose by 12 percent."))
                .isTrue();
        assertThat(extracts.repeats(sentence, "The bakery in Lindhaven won a national prize for rye bread."))
                .isFalse();
    }

    @Test
    void readsLanguagesItHasRulesForOnly() {
        assertThat(Extracts.reads("en")).isTrue();
        assertThat(Extracts.reads("de")).isFalse();
    }
}
