package app.bellwether.briefs.composing;

import app.bellwether.subscribers.Preferences;
import app.bellwether.writing.Block;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long reading takes. */
final class Lengths {

    private static final Set<Section.Kind> ABOUT_ITSELF =
            EnumSet.of(Section.Kind.QUESTIONS, Section.Kind.COVERAGE, Section.Kind.WHY_YOU);

    private Lengths() {}

    static int budget(int minutes) {
        return minutes * Preferences.WORDS_A_MINUTE;
    }

    static int minutes(List<Section> sections) {
        return Math.max(1, Math.ceilDiv(told(sections), Preferences.WORDS_A_MINUTE));
    }

    /** How many words a brief tells; how it came about is there to be looked up. */
    static int told(List<Section> sections) {
        return sections.stream()
                .filter(section -> !ABOUT_ITSELF.contains(section.kind()))
                .mapToInt(section -> words(section.heading()) + words(section.blocks()))
                .sum();
    }

    static int words(List<? extends Block> blocks) {
        return blocks.stream().mapToInt(Lengths::words).sum();
    }

    private static int words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> words(paragraph.lead()) + said(paragraph.passages());
            case Block.Bars bars -> words(bars.caption()) + figures(bars.bars());
            case Block.Item item ->
                words(item.title())
                        + words(item.label())
                        + said(Stream.ofNullable(item.why()).toList())
                        + said(item.passages())
                        + figures(item.figures())
                        + words(item.details());
        };
    }

    private static int words(@Nullable String text) {
        return text == null ? 0 : BriefPhrases.words(text);
    }

    private static int said(List<Passage> passages) {
        return passages.stream().mapToInt(passage -> words(passage.text())).sum();
    }

    private static int figures(List<Figure> figures) {
        return figures.stream()
                .mapToInt(figure -> words(figure.label()) + words(figure.written()))
                .sum();
    }
}
