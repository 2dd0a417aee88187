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
    static final int MOST_CHANGES = 20;

    private final List<Section> sections = new ArrayList<>();
    private int changes;
    private int left;

    void change(Supplier<Section> answer) {
        if (changes++ < MOST_CHANGES) {
            sections.add(answer.get());
        } else {
            left++;
        }
    }

    /** Past what there is room for, it is not even looked for. */
    void ifThereIsRoom(Supplier<Section> answer) {
        if (sections.size() < MOST) {
            sections.add(answer.get());
        } else {
            left++;
        }
    }

    /** All of it, with how much was left. */
    List<Section> sections(Hints hints) {
        List<Section> all = new ArrayList<>(sections);
        if (left > 0) {
            all.add(hints.tooMuch(left));
        }
        return all;
    }
}
