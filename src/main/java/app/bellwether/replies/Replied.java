package app.bellwether.replies;

import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What one mail is answered: the changes that somebody may make, and as many questions as a mail can hold. */
final class Replied {

    /** More would make a mail that nobody can read, or that is cut off on its way. */
    private static final int MOST = 10;

    /** More changes are made by nobody but a machine. */
    private static final int MOST_CHANGES = 20;

    private final List<Section> sections = new ArrayList<>();
    private int changes;
    private int left;

    void change(Supplier<List<Section>> answer) {
        if (changes++ < MOST_CHANGES) {
            sections.addAll(answer.get());
        } else {
            left++;
        }
    }

    /** Past what there is room for, it is not even looked for. */
    void ifThereIsRoom(Supplier<List<Section>> answer) {
        int room = MOST - sections.size();
        if (room <= 0) {
            left++;
            return;
        }
        List<Section> said = answer.get();
        sections.addAll(said.subList(0, Math.min(room, said.size())));
        left += Math.max(0, said.size() - room);
    }

    /** All of it, with how much was left. */
    List<Section> sections() {
        List<Section> all = new ArrayList<>(sections);
        if (left > 0) {
            all.add(Hints.tooMuch(left));
        }
        return all;
    }
}
