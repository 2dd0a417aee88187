package app.bellwether.writing;

import app.bellwether.taxonomy.Role;
import java.util.List;

/**
 * What stands around the items of a brief, from what the items say and nothing else: their passages are its spans. Parts:
 * {@code headline}, {@code lede}, {@code bottom line}, {@code question 1}, {@code answer 1}, …
 *
 * @param role whose lens it is
 */
public record EditionTask(Role role, String language, List<String> told) implements DraftTask {
    public EditionTask {
        told = List.copyOf(told);
    }
}
