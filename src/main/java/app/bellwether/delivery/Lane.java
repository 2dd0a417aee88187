package app.bellwether.delivery;

/**
 * How many letters are under way to one place, and how many may be: one more with each that is accepted, half with each that the
 * place has no room for. As Postfix does it, but for its upper end, which is how many are carried in all.
 */
final class Lane {

    private static final int AT_FIRST = 5;

    private static final int WIDE = 1000;

    private int width = AT_FIRST;
    private int within;

    synchronized boolean enter() {
        if (full()) {
            return false;
        }
        within++;
        return true;
    }

    synchronized void leave() {
        within = Math.max(0, within - 1);
    }

    /** Whether a new one would do as well: nothing is under way in it, and nothing is known against its place. */
    synchronized boolean idle() {
        return within == 0 && width >= AT_FIRST;
    }

    synchronized boolean full() {
        return within >= width;
    }

    synchronized void widen() {
        width = Math.min(WIDE, width + 1);
    }

    /** True when it cannot become narrower. */
    synchronized boolean narrow() {
        boolean narrowest = width == 1;
        width = Math.max(1, width / 2);
        return narrowest;
    }
}
