package app.bellwether.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.Encoded;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mail put together from fragments that were encoded for others is the mail that is made for its reader alone. */
class FragmentsTest {

    /** One for all tests, so that what one document left behind is used for the next. */
    private static final Rendering KEPT = Rendering.standard();

    private static final List<Block> BLOCKS = Stream.of(
                    Documents.brief(), Documents.answer(), Documents.longest(), NastyDocument.document())
            .flatMap(document -> document.sections().stream())
            .flatMap(section -> section.blocks().stream())
            .distinct()
            .toList();

    @Property(tries = 150)
    void r10IsToTheByteWhatIsMadeForThatReaderAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Document document = document(random);
        Reader reader = new Reader(random.nextInt(3), random.nextInt(4) > 0, random.nextBoolean());

        Rendering.Mail mail = KEPT.mail(document, reader);

        assertThat(mail.html().toString())
                .isEqualTo(Encoded.of(KEPT.html(document, reader)).toString());
        assertThat(mail.text().toString())
                .isEqualTo(Encoded.of(KEPT.text(document, reader)).toString());
    }

    @Test
    void makesABlockOnceForAllReadersWhoGetIt() {
        FragmentCache stock = new FragmentCache();
        Links ada = new Reader(1, true, true);
        Links bob = new Reader(2, true, true);
        Block.Item first = (Block.Item)
                BLOCKS.stream().filter(Block.Item.class::isInstance).findFirst().orElseThrow();

        Fragment hers = stock.of(first, "en", ada, "shared");

        assertThat(stock.of(numbered(first, 7), "en", bob, "shared")).isSameAs(hers);
        assertThat(stock.of(first, "de", ada, "shared")).isNotSameAs(hers);
        assertThat(stock.of(first, "en", ada, "elsewhere")).isNotSameAs(hers);
        assertThat(stock.of(first, "en", new Reader(1, false, true), "shared")).isNotSameAs(hers);
    }

    @Test
    void forgetsWhatNoMailHadForLong() {
        FragmentCache stock = new FragmentCache();
        Links ada = new Reader(1, true, true);
        Fragment first = stock.of(quote(0), "en", ada, "shared");
        Fragment second = stock.of(quote(1), "en", ada, "shared");
        for (int other = 2; other < 2 * FragmentCache.MOST + 1; other++) {
            stock.of(quote(other), "en", ada, "shared");
            assertThat(stock.of(quote(1), "en", ada, "shared")).isSameAs(second);
        }

        assertThat(stock.size()).isLessThanOrEqualTo(2 * FragmentCache.MOST);
        assertThat(stock.of(quote(0), "en", ada, "shared")).isNotSameAs(first);
    }

    /** What was made for one reader could be shown to another, with the address that their replies go to. */
    @Test
    void keepsNothingWhereItIsNotKnownWhatLinksHaveInCommon() {
        Document brief = Documents.brief();
        KEPT.mail(brief, new Reader(1, true, true));

        Rendering.Mail mail = KEPT.mail(brief, new SomeLinks(true));

        assertThat(decoded(mail.html()))
                .contains("r+k7qf3mx2@bellwether.example")
                .doesNotContain("r+reader1");
    }

    private static Document document(Random random) {
        List<Section> sections = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> new Section(Section.Kind.HITS, "Heading", blocks(random)))
                .toList();
        String language = List.of("en", "de", "fr", "ar", "ja").get(random.nextInt(5));
        String headline = NastyDocument.STRINGS.get(random.nextInt(NastyDocument.STRINGS.size()));
        Document brief = Documents.brief();
        return new Document(
                "Of " + headline,
                brief.preheader(),
                "Edition " + random.nextInt(2000),
                brief.date(),
                language,
                sections);
    }

    private static List<Block> blocks(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at <= random.nextInt(6); at++) {
            Block block = BLOCKS.get(random.nextInt(BLOCKS.size()));
            int number = List.of(1, 3, 9, 10, 42, 123).get(random.nextInt(6));
            blocks.add(block instanceof Block.Item item ? numbered(item, number) : block);
        }
        if (random.nextInt(8) == 0) {
            blocks.add(manySources(random.nextInt(20, 40)));
        }
        return blocks;
    }

    private static Block manySources(int many) {
        return new Block.Paragraph(
                "Lead.",
                IntStream.range(0, many)
                        .mapToObj(at -> Passage.reported(cited("many" + at, "Quote " + at + ".")))
                        .toList());
    }

    private static Block quote(int number) {
        return new Block.Paragraph(null, List.of(Passage.reported(cited("quote" + number, "Quote " + number + "."))));
    }

    private static Citation cited(String article, String quote) {
        return Documents.citation(
                article, quote, "Paper", "Title", "https://paper.example/" + article, "2026-11-19T05:00:00Z");
    }

    private static Block.Item numbered(Block.Item item, int number) {
        return new Block.Item(
                number, item.title(), item.label(), item.why(), item.passages(), item.figures(), item.details());
    }

    private static String decoded(Encoded encoded) {
        byte[] ascii = encoded.toString().getBytes(StandardCharsets.US_ASCII);
        try (var in = MimeUtility.decode(new ByteArrayInputStream(ascii), "quoted-printable")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Links as one of several readers has them. */
    private record Reader(int number, boolean byMail, boolean archived) implements Links {

        @Override
        public String evidence(Citation citation) {
            return new SomeLinks(true).evidence(citation);
        }

        @Override
        public String shared() {
            return "http://localhost:8080";
        }

        @Override
        public @Nullable String reply(String command) {
            return byMail
                    ? "mailto:r+reader" + number + "@x.example?subject=a&body=" + command.replace(" ", "%20")
                    : null;
        }

        @Override
        public @Nullable String archive() {
            return archived ? "http://localhost:8080/b/reader" + number : null;
        }
    }
}
