package app.bellwether.writing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a section. */
public sealed interface Block {

    /**
     * Running text.
     *
     * @param lead fixed words in front ("What supports it."); null when there are none
     * @param passages at least one
     */
    record Paragraph(@Nullable String lead, List<Passage> passages) implements Block {
        public Paragraph {
            passages = List.copyOf(passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("a paragraph needs a passage");
            }
        }
    }

    /**
     * Something a reader can ask about by its number.
     *
     * @param number the same in every channel and every answer; the same item may stand in several sections
     * @param title a headline, at most 110 characters; null where the document's headline is its title, or its first words are
     * @param label an urgency in words ("act now"), null when there is none
     * @param why the label's reason or what makes the item matter, as computed; null when there is nothing to say
     * @param passages what is said of it; may be empty where the title says all
     * @param figures of one sentence each; may be empty
     * @param details longer parts (what supports it, what to watch); may be empty
     */
    record Item(
            int number,
            @Nullable String title,
            @Nullable String label,
            @Nullable Passage why,
            List<Passage> passages,
            List<Figure> figures,
            List<Paragraph> details)
            implements Block {
        public Item {
            passages = List.copyOf(passages);
            figures = List.copyOf(figures);
            details = List.copyOf(details);
            if (title != null && title.isBlank()) {
                throw new IllegalArgumentException("the title of item " + number + " is blank");
            }
        }

        /** The same with other passages and details. */
        public Item with(List<Passage> others, List<Paragraph> parts) {
            return new Item(number, title, label, why, others, figures, parts);
        }

        /** What is said of it, with its why and its details, in order. */
        public Stream<Passage> said() {
            return Stream.of(
                            Stream.ofNullable(why),
                            passages.stream(),
                            details.stream().flatMap(detail -> detail.passages().stream()))
                    .flatMap(said -> said);
        }

        /** What {@linkplain #said() is said} of it rests on these. */
        public Stream<Citation> citations() {
            return said().flatMap(passage -> passage.citations().stream());
        }
    }

    /**
     * A chart of bars.
     *
     * @param caption what is drawn, with the unit
     * @param bars at least two figures of one unit
     */
    record Bars(String caption, List<Figure> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
            if (bars.size() < 2 || bars.stream().map(Figure::unit).distinct().count() != 1) {
                throw new IllegalArgumentException("a chart needs two or more figures of one unit: " + bars);
            }
        }
    }
}
