package app.bellwether.rendering;

import java.util.List;

/**
 * A fragment, or the entry of one of its sources, in one mail.
 *
 * @param part see {@link Fragment#ITSELF}
 * @param numbers what goes into the holes for numbers: the item's and those of its sources
 */
record Placed(Fragment fragment, int part, List<Integer> numbers) {

    Placed {
        numbers = List.copyOf(numbers);
    }

    /** How many digits the numbers have, as far as they decide what is made of it: HTML is broken into lines by nobody. */
    String widths(Look look) {
        if (part != Fragment.ITSELF) {
            return width(look, numbers.get(part));
        }
        StringBuilder widths = new StringBuilder();
        numbers.forEach(number -> widths.append(width(look, number)));
        return widths.toString();
    }

    private static String width(Look look, int number) {
        return look == Look.TEXT ? Integer.toString(Integer.toString(number).length()) : "1";
    }
}
