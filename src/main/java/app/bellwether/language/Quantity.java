package app.bellwether.language;

import java.math.BigDecimal;

/**
 * A number with its unit, as written in a text.
 *
 * @param text as written, for example {@code $1.03B}
 * @param value with its scale applied, for example 1030000000
 * @param unit what is counted or measured: an ISO 4217 code, {@code %}, or the noun in the singular; empty when unknown
 * @param start first UTF-16 unit in the text
 * @param end after the last
 */
public record Quantity(String text, BigDecimal value, String unit, int start, int end) {}
