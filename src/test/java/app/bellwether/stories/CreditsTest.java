package app.bellwether.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.sources.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NAIROBI (Reuters) - Kenya opened a railway.               | Reuters
        NAIROBI, March 2 (Reuters) - Kenya opened a railway.      | Reuters
        A line that stands above\\nASHMERE, Texas (AP) — It rained. | AP
        Naivasha [Kenya], March 2 (ANI): The line is open.        | ANI
        Naivasha, March 2 (PTI) The line is open.                 | PTI
        ASHMERE, Mar. 2 (Yonhap) -- The bridge is closed.         | Yonhap
        March 2 (UPI) -- The bridge is closed.                    | UPI
        ASHMERE, March 2. /TASS/. The bridge is closed.           | TASS
        Ashmere, 2 mar (EFE).- The bridge is closed.              | EFE
        Ashmere (dpa) - The bridge is closed.                     | dpa
        NAIVASHA, March 2 (Xinhua) -- The line is open.           | Xinhua
        ASHMERE, March 2, 2026 /PRNewswire/ -- Vortan opens a shop. | PR Newswire
        ASHMERE--(BUSINESS WIRE)--Vortan opens a shop.            | Business Wire
        ASHMERE, March 02, 2026 (GLOBE NEWSWIRE) -- Vortan opens. | GlobeNewswire
        By Ada Nkemelu, The Associated Press\\nIt rained.          | AP
        By Kyodo News\\nIt rained.                                 | Kyodo
        It rained.\\n© Copyright AFP 2026. All rights reserved.    | AFP
        It rained.\\nCopyright 2026 The Associated Press.          | AP
        It rained, she said. (AFP)                                | AFP
        “It rained.” — AFP                                        | AFP
        This report was produced by AFP. It rained.               | AFP
        """)
    void namesTheAgencyThatATextSaysItIsOf(String text, String agency) {
        assertThat(Credits.originOf(told(text))).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The council told Reuters that it had rained.
        The mayor spoke first to the Associated Press (AP) and other media.
        By contrast, Reuters said that it had not rained.
        It rained.\\nThe Associated Press contributed to this report.
        It rained. (With inputs from PTI)
        It rained. (Photo by Ada Nkemelu / AFP)
        Photo: EFE.\\nIt rained.
        The Reuters building in Ashmere was flooded, according to Reuters
        APRIL (Ashmere) - It rained.
        """)
    void takesNoAgencyThatIsOnlyQuotedOrHelped(String text) {
        assertThat(Credits.originOf(told(text))).isEmpty();
    }

    @Test
    void knowsAnAgencyThatPublishesItself() {
        assertThat(Credits.originOf(Reports.article("Reuters", 0, "Rain", "It rained.")))
                .isEqualTo("Reuters");
        assertThat(Credits.originOf(Reports.article("apnews.com", 0, "Rain", "It rained.")))
                .isEqualTo("AP");
        assertThat(Credits.originOf(Reports.article("en.yna.co.kr", 0, "Rain", "It rained.")))
                .isEqualTo("Yonhap");
        assertThat(Credits.originOf(Reports.article("Reutersville Post", 0, "Rain", "It rained.")))
                .isEmpty();
    }

    @Test
    void believesTheDatelineBeforeThePublisher() {
        assertThat(Credits.originOf(Reports.article("apnews.com", 0, "Rain", "ASHMERE--(BUSINESS WIRE)--It rained.")))
                .isEqualTo("Business Wire");
    }

    private static Article told(String text) {
        return Reports.article("corvane", 0, "Rain", text.replace("\\n", "\n"));
    }
}
