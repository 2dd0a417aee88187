package app.bellwether.briefs.composing;

import app.bellwether.matching.Match;
import app.bellwether.writing.Block;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a section says of one item, before it has its number.
 *
 * @param bars what is drawn below it, null when nothing is
 */
record Piece(
        Section.Kind section,
        Match match,
        String title,
        @Nullable String label,
        @Nullable Passage why,
        List<Passage> passages,
        List<Figure> figures,
        List<Block.Paragraph> details,
        Block.@Nullable Bars bars) {

    /**
     * Under its number.
     *
     * @param headed false where the brief's headline is its title
     */
    List<Block> blocks(int number, boolean headed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Item(number, headed ? title : null, label, why, passages, figures, details));
        if (bars != null) {
            blocks.add(bars);
        }
        return blocks;
    }

    /** The same under the title of what the brief opens with; what speaks against a theme has its own reason to be there. */
    Piece named(Lead lead) {
        return lead.against() == null || section != Section.Kind.MAP
                ? new Piece(section, match, lead.name(), label, why, passages, figures, details, bars)
                : new Piece(section, match, lead.name(), null, lead.against(), passages, figures, details, bars);
    }

    /** The same as what opens the brief, when it has nothing to say further down; else itself. */
    Piece orOpening(Lead lead) {
        boolean bare = passages.isEmpty() && figures.isEmpty() && details.isEmpty() && bars == null;
        return bare && !lead.sentences().isEmpty() ? opening(lead.sentences()) : this;
    }

    /** Without a title above it, what was said comes before what was counted of it. */
    private Piece opening(List<Passage> sentences) {
        List<Block.Paragraph> counted = why == null ? List.of() : List.of(new Block.Paragraph(null, List.of(why)));
        return new Piece(Section.Kind.LEDE, match, title, label, null, sentences, figures, counted, null);
    }

    /** The same with one more sentence. */
    Piece and(Passage more) {
        return new Piece(
                section,
                match,
                title,
                label,
                why,
                Stream.concat(passages.stream(), Stream.of(more)).toList(),
                figures,
                details,
                bars);
    }

    int words() {
        return Lengths.words(blocks(1, true));
    }
}
