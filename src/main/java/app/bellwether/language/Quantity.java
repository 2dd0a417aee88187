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
public record Quantity(String text, BigDecimal value, String unit, int start, int end) {

    /** Whether it is a sum of money. */
    public boolean isMoney() {
        return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
    }

    /** Whether it is neither a sum of money nor a share: "412,000", "373,000 Americans". */
    public boolean isCount() {
        return !unit.equals("%") && !isMoney();
    }

    /** Whether its unit is one of measure: money, a share, a length, a weight, a time; "ships" are none. */
    public boolean isMeasure() {
        return !isCount()
                || unit.endsWith(" point")
                || Units.MASS.contains(unit)
                || Units.MEASURE.matcher(unit).matches();
    }
}
