package app.bellwether;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has the pool give up a connection that refuses to write: it was opened while the database was read-only, or to a server that is no
 * longer the one that is written to, and would stay so for as long as the pool keeps it. The next one may be better.
 */
public final class ReadOnlyConnections implements SQLExceptionOverride {

    /** What PostgreSQL calls it (read_only_sql_transaction). */
    private static final String READ_ONLY = "25006";

    @java.lang.Override // the interface has one of its own
    public Override adjudicate(SQLException failed) {
        return READ_ONLY.equals(failed.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
