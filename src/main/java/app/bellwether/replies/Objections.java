package app.bellwether.replies;

import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What readers call wrong, until an operator answers it. */
public interface Objections {

    /** How many are open. */
    int waiting();

    /** The newest that are open, at most so many, by the item that they are about; those whose briefs are gone are left out. */
    List<Disputed> open(int limit);

    /**
     * Closes what is still open of those, and leaves the letters that tell of it in the outbox, in one transaction: for what is corrected
     * or withdrawn to everybody who was told it, each once; for what stands to those who objected.
     *
     * @return how many letters; empty when nothing of it was open, or it was about several items or another sentence
     */
    OptionalInt answer(Decided decided);

    /**
     * What is called wrong.
     *
     * @param title as the newest of these readers was told
     * @param told what they were told of it, sentence by sentence, and its title
     * @param objections the newest first
     */
    record Disputed(ItemRef item, String title, List<Part> told, List<Objection> objections) {}

    /**
     * A sentence or the title, as readers were told.
     *
     * @param key names it
     * @param passage with what it rests on; fixed words where it is the title
     */
    record Part(String key, Passage passage) {}

    /** What a reader said of an item. */
    record Objection(long id, SubscriberId reader, Instant said, String words) {}

    /** What an operator finds. */
    enum Finding {
        CORRECTED,
        WITHDRAWN,
        STANDS
    }

    /**
     * An operator's answer.
     *
     * @param objections that are answered, by their ids
     * @param part the key of what is corrected or withdrawn
     * @param words of the operator; may be empty unless it is corrected
     */
    record Decided(Set<Long> objections, String part, Finding finding, String words) {

        public Decided {
            objections = Set.copyOf(objections);
            words = words.replace("\0", "").strip();
            if (finding == Finding.CORRECTED && words.isEmpty()) {
                throw new IllegalArgumentException("what is corrected needs the right words");
            }
        }
    }
}
