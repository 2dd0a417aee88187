package app.bellwether.writing;

import app.bellwether.taxonomy.Role;
import java.util.List;

/**
 * An item of a brief for a role. Parts: {@code summary}; of a dive also {@code happened}, {@code matters}, {@code against},
 * {@code watch}, {@code suggestions}.
 *
 * @param role whose lens it is
 * @param dive whether it is told at length
 * @param figures as they are shown beside it
 */
public record ItemTask(Role role, boolean dive, List<String> figures, String language, List<String> told)
        implements DraftTask {
    public ItemTask {
        figures = List.copyOf(figures);
        told = List.copyOf(told);
    }
}
