package app.bellwether.replies;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.stream.Stream;

/** The passages with which a document speaks of one of its items. */
final class Quoted {

    private Quoted() {}

    static List<Passage> of(Document document, int number) {
        return document.items(number)
                .flatMap(Quoted::passages)
                .filter(passage -> !passage.citations().isEmpty())
                .distinct()
                .toList();
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
