package app.bellwether.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is in a database: tables, what they refer to, months, sequences. */
final class Catalogue {

    /** Whose tables are kept. What runs when, in {@code public}, each start says anew. */
    static final List<String> SCHEMAS = List.of(
            "briefs",
            "delivery",
            "discord",
            "email",
            "keeping",
            "models",
            "replies",
            "signals",
            "sources",
            "stories",
            "subscribers",
            "writing");

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the columns that are not computed from others, those first that others refer to. */
    List<Manifest.Table> tables() {
        Map<String, List<String>> columns = new TreeMap<>();
        jdbc.sql("""
            select nspname || '.' || relname as name, attname
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
            where relkind in ('r', 'p') and not relispartition and nspname = any(:schemas) order by name, attnum
            """)
                .param("schemas", SCHEMAS.toArray(String[]::new))
                .query((row, _) -> columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        Map<String, List<String>> wanting = columns.keySet().stream()
                .collect(Collectors.toMap(name -> name, _ -> new ArrayList<>(), (one, _) -> one, LinkedHashMap::new));
        jdbc.sql("""
            select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and conrelid <> confrelid
            """)
                .query((row, _) -> wanting.getOrDefault(row.getString(1), new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return inOrder(wanting).stream()
                .map(name -> new Manifest.Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    private static List<String> inOrder(Map<String, List<String>> wanting) {
        List<String> order = new ArrayList<>();
        while (order.size() < wanting.size()) {
            List<String> next = wanting.keySet().stream()
                    .filter(name -> !order.contains(name))
                    .filter(name -> wanting.getOrDefault(name, List.of()).stream()
                            .allMatch(other -> order.contains(other) || !wanting.containsKey(other)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle");
            }
            order.addAll(next);
        }
        return order;
    }

    /** Of each table of months those that are open. */
    Map<String, List<String>> months() {
        Map<String, List<String>> months = new TreeMap<>();
        jdbc.sql("""
            select inhparent::regclass::text, replace(right(relname, 7), '_', '-')
            from pg_inherits join pg_class on pg_class.oid = inhrelid join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and relname ~ '_\\d{4}_\\d{2}$' and nspname = any(:schemas) order by relname
            """)
                .param("schemas", SCHEMAS.toArray(String[]::new))
                .query((row, _) -> months.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return months;
    }

    /** What each gave last; one that gave none is left out. */
    Map<String, Long> sequences() {
        Map<String, Long> sequences = new TreeMap<>();
        jdbc.sql("""
            select schemaname || '.' || sequencename, last_value from pg_sequences
            where schemaname = any(:schemas) and last_value is not null
            """)
                .param("schemas", SCHEMAS.toArray(String[]::new))
                .query((row, _) -> sequences.put(row.getString(1), row.getLong(2)))
                .list();
        return sequences;
    }

    /** The newest migration that the database had; empty when Bellwether never was there. */
    String schema() {
        boolean there = jdbc.sql("select to_regclass('public.flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        return there
                ? jdbc.sql("select version from public.flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1")
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    /** How many tables there are of anybody. */
    int allTables() {
        return jdbc.sql("""
            select count(*) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
            """).query(Integer.class).single();
    }

    static String quoted(String name) {
        return Stream.of(name.split("\\.", -1)).map(Catalogue::quotedOne).collect(Collectors.joining("."));
    }

    static String quotedOne(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
