package app.bellwether.signals.stars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Points in the order in which they came. Those that are gone are swept out when they are the most, so that leaving costs nothing. */
final class Points {

    private static final int FEW = 16;

    private final List<Point> points = new ArrayList<>();
    private int living;

    int living() {
        return living;
    }

    Stream<Point> stream() {
        return points.stream().filter(point -> !point.gone);
    }

    void add(Point point) {
        points.add(point);
        living++;
    }

    /**
     * Takes note that one of them is gone.
     *
     * @return whether none is left
     */
    boolean dropOne() {
        living--;
        if (points.size() > 2 * living + FEW) {
            points.removeIf(point -> point.gone);
        }
        return living == 0;
    }

    /** Counts that a search met them once more, and adds those that it meets for the first time. */
    void meet(long search, List<Point> met) {
        for (Point point : points) {
            if (point.gone) {
                continue;
            }
            if (point.search != search) {
                point.search = search;
                point.met = 0;
                met.add(point);
            }
            point.met++;
        }
    }
}
