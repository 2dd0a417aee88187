package app.bellwether.writing;

import java.math.BigDecimal;

/**
 * A number worth showing by itself (R4): it cannot be built without its value, unit and source.
 *
 * @param label what is counted or measured
 * @param written the value with its unit as the source wrote it, for example {@code $1.03B}
 * @param value for drawing
 * @param unit figures of one unit may share a chart
 * @param citation the sentence it stands in
 */
public record Figure(String label, String written, BigDecimal value, String unit, Citation citation) {

    public Figure {
        if (label.isBlank() || written.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException(
                    "a figure needs a label, a value and a unit: " + label + ", " + written + ", " + unit);
        }
    }
}
