package app.bellwether.signals.keeping;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** How far the watch came, of whichever instance. */
interface ProgressRepository extends Repository<Progress, Integer> {

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
