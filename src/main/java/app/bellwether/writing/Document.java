package app.bellwether.writing;

import app.bellwether.taxonomy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said, before it has a look. A brief is one, an answer is one.
 *
 * @param headline one line; a brief's subject
 * @param preheader what a mailbox shows beside the subject; may be empty
 * @param edition the line below the headline: date, number, topics, minutes; may be empty
 * @param date the reader's local date
 * @param language of the fixed words, ISO 639-1
 * @param sections in order; at least one
 * @param role for which it chooses, orders and heads; null of what is for nobody's, and of briefs sealed before roles were kept
 */
public record Document(
        String headline,
        String preheader,
        String edition,
        LocalDate date,
        String language,
        List<Section> sections,
        @Nullable Role role) {

    public Document {
        sections = List.copyOf(sections);
        if (headline.isBlank() || sections.isEmpty()) {
            throw new IllegalArgumentException("a document needs a headline and a section");
        }
    }

    /** For no role. */
    public Document(
            String headline,
            String preheader,
            String edition,
            LocalDate date,
            String language,
            List<Section> sections) {
        this(headline, preheader, edition, date, language, sections, null);
    }

    /** The same with other sections. */
    public Document with(List<Section> others) {
        return new Document(headline, preheader, edition, date, language, others, role);
    }

    /** The same with another line below its headline. */
    public Document withEdition(String another) {
        return new Document(headline, preheader, another, date, language, sections, role);
    }

    /** What stands under that number, in every section. */
    public Stream<Block.Item> items(int number) {
        return items().filter(item -> item.number() == number);
    }

    /** What stands under a number, in order; an item as often as it has a place. */
    public Stream<Block.Item> items() {
        return blocks().filter(Block.Item.class::isInstance).map(Block.Item.class::cast);
    }

    /** What stands in all sections, in order. */
    public Stream<Block> blocks() {
        return blocks(_ -> true);
    }

    /** What stands in sections of some kinds, in order. */
    public Stream<Block> blocks(Predicate<Section.Kind> where) {
        return sections.stream()
                .filter(section -> where.test(section.kind()))
                .flatMap(section -> section.blocks().stream());
    }

    /** Every citation in it, in order of appearance, repeated ones too. */
    public Stream<Citation> citations() {
        return citations(_ -> true);
    }

    /** The same but for what only a conclusion or a suggestion rests on, by which nobody was told it. */
    public Stream<Citation> told() {
        return citations(
                passage -> passage.kind() != Passage.Kind.INFERENCE && passage.kind() != Passage.Kind.SUGGESTION);
    }

    private Stream<Citation> citations(Predicate<Passage> which) {
        return blocks().flatMap(block -> citations(block, which));
    }

    /** The citations of which the headline is a title; none when it is fixed words. */
    public Stream<Citation> headlined() {
        Stream<Citation> items = blocks(kind -> kind != Section.Kind.HITS) // where those without a title begin with it
                .filter(block -> block instanceof Block.Item item
                        && (item.title() == null || item.title().equals(headline)))
                .flatMap(block -> ((Block.Item) block).citations());
        return Stream.concat(citations().filter(citation -> citation.title().equals(headline)), items);
    }

    private static Stream<Citation> citations(Block block, Predicate<Passage> which) {
        return switch (block) {
            case Block.Paragraph paragraph -> citations(paragraph.passages(), which);
            case Block.Bars bars -> bars.bars().stream().map(Figure::citation);
            case Block.Item item ->
                Stream.of(
                                item.why() == null ? Stream.<Citation>empty() : item.why().citations().stream(),
                                citations(item.passages(), which),
                                item.figures().stream().map(Figure::citation),
                                item.details().stream().flatMap(part -> citations(part, which)))
                        .flatMap(part -> part);
        };
    }

    private static Stream<Citation> citations(List<Passage> passages, Predicate<Passage> which) {
        return passages.stream().filter(which).flatMap(passage -> passage.citations().stream());
    }
}
