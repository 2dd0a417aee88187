package app.bellwether.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param schema the newest migration of the database that it was taken of
 * @param made when
 * @param secret how the secret of the settings is recognised; empty when Bellwether made its own, which lies in the database
 * @param tables in an order in which each comes after those that it refers to
 * @param months of each table of months, {@code 2026-11}
 * @param sequences and what they gave last
 */
record Manifest(
        String schema,
        Instant made,
        String secret,
        List<Table> tables,
        Map<String, List<String>> months,
        Map<String, Long> sequences) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** A table with its schema, and the columns that are kept. */
    record Table(String name, List<String> columns) {

        /** As it is called in SQL. */
        String quoted() {
            return Catalogue.quoted(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Catalogue::quotedOne).toList());
        }
    }

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException foreign) {
            throw new Unusable(
                    "the backup does not say what it holds: it is of a Bellwether that is not known here", foreign);
        }
    }
}
