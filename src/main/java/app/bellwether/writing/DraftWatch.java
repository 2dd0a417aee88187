package app.bellwether.writing;

import java.util.List;

/** Is told what became of every draft, by several threads at once. */
@FunctionalInterface
public interface DraftWatch {

    /**
     * A draft was looked at.
     *
     * @param passed how many of its sentences may be shown
     * @param refused those that may not
     */
    void on(int passed, List<DraftTrace.Refused> refused);
}
