package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.signals.Publishers;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

class PublishersPagesTest {

    private static final String PAGE = "/operator/publishers";

    private final List<String> corrected = new ArrayList<>();
    private final JoiningHouse house = new JoiningHouse();
    private final Cookie ola = house.operator("ola@example.org");
    private final MockMvc pages =
            Visit.to(new PublishersPages(publishers(corrected), house.door(), new Press(Visit.world())));

    static Publishers publishers() {
        return publishers(new ArrayList<>());
    }

    private static Publishers publishers(List<String> corrected) {
        return Neighbour.at(Publishers.class)
                .when(
                        "heard",
                        _ -> List.of(
                                new Publishers.Publisher("The Merrow Ledger", "Halden Press", true, "en", 41),
                                new Publishers.Publisher("der-<kurier>.example", "der-kurier.example", false, "de", 7)))
                .when("correct", asked -> {
                    corrected.add(asked[0] + " = " + asked[1]);
                    return asked[0].equals("Nobody") ? Optional.empty() : Optional.of("Known & Sons");
                })
                .there();
    }

    private Document correct(String publisher, String house) throws Exception {
        MockHttpServletResponse answer = pages.perform(post(PAGE)
                        .cookie(ola)
                        .param("form", this.house.form(ola))
                        .param("publisher", publisher)
                        .param("house", house))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void showsWhosePublishersAre() throws Exception {
        Document page = Jsoup.parse(
                pages.perform(get(PAGE).cookie(ola)).andReturn().getResponse().getContentAsString());

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "The Merrow Ledger English 41 Keep by an operator", "der-<kurier>.example German 7 Keep");
        assertThat(page.select("input[name=house]").eachAttr("value"))
                .containsExactly("Halden Press", "der-kurier.example");
    }

    @Test
    void keepsWhatAnOperatorKnowsBetter() throws Exception {
        assertThat(correct("The Merrow Ledger", " Tarn\nGroup ")
                        .select("[role=status]")
                        .text())
                .isEqualTo("The Merrow Ledger counts for Known & Sons.");
        assertThat(correct("The Merrow Ledger", "").select("[role=status]").text())
                .isEqualTo("The Merrow Ledger counts for Known & Sons.");
        assertThat(corrected).containsExactly("The Merrow Ledger = Tarn Group", "The Merrow Ledger = ");
    }

    @Test
    void saysWhyItKeepsNothing() throws Exception {
        assertThat(correct("Nobody", "Tarn Group").select("[role=alert]").text())
                .contains("Nothing was read of that publisher of late.");
        assertThat(correct("The Merrow Ledger", "x".repeat(101))
                        .select("[role=alert]")
                        .text())
                .contains("at most 100 characters");
        assertThat(corrected).containsExactly("Nobody = Tarn Group");
    }

    @Test
    void isNotThereForWhoeverIsNoOperator() throws Exception {
        assertThat(pages.perform(get(PAGE)).andReturn().getResponse().getStatus())
                .isEqualTo(303);
        assertThat(pages.perform(post(PAGE).param("publisher", "The Merrow Ledger"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
        assertThat(corrected).isEmpty();
    }
}
