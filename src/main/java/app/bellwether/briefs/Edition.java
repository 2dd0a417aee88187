package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.writing.Document;
import java.util.List;

/** What composing came to. */
public sealed interface Edition {

    /** What was decided of what was taken, and of the nearest misses. */
    List<Decision> decisions();

    /**
     * Something worth saying.
     *
     * @param items in order of their numbers
     */
    record Composed(Document document, List<NumberedItem> items, List<Decision> decisions) implements Edition {
        public Composed {
            items = List.copyOf(items);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * Nothing worth saying.
     *
     * @param reason in a reader's words
     */
    record Silent(String reason, List<Decision> decisions) implements Edition {
        public Silent {
            decisions = List.copyOf(decisions);
        }
    }
}
