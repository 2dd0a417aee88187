package app.bellwether.signals.keeping;

import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** How far the watch came, of whichever instance. */
interface ProgressRepository extends Repository<ProgressRepository.Progress, Integer> {

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

    @Query("select * from signals.progress")
    Progress reached();

    void save(Progress progress);

    /** Takes the lead until the transaction ends; false when another instance has it. */
    @Query("select pg_try_advisory_xact_lock(x'5369676e616c73'::bigint)")
    boolean lead();

    /** The same, once whoever has it is done. */
    @Query("select pg_advisory_xact_lock(x'5369676e616c73'::bigint) is null")
    boolean awaitLead();
}
