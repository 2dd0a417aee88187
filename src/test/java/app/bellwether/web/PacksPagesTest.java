package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.sources.Packs;
import app.bellwether.sources.Packs.Pack;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.sources.polling.SourcesOnPostgres;
import app.bellwether.taxonomy.Taxonomy;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class PacksPagesTest {

    private static final String ALL = "/operator/packs";
    private static final Pack CLOUD = Packs.ofTopics().stream()
            .filter(pack -> pack.code().equals("cloud"))
            .findFirst()
            .orElseThrow();

    private final JoiningHouse house = new JoiningHouse();
    private final SourcesOnPostgres sources = SourcesOnPostgres.with(house.database, house.clock);
    private final Cookie ola = house.operator("ola@example.org");
    private final MockMvc pages = Visit.to(new PacksPages(
            sources.list(), house.subscribers, Taxonomy.standard(), house.door(), new Press(Visit.world())));

    @Test
    void suggestsWhatReadersWantAndNamesNone() throws Exception {
        house.confirmed("ada@example.org", "AI chips");
        house.confirmed("bob@example.org", "AI in India");

        Document page = page(answer(get(ALL).cookie(ola)));

        assertThat(page.select("[aria-labelledby=suggested] > ul > li > p").eachText())
                .containsExactly(
                        "Artificial intelligence 15 feeds, 2 readers want it", "India 14 feeds, 1 reader wants it");
        assertThat(page.select("[aria-labelledby=topics] > ul > li > p").eachText())
                .contains("Cloud computing 10 feeds")
                .noneMatch(name -> name.startsWith("Artificial intelligence"));
        assertThat(page.text()).contains("none was tried before it came here", "German, DE");
        assertThat(page.html()).doesNotContain("ada@", "bob@");
    }

    @Test
    void takesAPackOnceAndDoublesNothing() throws Exception {
        sources.list().add(List.of(new Wanted("Mine", CLOUD.feeds().getFirst().url() + "/", List.of())));

        Document taken = page(act("topic:cloud"));

        assertThat(taken.select("[role=status]").text())
                .startsWith("Cloud computing: 9 sources are added and asked now, 1 was read already.");
        assertThat(sources.list().all())
                .hasSize(CLOUD.feeds().size())
                .allMatch(source -> source.folders().equals(List.of("Cloud computing")))
                .extracting(Listed::name)
                .contains("Mine", CLOUD.feeds().getLast().title());
        assertThat(taken.select("[aria-labelledby=topics] > ul > li > p").eachText())
                .contains("Cloud computing 10 feeds, 10 read already");
        assertThat(taken.select("form[action=" + ALL + "] input[value=topic:cloud]"))
                .isEmpty();
        act("topic:cloud");
        assertThat(sources.list().all()).hasSize(CLOUD.feeds().size());
    }

    @Test
    void takesAWholePackOffButWhatSomebodyElseNamedOrAnotherPackBrought() throws Exception {
        String mine = CLOUD.feeds().get(0).url();
        String later = CLOUD.feeds().get(1).url();
        String listed = CLOUD.feeds().get(2).url();
        String shared = CLOUD.feeds().get(3).url();
        sources.list().add(List.of(new Wanted("Mine", mine, List.of())));
        act("topic:cloud");
        sources.list().add(List.of(new Wanted("", later + "/", List.of())));
        sources.list()
                .bringIn(
                        ("<opml version='2.0'><body><outline text='A' xmlUrl='" + listed + "'/></body></opml>")
                                .getBytes(StandardCharsets.UTF_8),
                        true);
        sources.list().take("topic:other", List.of(new Wanted("", shared, List.of("Other"))));

        Document off = page(act(ALL + "/off", "topic:cloud"));

        assertThat(off.select("[role=status]").text())
                .startsWith("Cloud computing: 6 sources are taken off; what was read of them is kept. 1 stays, which"
                        + " another pack brought, too.");
        assertThat(sources.list().all()).extracting(Listed::url).containsExactlyInAnyOrder(mine, later, listed, shared);
        assertThat(sources.list().packs()).containsExactly(Map.entry("topic:other", 1));
        assertThat(off.select("form[action=" + ALL + "/off]")).isEmpty();
        act("topic:cloud");
        assertThat(sources.list().all()).hasSize(CLOUD.feeds().size());
        assertThat(sources.list().packs()).containsEntry("topic:cloud", 7);
    }

    @Test
    void isThereForOperatorsAndTheirOwnFormsOnly() throws Exception {
        assertThat(answer(get(ALL)).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(answer(post(ALL).cookie(ola).param("pack", "topic:cloud")).getStatus())
                .isEqualTo(403);
        assertThat(act("topic:nonsense").getStatus()).isEqualTo(404);
        assertThat(sources.list().all()).isEmpty();
    }

    private MockHttpServletResponse act(String pack) throws Exception {
        return act(ALL, pack);
    }

    private MockHttpServletResponse act(String path, String pack) throws Exception {
        return answer(post(path).cookie(ola).param("form", house.form(ola)).param("pack", pack));
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
    }
}
