package app.bellwether.web;

import app.bellwether.email.Inbox;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much is kept of everything, as the database's catalogue says, and how much room is left for more. */
@Component
record Stock(JdbcClient jdbc, Disk disk, DiskSettings settings, Inbox inbox) {

    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    /** Of the schemas whose tables grow. */
    private static final Map<String, String> THINGS = Map.of(
            "sources", "Articles",
            "stories", "Stories",
            "signals", "Signals",
            "briefs", "Briefs",
            "delivery", "Deliveries",
            "replies", "Questions",
            "discord", "Posts in Discord",
            "subscribers", "Subscribers and their changes",
            "email", "Incoming mail");

    /** What is kept of something; {@code much} when it is more than the settings say. */
    record Line(String thing, String size, long rows, boolean much) {}

    /** The largest first. Rows are counted as the database estimates them. */
    List<Line> lines() {
        return jdbc.sql("""
            select nspname, sum(pg_total_relation_size(pg_class.oid))::bigint as bytes, sum(greatest(reltuples, 0))::bigint as rows
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and nspname = any(:schemas) group by nspname order by bytes desc, nspname
            """)
                .param("schemas", THINGS.keySet().toArray(String[]::new))
                .query((row, _) -> new Line(
                        THINGS.getOrDefault(row.getString("nspname"), ""),
                        said(DataSize.ofBytes(row.getLong("bytes"))),
                        row.getLong("rows"),
                        row.getLong("bytes") > settings.tablesAbove().toBytes()))
                .list();
    }

    /** What an operator has to look after. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        String free = said(disk.free());
        switch (disk.room()) {
            case ENOUGH -> {}
            case LITTLE -> warnings.add("The disk is nearly full: " + free + " are left. Make room.");
            case TOO_LITTLE ->
                warnings.add("The disk is full but for " + free
                        + ": no source is read until there is room. What was read is delivered.");
        }
        if (inbox.kept().full()) {
            warnings.add("More mail came than is kept (" + said(inbox.kept().most())
                    + "): what was ignored is forgotten, oldest first.");
        }
        lines().stream()
                .filter(Line::much)
                .forEach(line -> warnings.add(line.thing() + " take " + line.size() + ", more than "
                        + said(settings.tablesAbove()) + " (bellwether.disk.tables-above)."));
        return warnings;
    }

    String free() {
        return said(disk.free());
    }

    void tell() {
        warnings().forEach(LOG::warn);
    }

    private static String said(DataSize size) {
        return size.toGigabytes() > 9 ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
    }
}
