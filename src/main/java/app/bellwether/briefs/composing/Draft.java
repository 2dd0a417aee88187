package app.bellwether.briefs.composing;

import app.bellwether.writing.Section;
import java.util.List;

/** A brief as it would be with that plan. */
record Draft(Plan plan, Numbers numbers, List<Section> sections) {

    /** What is told beside the items, what is missed least first; corrections are owed to whoever was told otherwise. */
    private static final List<Section.Kind> BESIDE = List.of(Section.Kind.DATES, Section.Kind.CHANGES);

    int words() {
        return Lengths.told(sections);
    }

    /** The same items, with no more beside them than fits into so many words. */
    Draft withLessBeside(int most) {
        Draft draft = this;
        for (Section.Kind kind : BESIDE) {
            draft = draft.words() > most ? draft.without(kind) : draft;
        }
        return draft;
    }

    private Draft without(Section.Kind kind) {
        List<Section> others =
                sections.stream().filter(section -> section.kind() != kind).toList();
        return new Draft(plan, numbers, others);
    }
}
