package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorsTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    private List<String> names(String text) {
        return linguist.actors(text).stream()
                .map(actor -> actor.name() + " " + actor.type() + " " + actor.mentions())
                .toList();
    }

    @Test
    void mergesAliases() {
        assertThat(names("Meta Platforms Inc said on Monday it had paid. Meta did not say how much. The"
                        + " company, Meta, is large."))
                .containsExactly("Meta Platforms Inc ORGANISATION 3");
        assertThat(names("President Joe Biden spoke. Later Biden left, and Mr. Biden slept."))
                .containsExactly("Joe Biden PERSON 3");
        assertThat(names("The Asian Development Bank (ADB) lends. ADB officials agreed."))
                .containsExactly("Asian Development Bank ORGANISATION 3");
    }

    @Test
    void leavesOutPlacesDatesAndSentenceBeginnings() {
        assertThat(names("However, prices rose in Germany on Tuesday. Chinese makers gained. Earlier they fell"
                        + " in New York."))
                .isEmpty();
    }

    @Test
    void knowsPeopleAndProducts() {
        assertThat(names("“We were told late,” said Dana Whitlock, chief executive of Bascombe, of the BX-90E chip."))
                .contains("Dana Whitlock PERSON 1", "BX-90E PRODUCT 1", "Bascombe OTHER 1");
    }

    @Test
    void takesTitlesAndOfficesOffNames() {
        assertNames(
                "Intel CEO Lip-Bu Tan met U.S. Commerce Secretary Howard Lutnick and Secretary of State Marco Rubio.",
                "Intel",
                "Lip-Bu Tan",
                "Howard Lutnick",
                "Marco Rubio");
        assertNames(
                "The talks between Presidents Lee Jae-myung and Donald Trump begin.", "Lee Jae-myung", "Donald Trump");
    }

    @Test
    void dividesWhatIsJoinedAndKeepsWholeNames() {
        assertNames("They shut down WhatsApp and Telegram.", "WhatsApp", "Telegram");
        assertNames(
                "It told Immigration and Customs Enforcement and the Department of Health and Human Services.",
                "Immigration and Customs Enforcement",
                "Department of Health and Human Services");
        assertNames("He asked Norvik and the Trade Commission.", "Norvik", "Trade Commission");
    }

    @Test
    void takesWhatOpensASentenceForANameOnlyWhenItActs() {
        assertNames("Rumours of a plan spread. Video released shows it. Halden bought the mill.", "Halden");
        assertNames("Hypocritical Democrats voted. Despite Democrats, it passed.", "Democrats");
        assertNames("I’m here. We’ve gone. Subscribe to our newsletter.");
    }

    @Test
    void knowsATitleFromANameThatReadsLikeOne() {
        assertNames("He called Hun Sen, and later Hun Sen called him.", "Hun Sen");
        assertNames("They talked to Pres. Orlin Vaskey and to MP Materials.", "Orlin Vaskey", "MP Materials");
        assertNames(
                "She became Chief Operating Officer of the Bremen Stock Exchange last May.", "Bremen Stock Exchange");
    }

    @Test
    void leavesTheVerbsAndEmphasisOfHeadlinesOut() {
        assertNames("Morna Quill Says prices fall, they write. For Morna Quill it is new.", "Morna Quill");
        assertNames("They read Full PBS Hour and Former State Department staff.", "PBS Hour", "State Department");
    }

    @Test
    void takesWhatStandsBesideAPlaceWordForAPlace() {
        assertNames("He walked to the Litani river, the city of Sukkur and the Créteil prosecutor’s office.");
        assertNames("It broke the Criminal Code. The Vaskey Impeachment Hearings began. They passed HB 4.");
        assertNames("For Black and Brown communities it is late. A Shi'ite village. Makers of semiconductors say"
                + " Semiconductors fell.");
        assertNames("External affairs ministers met.");
    }

    @Test
    void leavesOutTownsOfMembersAndWhatIsNoName() {
        assertNames("It was Rep. Orlin Vaskey (R-Deer Park).", "Orlin Vaskey");
        assertNames("He met Foreign Affairs Minister Wang Yi.", "Wang Yi");
        assertNames("Will the USG sell? Hispanic voters say the USG will.", "USG");
        assertNames(
                "She paid $11 Billion Dollars to Laffer Quill Investments for investments.",
                "Laffer Quill Investments");
    }

    @Test
    void takesEmphasisForNoName() {
        assertNames(
                "He praised my Historic Presidential Campaigns and the Death Traps on Truth Social.", "Truth Social");
        assertNames("They signed a Privileged Strategic Partnership pic.twitter.com/WBZ3hB and left.");
        assertNames(
                "She thanked Rep. Steve King and Thai Lawyers for Human Rights.",
                "Steve King",
                "Thai Lawyers for Human Rights");
        assertNames("It pleased Black, Latino and Asian voters.");
        assertNames(
                "The Organized Crime and Corruption Reporting Project wrote it.",
                "Organized Crime and Corruption Reporting Project");
    }

    @Test
    void leavesTownsAndShoutsOut() {
        assertNames("They asked Orlin Vaskey of Houston and the Bank of Japan.", "Orlin Vaskey", "Bank of Japan");
        assertNames("It is in Santa Clara, and they say MAKE COUNTRY GREAT AGAIN and sell LNG.");
    }

    @Test
    void readsBylines() {
        assertNames("By Dietrich Vaskey and Nate Quill\n\nA judge ruled.", "Dietrich Vaskey", "Nate Quill");
    }

    @Test
    void dividesTwoThatAHyphenJoins() {
        assertNames("The Orlin-Vaskey talks ended. They saw Orlin and met Vaskey.", "Orlin", "Vaskey");
        assertNames("The Israel-Hezbollah truce holds.", "Hezbollah");
        assertNames("It was Lydia Walther-Rodriguez.", "Lydia Walther-Rodriguez");
    }

    @Test
    void takesPeoplesPlacesAndThingsForNoActors() {
        assertNames("Palestinians in North Gaza and S. Korea spoke of the Great Recession in Q2, of GDP and the CHIPS"
                + " Act.");
        assertNames("They fear Hamas and the Kremlin.", "Hamas", "Kremlin");
        assertNames("In the West Bank it is a GREAT day. Great days.", new String[0]);
        assertNames("It is in IPC Phase 4, said Jared Patterson (R-Frisco).", "IPC", "Jared Patterson");
    }

    @Test
    void knowsWhoIsCalledByTheLastWordsOfTheirName() {
        assertThat(names("A court heard Kilmar Abrego Garcia. Later Abrego Garcia left, and Abrego Garcia slept."))
                .containsExactly("Kilmar Abrego Garcia PERSON 3");
    }

    @Test
    void readsHeadlinesByTheNamesOfTheOtherSentences() {
        assertNames(
                "Minister Names Sergio Gor Envoy To India In Surprise Move\n\nYesterday the minister named Sergio Gor.",
                "Sergio Gor");
    }

    private void assertNames(String text, String... names) {
        assertThat(linguist.actors(text)).extracting(Actor::name).containsExactlyInAnyOrder(names);
    }
}
