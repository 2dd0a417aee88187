package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Headlined;
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

    /** With no label, and nothing counted. */
    Piece(
            Section.Kind section,
            Match match,
            String title,
            @Nullable Passage why,
            List<Passage> passages,
            List<Block.Paragraph> details) {
        this(section, match, title, null, why, passages, List.of(), details, null);
    }

    /**
     * Under its number. Without a title above it, what was said comes before what was counted of it.
     *
     * @param headed false where the brief's headline is its title
     */
    List<Block> blocks(int number, boolean headed) {
        boolean bare = !headed || isTitledByItsWords();
        List<Block.Paragraph> below = new ArrayList<>(details);
        if (bare && why != null) {
            below.addFirst(new Block.Paragraph(null, List.of(why)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Item(
                number, bare ? null : title, label, bare ? null : why, asWritten(), figures, List.copyOf(below)));
        if (bars != null) {
            blocks.add(bars);
        }
        return blocks;
    }

    /** What is said one after the other in the words of one article stands in its order: so it was written to be read. */
    private List<Passage> asWritten() {
        List<Passage> ordered = new ArrayList<>();
        for (Passage passage : passages) {
            int place = ordered.size();
            while (place > 0 && isBefore(passage, ordered.get(place - 1))) {
                place--;
            }
            ordered.add(place, passage);
        }
        return List.copyOf(ordered);
    }

    private static boolean isBefore(Passage passage, Passage other) {
        if (passage.citations().isEmpty() || other.citations().isEmpty()) {
            return false;
        }
        Citation quote = passage.cited();
        Citation said = other.cited();
        return quote.of() == said.of() && quote.article().equals(said.article()) && quote.start() < said.start();
    }

    /** Many feeds title an article with the beginning of its text, of which what is told is said once; and what they cut is no title. */
    private boolean isTitledByItsWords() {
        if (section != Section.Kind.HITS || passages.isEmpty()) {
            return false;
        }
        String told = passages.getFirst().text();
        return Headlined.isCut(title) || title.startsWith(told) || told.startsWith(title);
    }

    /** The same under the title of what the brief opens with; what speaks against a theme has its own reason to be there. */
    Piece named(Lead lead) {
        return lead.against() == null || section != Section.Kind.MAP
                ? titled(lead.name())
                : new Piece(section, match, lead.name(), null, lead.against(), passages, figures, details, bars);
    }

    /** The same under another title. */
    Piece titled(String title) {
        return new Piece(section, match, title, label, why, passages, figures, details, bars);
    }

    /** A theme among the single facts, of which none has a label, figures or a chart; what speaks against it keeps its reason. */
    Piece asAFact() {
        Passage turned = label == null ? why : null;
        return new Piece(Section.Kind.HITS, match, title, turned, passages, details);
    }

    /** The same as what opens the brief, when it has nothing to say further down; else itself. */
    Piece orOpening(Lead lead) {
        boolean bare = passages.isEmpty() && figures.isEmpty() && details.isEmpty() && bars == null;
        return bare && !lead.sentences().isEmpty() ? opening(lead.sentences()) : this;
    }

    private Piece opening(List<Passage> sentences) {
        return new Piece(Section.Kind.LEDE, match, title, label, why, sentences, figures, details, null);
    }

    ItemRef item() {
        return match.candidate().item();
    }

    /** Whether it tells that theme, and not what speaks against it. */
    boolean tells(ItemRef theme) {
        return label != null && item().equals(theme);
    }

    /** The same with more sentences. */
    Piece and(List<Passage> more) {
        List<Passage> all = Stream.concat(passages.stream(), more.stream()).toList();
        return new Piece(section, match, title, label, why, all, figures, details, bars);
    }

    int words() {
        return Lengths.words(blocks(1, true));
    }
}
