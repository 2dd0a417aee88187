package app.bellwether.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That everything was brought in from a backup.
 *
 * @param taken the newest moment that the backup knows
 * @param at when it was brought in
 * @param settled since when everything is read that came by mail meanwhile; null before
 * @param sentUntil until when whoever it was taken of may have sent letters; null while nothing is sent
 * @param resumed since when letters go out again; null while none do
 */
public record Restored(
        Instant taken,
        Instant at,
        @Nullable Instant settled,
        @Nullable Instant sentUntil,
        @Nullable Instant resumed) {

    /** Whether nothing is sent yet. */
    public boolean held() {
        return resumed == null;
    }
}
