package app.bellwether.replies;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passages with which a document speaks of one of its items. */
final class Quoted {

    private Quoted() {}

    static List<Passage> of(Document document, int number) {
        Stream<Passage> opening = number == 1 ? opening(document) : Stream.empty();
        return Stream.concat(opening, cited(document.items(number)))
                .filter(passage -> !passage.citations().isEmpty())
                .distinct()
                .toList();
    }

    /** What a brief opens with in words without a number is of its first item, but for what rests on articles of others alone. */
    private static Stream<Passage> opening(Document document) {
        Set<String> others = articles(document.items().filter(item -> item.number() != 1));
        others.removeAll(articles(document.items(1)));
        return document.blocks(Section.Kind.LEDE::equals)
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.passages().stream())
                .filter(passage ->
                        passage.citations().stream().map(Citation::article).noneMatch(others::contains));
    }

    private static Set<String> articles(Stream<Block.Item> items) {
        return cited(items)
                .flatMap(passage -> passage.citations().stream())
                .map(Citation::article)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Passage> cited(Stream<Block.Item> items) {
        return items.flatMap(Quoted::passages);
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
