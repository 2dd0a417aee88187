package app.bellwether.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every look of three documents, as kept beside this test. {@code -Dbellwether.golden=update} writes them anew: look at them then. */
class GoldenTest {

    private static final Path KEPT = Path.of("src/test/resources/app/bellwether/rendering");
    private static final Rendering RENDERING = Rendering.standard();

    static Stream<Arguments> looks() {
        return Stream.of(
                        Arguments.of("brief", Documents.brief()),
                        Arguments.of("answer", Documents.answer()),
                        Arguments.of("nasty", NastyDocument.document()))
                .flatMap(document -> Stream.of("html", "txt", "fragment.html", "posts.json", "discord.json")
                        .map(kind -> Arguments.of(document.get()[0], kind, document.get()[1])));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("looks")
    void looksAsItDid(String name, String kind, Document document) throws IOException {
        String look = look(kind, document);

        Path kept = KEPT.resolve(name + "." + kind);
        if ("update".equals(System.getProperty("bellwether.golden"))) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, look);
        }
        assertEquals(
                Files.readString(kept),
                look,
                () -> name + "." + kind + " changed; see " + getClass().getName());
    }

    private static String look(String kind, Document document) {
        return switch (kind) {
            case "html" -> RENDERING.html(document, new SomeLinks(true));
            case "txt" -> RENDERING.text(document, new SomeLinks(true));
            case "fragment.html" -> RENDERING.fragment(document, new SomeLinks(true));
            case "posts.json" -> json(RENDERING.posts(document, new SomeLinks(false)));
            default -> json(RENDERING.discord(document, new SomeLinks(false)));
        };
    }

    private static String json(List<?> messages) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(messages) + "\n";
    }
}
