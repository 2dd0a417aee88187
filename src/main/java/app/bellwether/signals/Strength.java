package app.bellwether.signals;

import org.springframework.data.relational.core.mapping.Column;

/**
 * A signal's strength at one instant, with the parts it is made of: {@code 10 · sqrt(voicesPart · daysPart) · recency ·
 * agreement}; the constants and their reasons stand in {@code docs/signals.md}.
 *
 * @param value 0 to 10
 * @param voices how many distinct voices support it
 * @param days on how many distinct days
 * @param voicesPart 0 to 1
 * @param daysPart 0 to 1
 * @param recency 0 to 1
 * @param agreement 0 to 1
 * @param halfLifeDays days after which recency is a half
 */
public record Strength(
        @Column("strength") double value,
        int voices,
        int days,
        double voicesPart,
        double daysPart,
        double recency,
        double agreement,
        @Column("half_life") double halfLifeDays) {}
