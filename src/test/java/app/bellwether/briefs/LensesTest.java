package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.briefs.InventedDays.Day;
import app.bellwether.rendering.Documents;
import app.bellwether.sources.Article;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A sealed brief through the lenses of the other roles. */
class LensesTest {

    private static final List<Day> DAYS = InventedDays.days(InventedDays.SAMPLE);

    private static final String BREACH = "Hackers breached the registry of the port of Tarn, its master said.";
    private static final String FUND = "Investors bought a stake in the ferries of Tarn, their owner said.";
    private static final String VOTE = "Parliament passed the law on the harbour of Tarn, its clerk said.";

    @ParameterizedTest
    @EnumSource(Role.class)
    void tellTheSameFactsUnderTheSameNumbers(Role role) {
        assertThat(DAYS).allSatisfy(day -> {
            Document sealed = day.document();
            Document read = Lenses.through(role, sealed);

            assertThat(read.items())
                    .containsExactlyInAnyOrderElementsOf(sealed.items().toList());
            assertThat(read.citations())
                    .containsExactlyInAnyOrderElementsOf(sealed.citations().toList());
            assertThat(Words.passages(read)).containsExactlyInAnyOrderElementsOf(Words.passages(sealed));
            assertThat(List.of(read.headline(), read.preheader(), read.edition(), read.language()))
                    .isEqualTo(List.of(sealed.headline(), sealed.preheader(), sealed.edition(), sealed.language()));
            assertThat(read.sections().stream().map(Section::kind))
                    .isEqualTo(sealed.sections().stream().map(Section::kind).toList());
            for (int part = 0; part < read.sections().size(); part++) {
                assertThat(read.sections().get(part).blocks())
                        .containsExactlyInAnyOrderElementsOf(
                                sealed.sections().get(part).blocks());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LEADER, 3 1 2",
        "ENGINEER, 1 2 3",
        "SECURITY, 1 2 3",
        "PRODUCT, 1 2 3",
        "INVESTOR, 2 1 3",
        "RESEARCHER, 1 2 3"
    })
    void putWhatConcernsTheRoleFirstAndLeaveTheRestAsItStood(Role role, String order) {
        Document read = Lenses.through(role, sealed("Themes"));

        for (Section.Kind kind : List.of(Section.Kind.MAP, Section.Kind.DIVES, Section.Kind.HITS)) {
            assertThat(Words.items(read, kind).map(item -> "" + item.number())).containsExactly(order.split(" "));
        }
    }

    @Test
    void leaveWhatOpensTheBriefAndWhatFollowsItsItemsAsTheyStood() {
        Document sealed = sealed("Themes");
        Document read = Lenses.through(Role.INVESTOR, sealed);

        assertThat(read.sections().getFirst()).isEqualTo(sealed.sections().getFirst());
        assertThat(read.sections().getLast()).isEqualTo(sealed.sections().getLast());
    }

    @Test
    void moveWhatIsDrawnWithItsItem() {
        List<Block> blocks = Words.section(Lenses.through(Role.INVESTOR, sealed("Themes")), Section.Kind.MAP)
                .orElseThrow()
                .blocks();

        assertThat(blocks.get(0)).isInstanceOf(Block.Item.class);
        assertThat(blocks.get(1)).isInstanceOf(Block.Bars.class);
        assertThat(blocks.subList(2, 4)).allMatch(Block.Item.class::isInstance);
    }

    @Test
    void headTheMapForTheRoleWhereItWasHeadedForAnother() {
        Document read = Lenses.through(Role.INVESTOR, sealed("Intelligence map for leaders"));

        assertThat(Words.section(read, Section.Kind.MAP).orElseThrow().heading())
                .isEqualTo("Intelligence map for investors");
    }

    @Test
    void showARoleItsOwnBriefAsItWasSent() {
        Document sealed = sealed("Intelligence map for leaders");

        assertThat(Lenses.through(Role.LEADER, sealed)).isSameAs(sealed);
        assertThat(Lenses.others(sealed)).containsExactly(Role.INVESTOR);
        assertThat(DAYS.stream()
                        .filter(day ->
                                Words.section(day.document(), Section.Kind.MAP).isPresent()))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(Lenses.others(day.document())).doesNotContain(day.role()));
    }

    @Test
    void knowForWhomABriefWithoutAMapWasMade() {
        Document whole = sealed("Intelligence map for leaders");
        Document facts = whole.with(whole.sections().stream()
                .filter(section -> section.kind() != Section.Kind.MAP)
                .toList());
        Document kept = Documents.madeFor(Role.ENGINEER, facts);

        assertThat(Lenses.others(facts)).isEmpty();
        assertThat(Lenses.others(kept)).containsExactly(Role.LEADER, Role.INVESTOR);
        assertThat(Lenses.through(Role.ENGINEER, kept)).isSameAs(kept);
        assertThat(DAYS).allSatisfy(day -> assertThat(day.document().role()).isEqualTo(day.role()));
    }

    @Test
    void offerNoRoleForWhichNothingWouldStandElsewhere() {
        assertThat(DAYS)
                .allSatisfy(day -> assertThat(Lenses.others(day.document()))
                        .allMatch(role ->
                                !numbers(Lenses.through(role, day.document())).equals(numbers(day.document()))));
        assertThat(DAYS).anyMatch(day -> Lenses.others(day.document()).isEmpty());
        assertThat(DAYS).anyMatch(day -> !Lenses.others(day.document()).isEmpty());
    }

    private static List<Integer> numbers(Document document) {
        return document.items().map(Block.Item::number).toList();
    }

    @Test
    void r10NeedNothingButTheSealedDocument() {
        assertThat(DAYS).allSatisfy(day -> {
            Document kept = DocumentJson.read(DocumentJson.write(day.document()));

            assertThat(DocumentJson.write(Lenses.through(Role.SECURITY, kept)))
                    .isEqualTo(DocumentJson.write(Lenses.through(Role.SECURITY, day.document())));
        });
    }

    private static Document sealed(String map) {
        List<Block> items = Stream.of(BREACH, FUND, VOTE)
                .<Block>map(words -> item(List.of(BREACH, FUND, VOTE).indexOf(words) + 1, words))
                .toList();
        Citation fund = quoted(FUND);
        Figure figure = new Figure("ferries", "4 ferries", new BigDecimal(4), "ferries", fund);
        Block bars = new Block.Bars("Ferries", List.of(figure, figure));
        return new Document(
                "The harbour of Tarn",
                "",
                "",
                LocalDate.of(2026, 3, 4),
                "en",
                List.of(
                        new Section(Section.Kind.LEDE, "In short", items),
                        new Section(Section.Kind.MAP, map, List.of(items.get(0), items.get(1), bars, items.get(2))),
                        new Section(Section.Kind.DIVES, "Deep dives", items),
                        new Section(Section.Kind.HITS, "Quick hits", items),
                        new Section(Section.Kind.DISCUSSION, "What the discussion adds", items)));
    }

    private static Block.Item item(int number, String words) {
        return new Block.Item(
                number, words, null, null, List.of(Passage.reported(quoted(words))), List.of(), List.of());
    }

    private static Citation quoted(String words) {
        Article article = Samples.article("of-tarn", "The Tern", "2026-03-04T05:00:00Z", "Of Tarn", words);
        return new Citation(
                "of-tarn",
                1,
                Citation.Part.TEXT,
                0,
                words.length(),
                words,
                null,
                article.publisher(),
                article.title(),
                article.url(),
                article.published(),
                null,
                null,
                null);
    }
}
