package app.bellwether.signals.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the watch came.
 *
 * @param position of the last placing into a story that was looked at
 * @param corrected position of the last arrival that was looked at for being a new revision
 * @param generation grows with each change
 */
record Progress(long position, long corrected, long generation) {

    static Progress read(JdbcClient jdbc) {
        return jdbc.sql("select position, corrected, generation from signals.progress")
                .query((row, _) ->
                        new Progress(row.getLong("position"), row.getLong("corrected"), row.getLong("generation")))
                .single();
    }

    Progress placedUpTo(long reached) {
        return new Progress(reached, corrected, generation + 1);
    }

    /** Nothing else changed when no arrival up to there was a new revision. */
    Progress correctedUpTo(long reached, boolean changed) {
        return new Progress(position, reached, changed ? generation + 1 : generation);
    }

    /** Signals changed, though nothing was looked at. */
    Progress changed() {
        return new Progress(position, corrected, generation + 1);
    }

    void keep(JdbcClient jdbc) {
        jdbc.sql("update signals.progress set position = :position, corrected = :corrected, generation = :generation")
                .param("position", position)
                .param("corrected", corrected)
                .param("generation", generation)
                .update();
    }
}
