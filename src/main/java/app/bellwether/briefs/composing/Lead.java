package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.signals.Signal;
import app.bellwether.writing.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the brief opens with.
 *
 * @param item which item
 * @param title its headline, above the brief
 * @param name the title of the item, wherever the brief speaks of it
 * @param sentences of sources, that open it; may be empty
 * @param words fixed ones, that are to be said with them; may be empty
 * @param again whether its headline says what the reader was told
 * @param against how it stands to the theme that it speaks against; null of all else
 */
record Lead(
        ItemRef item,
        String title,
        String name,
        List<Passage> sentences,
        List<Passage> words,
        boolean again,
        @Nullable Passage against) {

    /** Of something that they were not told of. */
    Lead(ItemRef item, String title, List<Passage> sentences, List<Passage> words) {
        this(item, title, title, sentences, words, false, null);
    }

    /** Whether that theme's title stands above the brief. */
    boolean isHeadedBy(Signal theme) {
        return title.equals(theme.title());
    }

    boolean is(Taken<?> taken) {
        return item.equals(taken.item());
    }
}
