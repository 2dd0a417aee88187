package app.bellwether.signals.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the stories were looked at.
 *
 * @param position of the last placing that was looked at
 * @param generation grows with each change
 */
record Progress(long position, long generation) {

    static Progress read(JdbcClient jdbc) {
        return jdbc.sql("select position, generation from signals.progress")
                .query((row, _) -> new Progress(row.getLong("position"), row.getLong("generation")))
                .single();
    }

    /** Moves on to that position. */
    Progress to(long reached, JdbcClient jdbc) {
        jdbc.sql("update signals.progress set position = :position, generation = generation + 1")
                .param("position", reached)
                .update();
        return new Progress(reached, generation + 1);
    }
}
