package app.bellwether.replies;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.stream.Stream;

/** The passages with which a document speaks of one of its items. */
final class Quoted {

    private Quoted() {}

    static List<Passage> of(Document document, int number) {
        Stream<Passage> opening = number == 1 ? opening(document) : Stream.empty();
        return Stream.concat(opening, document.items(number).flatMap(Quoted::passages))
                .filter(passage -> !passage.citations().isEmpty())
                .distinct()
                .toList();
    }

    /** What a brief opens with in words without a number is of its first item. */
    private static Stream<Passage> opening(Document document) {
        return document.blocks(Section.Kind.LEDE::equals)
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.passages().stream());
    }

    private static Stream<Passage> passages(Block.Item item) {
        return Stream.of(
                        Stream.ofNullable(item.why()),
                        item.passages().stream(),
                        item.figures().stream().map(Figure::citation).map(Passage::reported),
                        item.details().stream().flatMap(detail -> detail.passages().stream()))
                .flatMap(part -> part);
    }
}
