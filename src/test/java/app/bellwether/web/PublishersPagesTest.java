package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.signals.Publishers;
import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PublishersPagesTest {

    private static final String PAGE = "/operator/publishers";

    private static final Publisher LEDGER = new Publisher(
            "The Merrow Ledger",
            new Facts("Halden Press", "ledger.example", "GB", "en"),
            new Facts("Halden Press", "", "GB", ""),
            41);
    private static final Publisher KURIER =
            new Publisher("der-<kurier>.example", new Facts("der-kurier.example", "", "", "de"), Facts.NONE, 7);

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
                .when("heard", _ -> List.of(LEDGER, KURIER))
                .when("domain", asked -> Optional.of(asked[0]).filter("ledger.example"::equals))
                .when("correct", asked -> {
                    corrected.add(asked[0] + " = " + asked[1]);
                    return Optional.of(LEDGER).filter(one -> one.name().equals(asked[0]));
                })
                .there();
    }

    private Document shown(String words) throws Exception {
        return Jsoup.parse(pages.perform(get(PAGE).cookie(ola).param("words", words))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document correct(String publisher, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder form =
                post(PAGE).cookie(ola).param("form", this.house.form(ola)).param("publisher", publisher);
        typed.forEach(form::param);
        MockHttpServletResponse answer = pages.perform(form).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void showsWhatIsKnownOfPublishersAndWhoSaidSo() throws Exception {
        Document page = shown("");

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "The Merrow Ledger 41 United Kingdom English Keep by an operator: country, house",
                        "der-<kurier>.example 7 unknown unknown German Keep");
        assertThat(page.select("tbody input:not([type=hidden])").eachAttr("value"))
                .containsExactly("ledger.example", "GB", "en", "Halden Press", "", "", "de", "der-kurier.example");
    }

    @Test
    void findsPublishersByWords() throws Exception {
        assertThat(shown(" KURIER ").select("tbody th").eachText()).containsExactly("der-<kurier>.example");
        assertThat(shown("united k").select("tbody th").eachText()).containsExactly("The Merrow Ledger");
        assertThat(shown("halden").select("tbody th").eachText()).containsExactly("The Merrow Ledger");
        assertThat(shown("nowhere").text()).contains("No publisher has these words.");
    }

    @Test
    void keepsWhatAnOperatorKnowsBetter() throws Exception {
        Document page = correct(
                "The Merrow Ledger",
                Map.of("house", " Tarn\nGroup ", "domain", "ledger.example", "country", "at", "language", "DE"));

        assertThat(page.select("[role=status]").text()).isEqualTo("The Merrow Ledger counts for Halden Press.");
        assertThat(correct("The Merrow Ledger", Map.of()).select("[role=alert]"))
                .isEmpty();
        assertThat(corrected)
                .containsExactly(
                        "The Merrow Ledger = " + new Facts("Tarn Group", "ledger.example", "AT", "de"),
                        "The Merrow Ledger = " + Facts.NONE);
    }

    @Test
    void saysWhatIsWrongWhereItIsTypedAndWhatToDo() throws Exception {
        Document page = correct(
                "der-<kurier>.example",
                Map.of("house", "x".repeat(501), "domain", "tarn", "country", "uk", "language", "deutsch"));

        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#domain-1", "#country-1", "#language-1", "#house-1");
        assertThat(page.select(".problem").eachText())
                .containsExactly(
                        "“tarn” is no domain of one publisher. Please write a domain, as ledger.co.uk, or nothing.",
                        "“UK” is no country. Please write its two letters, as GB or DE, or nothing.",
                        "“deutsch” is no language. Please write its two letters, as en or de, or nothing.",
                        "The name of a house has at most 500 characters. Please write a shorter one.");
        assertThat(page.select("#domain-1").val()).isEqualTo("tarn");
        assertThat(page.select("#domain-0").val()).isEqualTo("ledger.example");
        assertThat(corrected).isEmpty();
    }

    @Test
    void saysThatNothingWasReadOfSomebody() throws Exception {
        assertThat(correct("Nobody", Map.of("house", "Tarn Group"))
                        .select("[role=alert]")
                        .text())
                .contains("Nothing was read of that publisher of late.");
        assertThat(correct("Nobody", Map.of("country", "nowhere"))
                        .select("[role=alert] a")
                        .attr("href"))
                .isEqualTo("#publishers");
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
