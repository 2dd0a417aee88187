package app.bellwether.writing;

import java.util.List;

/**
 * A part of a document with its heading (R4: never empty).
 *
 * @param kind which part
 * @param heading fixed words
 * @param blocks at least one
 */
public record Section(Kind kind, String heading, List<Block> blocks) {

    /** The parts of a brief in their order, and {@link #ANSWER} for what is said in reply. */
    public enum Kind {
        LEDE,
        CHANGES,
        MAP,
        DIVES,
        HITS,
        INSIGHTS,
        DISCUSSION,
        DATES,
        BOTTOM_LINE,
        QUESTIONS,
        CORRECTIONS,
        COVERAGE,
        WHY_YOU,
        ANSWER
    }

    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the section " + kind + " is empty");
        }
    }

    /** Whether themes stand there with their strengths: in the map, or as what opens the brief with its urgency. */
    public boolean ratesThemes() {
        return kind == Kind.MAP
                || (kind == Kind.LEDE
                        && blocks.stream().anyMatch(block -> block instanceof Block.Item item && item.label() != null));
    }
}
