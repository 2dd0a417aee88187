package app.bellwether.signals.keeping;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How far the watch came.
 *
 * @param id always the same
 * @param position of the last placing into a story that was looked at
 * @param corrected position of the last arrival that was looked at for being a new revision
 * @param generation grows with each change
 */
@Table(schema = "signals", name = "progress")
record Progress(@Id int id, long position, long corrected, long generation) {

    Progress placedUpTo(long reached) {
        return new Progress(id, reached, corrected, generation + 1);
    }

    /** Nothing else changed when no arrival up to there was a new revision. */
    Progress correctedUpTo(long reached, boolean changed) {
        return new Progress(id, position, reached, changed ? generation + 1 : generation);
    }

    /** Signals changed, though nothing was looked at. */
    Progress changed() {
        return new Progress(id, position, corrected, generation + 1);
    }
}
