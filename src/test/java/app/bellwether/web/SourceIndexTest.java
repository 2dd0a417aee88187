package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.sources.polling.SourcesOnPostgres;
import app.bellwether.taxonomy.Taxonomy;
import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The list of sources where there are more than a page of them. */
class SourceIndexTest {

    private static final String ALL = "/operator/sources";

    private final JoiningHouse house = new JoiningHouse();
    private final SourcesOnPostgres kept = SourcesOnPostgres.with(
            house.database, house.clock, new Configured("c1", "Configured", "https://configured.example/feed"));
    private final Cookie ola = house.operator("ola@example.org");
    private final Folders folders = new Folders(Taxonomy.standard());
    private final MockMvc pages = Visit.to(new SourcesPages(
            kept.list(),
            new SourceIndex(kept.list(), new SourceTrends(kept.sources(), kept.desk(), house.clock), folders),
            SourcesPagesTest.finder(),
            folders,
            house.door(),
            new Press(Visit.world())));

    @Test
    void showsManySourcesAPageAtATimeThoseWithTheSameProblemTogetherAndFirst() throws Exception {
        many(120);
        troubled("07", "FAILING", "did not answer within 20 s");
        troubled("31", "GONE", "is gone for good");
        troubled("55", "FAILING", "is gone for good");
        troubled("99", "READ", "moved; the page says its feed is at https://99.example/other");

        Document first = page(get(ALL));
        Document last = page(get(ALL).param("page", "9"));

        assertThat(names(first).subList(0, 5))
                .containsExactly("Paper 31", "Paper 55", "Paper 07", "Paper 99", "Configured");
        assertThat(names(first)).hasSize(50);
        assertThat(first.text())
                .contains(
                        "121 sources, 4 with a problem: 1 to 50 of them",
                        "2 failures in 14 days",
                        "(2 times in a row)");
        assertThat(first.select("#problem option").eachText())
                .containsExactly(
                        "any problem, or none", "is gone for good (2)", "did not answer within 20 s (1)", "moved (1)");
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo(ALL + "?page=2#all");
        assertThat(names(last)).hasSize(21).endsWith("Paper 98");
        assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo(ALL + "?page=2#all");
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void findsSourcesByNameAddressFolderStateAndProblem() throws Exception {
        many(60);
        troubled("07", "FAILING", "did not answer within 20 s");
        troubled("31", "GONE", "is <b>gone</b> & away");

        assertThat(found("words", "pAper 42")).containsExactly("Paper 42");
        assertThat(found("words", "https://www.42.example/")).containsExactly("Paper 42");
        assertThat(found("words", "folder/3")).hasSize(20);
        assertThat(found("words", "ANSWER 07")).containsExactly("Paper 07");
        assertThat(found("state", "with-a-problem")).containsExactly("Paper 07", "Paper 31");
        assertThat(found("state", "gone")).containsExactly("Paper 31");
        assertThat(found("state", "late")).isEmpty();
        assertThat(found("problem", "is <b>gone</b> & away")).containsExactly("Paper 31");
        assertThat(found("words", "<script>\"'%")).isEmpty();

        Document narrowed = page(get(ALL).param("words", "paper & <i>").param("page", "1"));
        assertThat(narrowed.select("#words").attr("value")).isEqualTo("paper & <i>");
        assertThat(narrowed.text()).contains("0 of 61 are of these", "No source is of all of these.");
    }

    @Test
    void takesOneOffOfAPageAndShowsThatPage() throws Exception {
        many(120);
        house.database
                .jdbc()
                .sql("update sources.source set added = true where name like 'Paper%'")
                .update();
        Document second = page(get(ALL).param("words", "paper").param("page", "2"));
        String action = second.select("form[action*=/off]").attr("action");

        assertThat(action).isEqualTo(ALL + "/off?words=paper&page=2");
        assertThat(second.select("form[action$=/hold] input[name=back]").attr("value"))
                .isEqualTo("/sources?words=paper&page=2");

        Document after = page(post(action).param("id", "p60").param("form", house.form(ola)));

        assertThat(after.select("[role=status]").text()).contains("not read any more");
        assertThat(after.text()).contains("119 of 120 are of these: 51 to 100 of them");
        assertThat(after.select("#words").attr("value")).isEqualTo("paper");
    }

    private void many(int sources) {
        house.database
                .jdbc()
                .sql("""
                    insert into sources.source (id, name, url, host, folders, state, next_due)
                    select 'p' || n, 'Paper ' || to_char(n, 'FM00'), 'https://' || n || '.example/', n, array['Folder/' || n % 3 + 1],
                        'READ', :due
                    from generate_series(0, :last) n
                    """)
                .param("due", Timestamp.from(house.clock.instant()))
                .param("last", sources - 1)
                .update();
    }

    private void troubled(String number, String state, String problem) {
        String id = house.database
                .jdbc()
                .sql("update sources.source set state = :state, problem = :problem, failures = 2 where name = :name"
                        + " returning id")
                .param("state", state)
                .param("problem", problem)
                .param("name", "Paper " + number)
                .query(String.class)
                .single();
        house.database
                .jdbc()
                .sql("insert into sources.failure (source, day, times) values (:id, :day, 2)")
                .param("id", id)
                .param("day", LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private List<String> found(String field, String asked) throws Exception {
        return names(page(get(ALL).param(field, asked)));
    }

    private static List<String> names(Document page) {
        return page.select("[aria-labelledby=all] tbody th").eachText();
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        String html = pages.perform(request.cookie(ola).header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html);
    }
}
