package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OwnTemplatesTest {

    private static final Links LINKS = new SomeLinks(true);
    private static final Document BRIEF = Documents.brief();
    private static final Rendering BUILT_IN = Rendering.standard();

    @TempDir
    private Path directory;

    @Test
    void replaceBuiltInOnesWithoutARestart() throws IOException {
        OwnTemplates templates = OwnTemplates.in(directory);
        Rendering rendering = templates.rendering();
        assertThat(rendering.html(BRIEF, LINKS)).isEqualTo(BUILT_IN.html(BRIEF, LINKS));

        replace("document.ftlh", "BELLWETHER</p>", "THE MORNING PAPER</p>");

        assertThat(rendering.html(BRIEF, LINKS)).contains("THE MORNING PAPER").doesNotContain("BELLWETHER");
        assertThat(rendering.text(BRIEF, LINKS)).isEqualTo(BUILT_IN.text(BRIEF, LINKS));
        assertThat(templates.files()).containsExactly("document.ftlh");
        assertThat(templates.faults()).isEmpty();

        Files.delete(directory.resolve("document.ftlh"));

        assertThat(rendering.html(BRIEF, LINKS)).isEqualTo(BUILT_IN.html(BRIEF, LINKS));
    }

    @Test
    void mayReplaceEachLook() throws IOException {
        replace("layout.mjml", "#ffffff", "#fffff0");
        replace("document.ftl", "\"=\"", "\"#\"");
        replace("fragment.ftlh", "class=\"item\"", "class=\"item ours\"");
        OwnTemplates templates = OwnTemplates.in(directory);

        assertThat(templates.faults()).isEmpty();
        assertThat(templates.rendering().html(BRIEF, LINKS)).contains("#fffff0");
        assertThat(templates.rendering().text(BRIEF, LINKS)).contains("######");
        assertThat(templates.rendering().fragment(BRIEF, LINKS)).contains("item ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${sheet.headline}</h1> | ${sheet.headlien}</h1> | nothing is called “headlien” in a sheet",
                "${sheet.headline}</h1> | ${nobody}</h1> | : nothing is called “nobody”",
                "<#list sheet.parts as part> | <#list sheet.parts as part | document.ftlh, line ",
                "${part.heading} | `` | It does not show the heading “Today”.",
                "${one.written}</div> | </div> | “lorries on the quay” stands there without its value.",
                "${one.label}</div> | </div> | “4,711 lorries” stands there without what it counts",
                "${sheet.headline}</h1> | ${sheet.headline?no_esc}</h1> | It does not show the headline",
                "<#if sheet.ways.unsubscribe??><a | <#if false><a | It lacks the way to unsubscribe.",
                "BELLWETHER</p> | BELLWETHER &lt;b&gt;</p> | It shows a tag: “<b>”.",
                "BELLWETHER</p> | BELLWETHER</p><script>x</script> | It has a <script>",
                "BELLWETHER</p> | BELLWETHER</p><img src='http://x.example/y.png'> | It loads a picture",
                "BELLWETHER</p> | BELLWETHER</p><h2></h2> | A <h2> is empty.",
            })
    void r4AreNotUsedWhenTheyBreakWhatAReaderIsOwed(String part, String by, String said, CapturedOutput log)
            throws IOException {
        replace("document.ftlh", part, by == null ? "" : by);
        OwnTemplates templates = OwnTemplates.in(directory);

        assertThat(templates.rendering().html(BRIEF, LINKS)).isEqualTo(BUILT_IN.html(BRIEF, LINKS));
        assertThat(templates.faults()).isNotEmpty().allMatch(fault -> fault.look() == Look.MAIL);
        assertThat(templates.faults()).extracting(OwnTemplates.Fault::words).anyMatch(words -> words.contains(said));
        assertThat(log.getOut().lines().filter(line -> line.contains("are not used, but the built-in ones")))
                .as("one line")
                .hasSize(1);
    }

    @Test
    void doNotLoseTheFrame() throws IOException {
        Files.writeString(directory.resolve("layout.mjml"), "<mjml><mj-body></mj-body></mjml>");

        OwnTemplates templates = OwnTemplates.in(directory);

        assertThat(templates.faults())
                .extracting(OwnTemplates.Fault::words)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("layout.mjml", "lost");
        assertThat(templates.rendering().html(BRIEF, LINKS)).isEqualTo(BUILT_IN.html(BRIEF, LINKS));
    }

    /** What the specimen does not have, a brief may: it goes out nonetheless, and all after it. */
    @Test
    void neverStopABriefThatTheyCannotFill(CapturedOutput log) throws IOException {
        replace("document.ftl", "${\"\"?left_pad(78, \"=\")}", "<#if sheet.headline?contains(\"Chip\")>${gone}</#if>");
        OwnTemplates templates = OwnTemplates.in(directory);
        Rendering rendering = templates.rendering();
        assertThat(templates.faults()).isEmpty();

        assertThat(rendering.text(BRIEF, LINKS)).isEqualTo(BUILT_IN.text(BRIEF, LINKS));
        assertThat(rendering.text(BRIEF, LINKS)).isEqualTo(BUILT_IN.text(BRIEF, LINKS));

        assertThat(templates.faults()).extracting(OwnTemplates.Fault::words).hasSize(1);
        assertThat(log.getOut().lines().filter(line -> line.contains("are set aside until they are changed")))
                .hasSize(1);
    }

    @Test
    void neverStopABriefByCallingThemselvesWithoutEnd() throws IOException {
        Files.writeString(directory.resolve("document.ftl"), "<#macro round><@round/></#macro><@round/>");

        OwnTemplates templates = OwnTemplates.in(directory);

        assertThat(templates.rendering().text(BRIEF, LINKS)).isEqualTo(BUILT_IN.text(BRIEF, LINKS));
        assertThat(templates.faults()).hasSize(1);
    }

    @Test
    void areTriedOnAnyDocumentWhetherTheyAreUsedOrNot() throws IOException {
        replace("document.ftlh", "${part.heading}", "");
        OwnTemplates templates = OwnTemplates.in(directory);

        OwnTemplates.Tried tried = templates.tried(Look.MAIL, BRIEF, LINKS);

        assertThat(tried.shown()).contains("<h1");
        assertThat(tried.faults())
                .extracting(OwnTemplates.Fault::words)
                .contains("It does not show the heading “In short”.", "A <h2> is empty.");
    }

    @Test
    void findNoFaultWithWhatIsBuiltIn() {
        OwnTemplates templates = OwnTemplates.in(directory);

        for (Look look : Look.values()) {
            for (Document document :
                    List.of(BRIEF, Documents.answer(), NastyDocument.document(), Documents.longest())) {
                assertThat(templates.tried(look, document, LINKS).faults()).isEmpty();
            }
        }
        assertThat(templates.builtIn("document.ftl")).contains("The text part of a mail");
        assertThat(templates.builtIn("../../application.yaml")).isEmpty();
    }

    private void replace(String file, String part, String by) throws IOException {
        String text = OwnTemplates.none().builtIn(file);
        assertThat(text).contains(part);
        Files.writeString(directory.resolve(file), text.replace(part, by));
    }
}
