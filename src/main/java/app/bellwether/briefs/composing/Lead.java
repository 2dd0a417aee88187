package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.writing.Passage;
import java.util.List;

/**
 * What the brief opens with.
 *
 * @param item which item
 * @param title its headline
 * @param lede its sentence, and what is to be said with it; may be empty
 */
record Lead(ItemRef item, String title, List<Passage> lede) {

    boolean is(Taken<?> taken) {
        return item.equals(taken.item());
    }
}
