package app.bellwether.sources.polling;

import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.SourceHealth.State;
import app.bellwether.sources.SourceList.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows of all sources at once, taken by hand: of ten thousand, a page would wait longest for their mapping else. */
final class SourceRows {

    private SourceRows() {}

    /** How reading a source goes. */
    static final class Health implements RowMapper<SourceHealth> {

        @Override
        public SourceHealth mapRow(ResultSet row, int number) throws SQLException {
            return new SourceHealth(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("url"),
                    State.valueOf(row.getString("state")),
                    moment(row, "tried"),
                    moment(row, "read"),
                    row.getString("problem"),
                    row.getInt("failures"));
        }

        private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    /** A source of the list. */
    static final class OfList implements RowMapper<Listed> {

        @Override
        public Listed mapRow(ResultSet row, int number) throws SQLException {
            return new Listed(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("url"),
                    List.of((String[]) row.getArray("folders").getArray()),
                    row.getBoolean("added"));
        }
    }
}
