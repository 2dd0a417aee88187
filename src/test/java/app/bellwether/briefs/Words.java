package app.bellwether.briefs;

import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader of a document reads. */
final class Words {

    private Words() {}

    static Optional<Section> section(Document document, Section.Kind kind) {
        return document.sections().stream()
                .filter(section -> section.kind() == kind)
                .findFirst();
    }

    static String text(Document document, Section.Kind kind) {
        return section(document, kind)
                .map(section -> String.join(
                        "\n", section.blocks().stream().flatMap(Words::texts).toList()))
                .orElse("");
    }

    static List<String> all(Document document) {
        List<String> all = new ArrayList<>(List.of(document.headline(), document.preheader(), document.edition()));
        for (Section section : document.sections()) {
            all.add(section.heading());
            section.blocks().stream().flatMap(Words::texts).forEach(all::add);
        }
        return all;
    }

    static List<Passage> passages(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(Words::passages)
                .toList();
    }

    static Stream<Block.Item> items(Document document, Section.Kind kind) {
        return section(document, kind).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Item.class::isInstance)
                .map(Block.Item.class::cast);
    }

    private static Stream<Passage> passages(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.passages().stream();
            case Block.Bars _ -> Stream.empty();
            case Block.Item item ->
                Stream.concat(
                        Stream.concat(Optional.ofNullable(item.why()).stream(), item.passages().stream()),
                        item.details().stream().flatMap(Words::passages));
        };
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                Stream.concat(
                        Optional.ofNullable(paragraph.lead()).stream(),
                        paragraph.passages().stream().map(Passage::text));
            case Block.Bars bars ->
                Stream.concat(
                        Stream.of(bars.caption()),
                        bars.bars().stream().flatMap(bar -> Stream.of(bar.label(), bar.written())));
            case Block.Item item ->
                Stream.of(
                                Stream.ofNullable(item.title()),
                                Optional.ofNullable(item.label()).stream(),
                                Optional.ofNullable(item.why()).stream().map(Passage::text),
                                item.passages().stream().map(Passage::text),
                                item.figures().stream().flatMap(figure -> Stream.of(figure.label(), figure.written())),
                                item.details().stream().flatMap(Words::texts))
                        .flatMap(part -> part);
        };
    }
}
