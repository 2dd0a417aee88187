package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.matching.ItemRef;
import app.bellwether.replies.Newsstand;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Objections.Decided;
import app.bellwether.replies.Objections.Disputed;
import app.bellwether.replies.Objections.Finding;
import app.bellwether.replies.Objections.Objection;
import app.bellwether.replies.Objections.Part;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Passage;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ObjectionsPagesTest {

    private static final String PAGE = "/operator/objections";
    private static final Instant SAID = Instant.parse("2026-11-20T06:05:00Z");

    /** Two readers about one item. */
    static final List<Disputed> OPEN = List.of(new Disputed(
            new ItemRef(ItemRef.Type.HIT, "port"),
            "Port of Tarn closes for a day",
            List.of(
                    new Part("t1", new Newsstand().reported("port1")),
                    new Part("t2", Passage.fixed("Port of Tarn closes for a day"))),
            List.of(
                    new Objection(7, new SubscriberId("s1"), SAID, "two <b>days</b>, not one"),
                    new Objection(8, new SubscriberId("s2"), SAID, "it was Friday"))));

    private final List<Decided> decided = new ArrayList<>();
    private OptionalInt letters = OptionalInt.of(3);
    private final JoiningHouse house = new JoiningHouse(Neighbour.at(Objections.class)
            .when("waiting", _ -> 2)
            .when("open", _ -> OPEN)
            .when("answer", asked -> {
                decided.add((Decided) asked[0]);
                return letters;
            })
            .there());
    private final Cookie ola = house.operator("ola@example.org");

    static Objections objections(List<Disputed> open) {
        return Neighbour.at(Objections.class)
                .when("waiting", _ -> open.size())
                .when("open", _ -> open)
                .there();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return house.answer(request.cookie(ola));
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private Document act(String finding, String words) throws Exception {
        return page(answer(post(PAGE)
                .param("form", house.form(ola))
                .param("objection", "7", "8", "nonsense")
                .param("told", "t1")
                .param("finding", finding)
                .param("words", words)));
    }

    @Test
    void showsWhatReadersSayBesideWhatTheyWereToldWithItsEvidence() throws Exception {
        Document page = page(answer(get(PAGE)));

        assertThat(page.select("h2").eachText()).containsExactly("Port of Tarn closes for a day");
        assertThat(page.select("input[name=objection]").eachAttr("value")).containsExactly("7", "8");
        assertThat(page.text())
                .contains("two <b>days</b>, not one", "it was Friday", "s1", "20 November 2026, 06:05")
                .contains("The port of Tarn closed on Thursday after a crane fell.");
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("a[href^=/articles/]").eachAttr("href"))
                .containsExactly("/articles/port1?revision=1&of=text&start=0&end=55#quote");
        assertThat(page.html()).doesNotContain("@example.org");
    }

    @Test
    void answersInOneOfThreeWays() throws Exception {
        assertThat(act("CORRECTED", "Two days.").select("[role=status]").text()).isEqualTo("Answered by 3 letters.");
        act("WITHDRAWN", "");
        act("STANDS", "It says so.");

        assertThat(decided)
                .containsExactly(
                        new Decided(Set.of(7L, 8L), "t1", Finding.CORRECTED, "Two days."),
                        new Decided(Set.of(7L, 8L), "t1", Finding.WITHDRAWN, ""),
                        new Decided(Set.of(7L, 8L), "t1", Finding.STANDS, "It says so."));
    }

    @Test
    void saysWhatIsWrongWithAForm() throws Exception {
        assertThat(act("CORRECTED", " ").select("[role=alert]").text()).contains("needs the right words");
        assertThat(act("STANDS", "x".repeat(1_001)).select("[role=alert]").text())
                .contains("none are longer than");
        assertThat(act("NONSENSE", "").select("[role=alert]").text()).contains("Nothing was sent");
        assertThat(decided).isEmpty();

        letters = OptionalInt.empty();
        assertThat(act("WITHDRAWN", "").select("[role=alert]").text()).contains("answered meanwhile");
    }

    @Test
    void isForOperatorsAndFormsOfTheirOwnAlone() throws Exception {
        assertThat(house.answer(get(PAGE)).getHeader("Location")).isEqualTo("/sign-in");
        Cookie ada = house.signedIn(house.confirmed("ada@example.org", "EU"));
        assertThat(house.answer(get(PAGE).cookie(ada)).getStatus()).isEqualTo(404);
        assertThat(answer(post(PAGE)
                                .param("form", "forged")
                                .param("objection", "7")
                                .param("finding", "STANDS"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(decided).isEmpty();
    }
}
