package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row in each of many tables, in each of whose texts stands the same word. */
public final class AnyRows {

    private AnyRows() {}

    /** Those first that others refer to. */
    public static void fill(JdbcClient jdbc, Collection<String> tables, String word) {
        List<String> waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            waiting.removeIf(table -> isFilled(jdbc, table, word));
            assertThat(waiting).as("%s", waiting).hasSizeLessThan(before);
        }
    }

    /** The same of those tables where any row will do. */
    public static void fillWhatCanBe(JdbcClient jdbc, Collection<String> tables, String word) {
        List<String> waiting = new ArrayList<>(tables);
        while (waiting.removeIf(table -> isFilled(jdbc, table, word))) {
            // others may refer to what is there now
        }
    }

    private static boolean isFilled(JdbcClient jdbc, String table, String word) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        jdbc.sql("""
            select column_name,
                case when column_name = 'single' then 'single' when udt_name ~ '^_' and udt_name <> '_text' then 'numbers' when column_name ~ '_end$' then 'end' else data_type end,
                is_nullable,
                (select substring(pg_get_constraintdef(oid) from '^CHECK \\(\\(' || column_name || ' = ANY \\(ARRAY\\[(''\\w+'')')
                    from pg_constraint where conrelid = :table::regclass and contype = 'c'
                        and pg_get_constraintdef(oid) like 'CHECK ((' || column_name || ' = ANY%') as one
            from information_schema.columns
            where table_schema || '.' || table_name = :table and is_identity = 'NO' and is_generated = 'NEVER'
            """)
                .param("table", table)
                .query((row, _) -> {
                    String one = row.getString(4);
                    String value = one == null
                            ? value(row.getString(2), row.getString(3).equals("YES"))
                            : one;
                    return value != null && names.add('"' + row.getString(1) + '"') && values.add(value);
                })
                .list();
        try {
            jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                            + ")")
                    .param("id", word)
                    .update();
            return true;
        } catch (DataIntegrityViolationException refersToSomethingThatIsNotThereYet) {
            return false;
        }
    }

    private static @Nullable String value(String type, boolean mayBeLeftOut) {
        return switch (type) {
            case "text" -> ":id";
            case "ARRAY" -> "array[:id]";
            case "single" -> "true";
            case "numbers" -> "'{1}'";
            case "jsonb", "json" -> "'[]'";
            case "bytea" -> "convert_to(:id, 'UTF8')";
            default ->
                mayBeLeftOut
                        ? null
                        : switch (type) {
                            case "boolean" -> "false";
                            case "end" -> "2";
                            case "time without time zone" -> "time '07:00'";
                            case "date" -> "date '2026-03-02'";
                            case "timestamp with time zone" -> "timestamptz '2026-03-02 06:00:00Z'";
                            default -> "1";
                        };
        };
    }
}
