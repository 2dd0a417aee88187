package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.rendering.Documents;
import app.bellwether.rendering.OwnTemplates;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class TemplatesPagesTest {

    @TempDir
    private Path directory;

    @Test
    void tellsHowToBeginWhereThereIsNoDirectory() throws Exception {
        Document page = page(OwnTemplates.none(), "/operator/templates");

        assertThat(page.text()).contains("All templates are built in", "bellwether.rendering.templates");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "the HTML of mails layout.mjml document.ftlh built in",
                        "the text of mails document.ftl built in",
                        "the pages of the archive fragment.ftlh built in");
        var file = answer(OwnTemplates.none(), "/operator/templates/built-in/document.ftl", "localhost");
        assertThat(file.getContentAsString()).contains("The text part of a mail");
        assertThat(file.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("document.ftl");
        assertThat(answer(OwnTemplates.none(), "/operator/templates/built-in/application.yaml", "localhost")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void tellsWhichAreUsedAndWhyOthersAreNot() throws Exception {
        own("document.ftlh", "BELLWETHER</p>", "THE MORNING PAPER</p>");
        own("document.ftl", "${say(\"look.sources\")}", "${say(\"look.sources\")} ${nobody}");

        Document page = page(OwnTemplates.in(directory), "/operator/templates");

        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.matches("the HTML of mails .*document.ftlh \\(you have one\\) your own"))
                .anyMatch(row -> row.matches(
                        "the text of mails .* built in, because of: document.ftl, line \\d+: nothing is called"
                                + " “nobody”"));
    }

    @Test
    void showsAnyBriefInThemAndWhatIsWrongWithIt() throws Exception {
        own("document.ftlh", "${part.heading}", "<i>BROKEN</i>");
        OwnTemplates templates = OwnTemplates.in(directory);

        Document page = page(templates, "/operator/templates?brief=b1&look=mail");

        assertThat(page.select(".problems li").eachText()).contains("It does not show the heading “In short”.");
        assertThat(page.select("iframe").attr("src")).isEqualTo("/operator/templates/shown?brief=b1&look=mail");
        assertThat(page.select("#newest option").eachAttr("value")).containsExactly("b1");
        var shown = answer(templates, "/operator/templates/shown?brief=b1&look=mail", "localhost");
        assertThat(shown.getContentAsString())
                .contains("BROKEN", Documents.brief().headline());
        assertThat(shown.getHeader("Content-Security-Policy")).contains("sandbox", "frame-ancestors 'self'");
        assertThat(page(templates, "/operator/templates?brief=b1&look=text").text())
                .contains("Nothing is wrong with it.");
        assertThat(page(templates, "/operator/templates?brief=b9").text()).contains("No brief has that number.");
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        for (String path : new String[] {
            "/operator/templates",
            "/operator/templates/shown?brief=b1&look=mail",
            "/operator/templates/built-in/document.ftl"
        }) {
            assertThat(answer(OwnTemplates.none(), path, "evil.example").getStatus())
                    .isEqualTo(404);
        }
    }

    private void own(String file, String part, String by) throws IOException {
        String text = OwnTemplates.none().builtIn(file);
        assertThat(text).contains(part);
        Files.writeString(directory.resolve(file), text.replace(part, by));
    }

    private static Document page(OwnTemplates templates, String path) throws Exception {
        var response = answer(templates, path, "localhost");
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private static MockHttpServletResponse answer(OwnTemplates templates, String path, String host) throws Exception {
        var press = new Press(Visit.home());
        var settings = new WebSettings("http://localhost:8080", Path.of("target/operator-link"));
        var door = new OperatorDoor(
                Visit.home(),
                new Site(settings, JoiningTown.keys(), JoiningTown.stamps()),
                Neighbour.at(Sessions.class).there(),
                Neighbour.at(Operators.class).there(),
                press);
        return Visit.to(new TemplatesPages(
                        templates,
                        ArchivePagesTest.briefs(Documents.brief()),
                        JoiningTown.subscribers(),
                        settings,
                        door,
                        press))
                .perform(get(path).header(HttpHeaders.HOST, host))
                .andReturn()
                .getResponse();
    }
}
