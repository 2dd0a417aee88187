package app.bellwether.discord;

import app.bellwether.briefs.BriefId;
import java.util.Optional;

/**
 * What a button or a menu asks for, as its id says it. Everything is in the id, so that it outlives any restart; whether it may be
 * asked is looked up when it is pressed.
 *
 * @param act a verb of the grammar, or one of the acts below
 * @param item number of the item; 0 when it is about none
 * @param brief that the item is of; empty when there is none
 */
record Ask(String act, int item, BriefId brief) {

    /** A menu of items: what is chosen is a number. */
    static final String PICK = "pick";

    /** A menu of verbs for one item: what is chosen is a verb. */
    static final String DO = "do";

    /** Asked about an item by a form, which takes what is wrong with it. */
    static final String WRONG = "wrong";

    /** The brief is to come to whoever presses it, too. */
    static final String JOIN = "join";

    /** A question about an item is to be answered to everybody. */
    static final String SHARE = "share-";

    static final String SAVE = "save";
    static final String CANCEL = "cancel";

    private static final String VERSION = "1";
    private static final int PARTS = 5;

    /**
     * The id.
     *
     * @param place tells it from others of its message that ask the same
     */
    String id(int place) {
        return String.join(":", VERSION, act, Integer.toString(item), brief.value(), Integer.toString(place));
    }

    /** What the id asks for; empty when it is of another version, or none of ours. */
    static Optional<Ask> read(String id) {
        String[] parts = id.split(":", -1);
        boolean ours = parts.length == PARTS && parts[0].equals(VERSION) && parts[2].matches("\\d{1,4}");
        return ours
                ? Optional.of(new Ask(parts[1], Integer.parseInt(parts[2]), new BriefId(parts[3])))
                : Optional.empty();
    }
}
