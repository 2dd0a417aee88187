package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent to Discord. */
class PostLookTest {

    private static final Rendering RENDERING = Rendering.standard();
    private static final Links LINKS = new SomeLinks(false);

    private static List<Document> documents = List.of();

    @BeforeAll
    static void compose() {
        documents = Stream.concat(
                        Stream.of(Documents.brief(), Documents.answer(), Documents.longest()),
                        InventedDays.documents(InventedDays.SAMPLE).stream())
                .toList();
    }

    @Test
    void staysWithinTheLimits() {
        assertThat(documents)
                .allSatisfy(document -> RENDERING.posts(document, LINKS).forEach(PostLookTest::checkLimits));
    }

    @Test
    void beginsWithTheHeadlineAndNumbersEachItem() {
        List<DiscordPost> posts = RENDERING.posts(Documents.brief(), LINKS);

        assertThat(posts.getFirst().parts().getFirst().markdown())
                .startsWith("## Chip makers ration memory as orders for next year outrun new plants\n");
        assertThat(posts.stream().flatMap(post -> post.parts().stream()).filter(DiscordPost.Item.class::isInstance))
                .extracting(part -> ((DiscordPost.Item) part).number())
                .containsExactly(1, 2, 1, 3, 4);
    }

    /** In a menu of ten items seven were called as the brief is. */
    @Test
    void callsAnItemWithoutATitleByItsFirstWords() {
        Document brief = Documents.brief();
        List<Section> sections = brief.sections().stream()
                .map(section -> section.kind() == Section.Kind.HITS
                        ? new Section(section.kind(), section.heading(), untitled(section.blocks()))
                        : section)
                .toList();
        Document untitled = new Document(
                brief.headline(),
                brief.preheader(),
                brief.edition(),
                brief.date(),
                brief.language(),
                sections,
                brief.role());

        assertThat(RENDERING.posts(untitled, LINKS).stream().flatMap(post -> post.parts().stream()))
                .filteredOn(part -> part instanceof DiscordPost.Item item && item.number() == 3)
                .extracting(part -> ((DiscordPost.Item) part).title())
                .containsExactly(brief.items(3)
                        .findFirst()
                        .orElseThrow()
                        .passages()
                        .getFirst()
                        .text());
    }

    private static List<Block> untitled(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Item item
                        ? new Block.Item(
                                item.number(),
                                null,
                                item.label(),
                                item.why(),
                                item.passages(),
                                item.figures(),
                                item.details())
                        : block)
                .toList();
    }

    @Test
    void r3LeadsEveryReportedSentenceToItsOwnWords() {
        assertThat(documents).allSatisfy(document -> {
            String shown = shown(document);
            List<Passage> reported = passages(document)
                    .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                    .toList();

            assertThat(reported)
                    .isNotEmpty()
                    .allSatisfy(passage -> assertThat(shown)
                            .containsPattern(Pattern.quote(DiscordText.escape(passage.text()))
                                    + " · \\[[^\\n]*?\\]\\("
                                    + Pattern.quote(
                                            LINKS.evidence(passage.citations().getFirst()) + ")")));
        });
    }

    @Test
    void r3LeavesOutNoQuote() {
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.citations())
                        .allSatisfy(citation ->
                                assertThat(shown(document)).contains("](" + LINKS.evidence(citation) + ")")));
    }

    private static String shown(Document document) {
        return RENDERING.posts(document, LINKS).stream()
                .flatMap(post -> post.parts().stream())
                .map(DiscordPost.Part::markdown)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    private static Stream<Passage> passages(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> paragraph.passages().stream();
                    case Block.Item item ->
                        Stream.concat(
                                item.passages().stream(),
                                item.details().stream().flatMap(detail -> detail.passages().stream()));
                    case Block.Bars _ -> Stream.<Passage>empty();
                });
    }

    static void checkLimits(DiscordPost post) {
        int components = 0;
        int characters = 0;
        int bytes = 0;
        for (DiscordPost.Part part : post.parts()) {
            assertThat(part.markdown()).isNotBlank();
            components += part instanceof DiscordPost.Item ? 3 : 1;
            characters += part.markdown().length();
            bytes += part.markdown().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(components).isBetween(1, 30);
        assertThat(characters).isLessThanOrEqualTo(3900);
        assertThat(bytes).isLessThanOrEqualTo(9900);
    }
}
