package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.models.ModelUse;
import app.bellwether.models.ModelUse.Setting;
import app.bellwether.writing.GateBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class ModelPagesTest {

    private static final String PAGE = "/operator/models";
    private static final TownModels TOWN = new TownModels();
    private static final GateBook NOTHING = TownModels.book(List.of(), List.of(), List.of());

    private static MockHttpServletResponse answer(ModelUse use, GateBook book, LocalDoor local) throws Exception {
        JoiningHouse house = new JoiningHouse();
        Press press = new Press(local);
        OperatorDoor door = new OperatorDoor(
                local,
                new Site(
                        new WebSettings("https://brief.example", house.operatorLink),
                        house.doors.keys(),
                        house.doors.stamps()),
                house.doors.sessions(),
                house.doors.operators(),
                press);
        return Visit.to(new ModelPages(use, new GateShares(book), door, house.clock, press))
                .perform(get(PAGE).header(HttpHeaders.HOST, "localhost"))
                .andReturn()
                .getResponse();
    }

    private static Document page(ModelUse use, GateBook book) throws Exception {
        MockHttpServletResponse response = answer(use, book, Visit.home());
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private static Document page() throws Exception {
        return page(TOWN.modelUse(), TOWN.gateBook());
    }

    private static List<String> rows(Document page, String label) {
        return page.select("[aria-label=" + label + "] tbody tr").eachText();
    }

    @Test
    void saysWhatWasAskedByDayAndByTaskAndWhatItCost() throws Exception {
        Document page = page();

        assertThat(page.text())
                .contains("Asked is m1 at https://models.example/v1. Of the 5,000,000 tokens of today (UTC) 57,000 are"
                        + " used");
        assertThat(rows(page, "By day"))
                .containsExactly(
                        "Fri 20 Nov 17 12 3 too slow 2 48,000 9,000 0.0126",
                        "Thu 19 Nov 1,041 1,040 0 no such model 1 1,990,000 210,000 0.4245",
                        "Wed 11 Nov 40 40 0 none 90,000 30,000 0.0315",
                        "All 1,098 1,092 3 too slow 2, no such model 1 2,128,000 249,000 0.4686");
        assertThat(rows(page, "By task"))
                .containsExactly(
                        "signal 15 12 3 none 48,000 9,000 0.0126",
                        "item 1,043 1,040 0 too slow 2, no such model 1 1,990,000 210,000 0.4245",
                        "edition 40 40 0 none 90,000 30,000 0.0315",
                        "All 1,098 1,092 3 too slow 2, no such model 1 2,128,000 249,000 0.4686");
        assertThat(page.select("[role=alert]").text()).contains("no answer that can be used: too slow.");
    }

    @Test
    void drawsADayAsAColumnOfItsShare() throws Exception {
        Elements columns = page().select("svg rect");

        assertThat(columns.eachAttr("height")).containsExactly("8.9", "120.0", "3.6");
        assertThat(columns.eachAttr("x")).containsExactly("171.4", "514.3", "557.1");
        assertThat(page().select(".chart title").text())
                .isEqualTo("Cost by day, from 7 November 2026 to 20 November 2026; most on 19 November 2026: 0.4245");
    }

    @Test
    void leavesCostOutWithoutPrices() throws Exception {
        Setting setting = new Setting("m1", "https://models.example/v1", 5_000_000, null);
        Document page = page(TownModels.use(setting, TownModels.ATTEMPTS, null), NOTHING);

        assertThat(page.text()).doesNotContain("Cost", "price");
        assertThat(page.select(".chart title").text()).contains("Tokens by day", "19 November 2026: 2,200,000");
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void saysWhatWasRefusedInShares() throws Exception {
        Document page = page();

        assertThat(rows(page, "Sentences by task"))
                .containsExactly("item 970 880 31 90 9.3 %", "signal 50 40 2 10 20.0 %");
        assertThat(rows(page, "Refused by check"))
                .containsExactly(
                        "numbers A number is not in its spans, or of another unit or thing, or a total does not add up."
                                + " 70 70.0 %",
                        "names A name is not in its spans as it is written. 30 30.0 %");
    }

    @Test
    void showsWhatWasRefusedBesideItsEvidence() throws Exception {
        Document page = page();
        Elements refused = page.select(".quotes > li");

        assertThat(refused).hasSize(2);
        assertThat(refused.getFirst().text())
                .startsWith("Norvik Steel would hire <b>900</b> people in Brannes.")
                .contains("numbers: no span named says <900> (item, summary; 20 November 2026, 05:02 UTC)")
                .contains("a1.1 “Norvik Steel said on Monday it would hire 400 people in <Brannes>.”")
                .contains("Harbour & Gazette, 19 November 2026")
                .contains("what it was not shown: a7.7");
        assertThat(refused.select("b")).isEmpty();
        assertThat(refused.select("a").eachAttr("href"))
                .containsExactly("/articles/port1?revision=1&of=text&start=0&end=62#quote");
    }

    @Test
    void saysHowAModelIsSetWhereThereIsNone() throws Exception {
        Document page = page(TownModels.use(null, List.of(), null), NOTHING);

        assertThat(page.select("main > p").eachText().getLast())
                .isEqualTo("No model is set, so that everything is told by extracts: say where one is with"
                        + " bellwether.model.url and which one with bellwether.model.name, and start again.");
        assertThat(page.select("section > p").eachText()).containsExactly("Nothing.", "Nothing.", "None.");
        assertThat(page.select("svg, table")).isEmpty();
    }

    @Test
    void isForOperatorsAlone() throws Exception {
        MockHttpServletResponse response = answer(TOWN.modelUse(), TOWN.gateBook(), Visit.world());

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader(HttpHeaders.LOCATION)).isEqualTo("/sign-in");
    }

    @Test
    void hasALineForEveryCheckOfTheGate() throws IOException {
        List<String> checks = Pattern.compile("(?m)^\\| \\d+ \\| `([a-z]+)` \\|")
                .matcher(Files.readString(Path.of("docs/models.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(checks)
                .hasSizeGreaterThan(20)
                .allSatisfy(check -> assertThat(CheckWords.of(check)).as(check).isNotEmpty());
    }
}
